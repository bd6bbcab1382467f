package foiscope.observation;

import foiscope.model.CellRef;
import foiscope.model.Observation;
import foiscope.model.UnresolvedReason;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Numbers that run on as years do, one after another, are years that no heading calls so. */
final class RunningYears implements Guard {

    private static final int FEWEST = 3;
    private static final int FIRST = 1950;
    private static final int LAST = 2100;

    @Override
    public void check(GuardedTable table) {
        Set<CellRef> years = new HashSet<>();
        years(table, CellRef::column, CellRef::row, years);
        years(table, CellRef::row, CellRef::column, years);
        table.doubt(
                o -> years.contains(o.place()),
                UnresolvedReason.NOT_A_COUNT,
                "the numbers of its line run on as years do",
                "");
    }

    private static void years(
            GuardedTable table, ToIntFunction<CellRef> line, ToIntFunction<CellRef> across, Set<CellRef> years) {
        Map<Integer, TreeMap<Integer, Observation>> lines = new TreeMap<>();
        for (Observation o : table.figures().observations()) {
            lines.computeIfAbsent(line.applyAsInt(o.place()), l -> new TreeMap<>())
                    .put(across.applyAsInt(o.place()), o);
        }
        for (TreeMap<Integer, Observation> each : lines.values()) {
            if (each.size() >= FEWEST && run(each)) {
                each.values().forEach(o -> years.add(o.place()));
            }
        }
    }

    private static boolean run(Map<Integer, Observation> line) {
        int step = 0;
        int before = 0;
        for (Observation o : line.values()) {
            BigDecimal exact = Totals.exact(o).orElse(BigDecimal.ZERO);
            boolean whole = exact.stripTrailingZeros().scale() <= 0;
            int year = whole && exact.compareTo(BigDecimal.valueOf(LAST)) < 0 ? exact.intValue() : 0;
            int here = before == 0 ? step : year - before;
            if (year < FIRST || before != 0 && (Math.abs(here) != 1 || step != 0 && here != step)) {
                return false;
            }
            step = here;
            before = year;
        }
        return true;
    }
}
