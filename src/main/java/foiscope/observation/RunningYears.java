package foiscope.observation;

import foiscope.model.Observation;
import foiscope.model.UnresolvedReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers that run on as years do, one after another, are years that no heading calls so. */
final class RunningYears implements Guard {

    private static final int FEWEST = 3;
    private static final int FIRST = 1950;
    private static final int LAST = 2100;

    @Override
    public void check(GuardedTable table) {
        List<Map<Integer, Observation>> years = new ArrayList<>();
        for (List<Map<Integer, Observation>> axis : table.axes()) {
            axis.stream().filter(line -> line.size() >= FEWEST && run(line)).forEach(years::add);
        }
        table.doubtLines(years, UnresolvedReason.NOT_A_COUNT, "the numbers of its line run on as years do");
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
