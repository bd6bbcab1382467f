package foiscope.comparison;

import foiscope.dataset.ComparisonRow;
import java.util.List;

/**
 * What comparing the figures of one key gives.
 *
 * @param rows those of all comparisons
 * @param verdicts of figures that give way, and of others that stand in several years
 */
public record Compared(List<ComparisonRow> rows, List<Verdict> verdicts) {

    public Compared {
        rows = List.copyOf(rows);
        verdicts = List.copyOf(verdicts);
    }
}
