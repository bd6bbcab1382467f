package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.Codes;
import foiscope.model.CountInterval;
import foiscope.model.Observation;
import java.util.List;
import java.util.Objects;

/**
 * Several small tables that break one total down: a table whose printed total is the same figure, of the same period, as a total
 * before it counts what that one counts.
 */
final class Margins {

    private Margins() {}

    /** The table's figures, with the unit and limits of the one total before it that they share. */
    static Figures joined(List<Observation> before, Figures table) {
        List<Observation> totals = table.observations().stream()
                .filter(o -> o.basis() == Basis.TOTAL_ROW && o.unit().equals(Codes.UNKNOWN))
                .toList();
        List<Observation> same = before.stream()
                .filter(o -> !o.unit().equals(Codes.UNKNOWN)
                        && total(o)
                        && totals.stream().anyMatch(t -> alike(t, o)))
                .toList();
        boolean one = same.stream()
                        .map(o -> o.unit() + o.source() + o.scope())
                        .distinct()
                        .count()
                == 1;
        if (totals.isEmpty() || !one) {
            return table;
        }
        Observation whole = same.get(0);
        List<Observation> joined = table.observations().stream()
                .map(o -> o.unit().equals(Codes.UNKNOWN)
                        ? o.withUnit(whole.unit(), whole.source()).within(whole.scope())
                        : o)
                .toList();
        return new Figures(joined, table.unresolved());
    }

    private static boolean total(Observation o) {
        return !o.isPart();
    }

    private static boolean alike(Observation a, Observation b) {
        return a.interval().flatMap(CountInterval::exact).isPresent()
                && a.interval().equals(b.interval())
                && Objects.equals(a.period().start(), b.period().start())
                && Objects.equals(a.period().end(), b.period().end());
    }
}
