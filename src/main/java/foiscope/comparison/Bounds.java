package foiscope.comparison;

import foiscope.model.CountInterval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What surely holds a row's figure (contract: bounds).
 *
 * @param figures those that the interval was made of
 * @param opened whether parts that aren't resolved or stated raised the upper bound
 * @param total the year's total, or null where none is stated
 * @param above whether the parts exceed the stated total
 */
record Bounds(
        CountInterval interval,
        List<Figure> figures,
        boolean opened,
        boolean mismatch,
        @Nullable CountInterval total,
        boolean above) {

    /** The bounds of a code in one letter. */
    static Bounds of(Estimate own, String code, LetterBreakdown letter, Optional<Estimate> total, ConceptTree tree) {
        List<Figure> figures = new ArrayList<>(own.figures());
        CountInterval more = CountInterval.ZERO;
        for (Estimate maybe : letter.mayBe(code)) {
            more = more.plus(new CountInterval(BigDecimal.ZERO, maybe.interval().upper()));
            figures.addAll(maybe.figures());
        }
        if (total.isEmpty()) {
            return new Bounds(own.interval().plus(more), figures, raised(more), own.mismatch(), null, false);
        }
        Estimate stated = total.get();
        CountInterval sum = letter.sum(tree, stated.interval());
        CountInterval left = own.hidden() ? CountInterval.ZERO : leftOpen(stated.interval(), sum);
        if (raised(left)) {
            figures.addAll(stated.figures());
        }
        boolean above = exceeds(sum, stated.interval());
        return new Bounds(
                own.interval().plus(more).plus(left),
                figures.stream().distinct().toList(),
                raised(more) || raised(left),
                own.mismatch() || stated.mismatch() || above,
                above ? stated.interval().hull(sum) : stated.interval(),
                above);
    }

    /** Over what several answers of one document say of the same. */
    static Bounds over(List<Bounds> all) {
        Bounds first = all.get(0);
        if (all.size() == 1) {
            return first;
        }
        boolean differ = all.stream().anyMatch(b -> !Estimate.equal(b.interval, first.interval));
        List<Figure> figures =
                all.stream().flatMap(b -> b.figures.stream()).distinct().toList();
        return new Bounds(
                all.stream().map(Bounds::interval).reduce(CountInterval::hull).orElseThrow(),
                differ ? figures : first.figures,
                all.stream().anyMatch(Bounds::opened),
                differ || all.stream().anyMatch(Bounds::mismatch),
                first.total,
                all.stream().anyMatch(Bounds::above));
    }

    /** Whether parts add up to more than their total can be. */
    static boolean exceeds(CountInterval parts, CountInterval total) {
        return total.upper() != null && parts.lower().compareTo(total.upper()) > 0;
    }

    /** What a total leaves open beside parts: nothing that hidden parts can account for. */
    private static CountInterval leftOpen(CountInterval total, CountInterval parts) {
        if (parts.upper() == null) {
            return CountInterval.ZERO;
        }
        if (total.upper() == null) {
            return total.lower().compareTo(parts.upper()) > 0 ? CountInterval.atLeast(0) : CountInterval.ZERO;
        }
        return new CountInterval(
                BigDecimal.ZERO, total.upper().subtract(parts.upper()).max(BigDecimal.ZERO));
    }

    private static boolean raised(CountInterval more) {
        return more.upper() == null || more.upper().signum() > 0;
    }
}
