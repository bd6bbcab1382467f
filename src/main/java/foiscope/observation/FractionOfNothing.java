package foiscope.observation;

import foiscope.model.CountInterval;
import foiscope.model.Observation;
import foiscope.model.UnresolvedReason;

/** People, cases and complaints are counted whole: a fraction is a count of full-time equivalents or none. */
final class FractionOfNothing implements Guard {

    private static final String FULL_TIME = "full_time_equivalent";

    @Override
    public void check(GuardedTable table) {
        table.doubt(
                FractionOfNothing::fraction,
                UnresolvedReason.NOT_A_COUNT,
                "a fraction, and nothing says that full-time equivalents are counted",
                "");
    }

    private static boolean fraction(Observation o) {
        return !o.unit().equals(FULL_TIME)
                && o.interval()
                        .flatMap(CountInterval::exact)
                        .filter(n -> n.stripTrailingZeros().scale() > 0)
                        .isPresent();
    }
}
