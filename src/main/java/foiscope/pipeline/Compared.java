package foiscope.pipeline;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.ObservationRow;
import java.util.List;

/**
 * What comparing one group gives.
 *
 * @param observations the group's figures, those that give way to another marked so
 * @param rows the comparisons' rows that they stand behind
 */
record Compared(List<ObservationRow> observations, List<ComparisonRow> rows) {

    Compared {
        observations = List.copyOf(observations);
        rows = List.copyOf(rows);
    }
}
