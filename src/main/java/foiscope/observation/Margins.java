package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.Codes;
import foiscope.model.Observation;
import java.util.List;

/**
 * Several small tables that break one total down: a table whose printed total is the same figure, of the same period, as a total
 * before it counts what that one counts.
 */
final class Margins {

    private Margins() {}

    /** The table's figures, with the unit and limits of the one total before it that they share. */
    static Figures joined(EarlierFigures before, Figures table) {
        List<Observation> totals = table.observations().stream()
                .filter(o -> o.basis() == Basis.TOTAL_ROW && o.unit().equals(Codes.UNKNOWN))
                .toList();
        List<Observation> same =
                totals.stream().flatMap(t -> before.totalsLike(t).stream()).toList();
        boolean one = same.stream()
                        .map(o -> o.unit() + o.source() + o.scope())
                        .distinct()
                        .count()
                == 1;
        if (!one) {
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
}
