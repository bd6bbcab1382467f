package foiscope.comparison;

import foiscope.model.Basis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What decides in which years a figure stands: its period as an observation has it, and whether it is a case or a zero. */
public record PrintedPeriod(
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable String periodLabel,
        String periodBasis,
        String basis,
        @Nullable Double lower,
        @Nullable Double upper) {

    /** Whether it is one row of a list of single cases. */
    boolean listed() {
        return basis.equals(Basis.LISTED.code());
    }

    boolean zero() {
        return lower != null && upper != null && lower == 0 && upper == 0;
    }
}
