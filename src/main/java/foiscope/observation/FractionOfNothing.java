package foiscope.observation;

import foiscope.model.CountInterval;
import foiscope.model.Observation;
import foiscope.model.UnresolvedReason;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** People, cases and complaints are counted whole: a fraction is a count of full-time equivalents or none. */
final class FractionOfNothing implements Guard {

    private static final String FULL_TIME = "full_time_equivalent";

    /** Printed with decimals: {@code 1.0}. */
    private static final Pattern DECIMALS = Pattern.compile(".*\\d\\.\\d+\\W*", Pattern.DOTALL);

    @Override
    public void check(GuardedTable table) {
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        table.figures().observations().stream()
                .filter(FractionOfNothing::fraction)
                .map(Observation::place)
                .forEach(place -> {
                    rows.add(place.row());
                    columns.add(place.column());
                });
        table.doubt(
                o -> fraction(o) || besideFractions(o, rows, columns),
                UnresolvedReason.NOT_A_COUNT,
                "a fraction, and nothing says that full-time equivalents are counted",
                "");
    }

    /** A whole number with decimals in a line of fractions is one of them: {@code 1.0} beside {@code 0.5}. */
    private static boolean besideFractions(Observation o, Set<Integer> rows, Set<Integer> columns) {
        return !o.unit().equals(FULL_TIME)
                && (rows.contains(o.place().row()) || columns.contains(o.place().column()))
                && DECIMALS.matcher(o.verbatim()).matches();
    }

    private static boolean fraction(Observation o) {
        return !o.unit().equals(FULL_TIME)
                && o.interval()
                        .flatMap(CountInterval::exact)
                        .filter(n -> n.stripTrailingZeros().scale() > 0)
                        .isPresent();
    }
}
