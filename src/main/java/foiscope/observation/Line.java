package foiscope.observation;

import foiscope.model.CellRef;
import foiscope.model.Period;
import foiscope.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of a table that has a row per period, or a row of a table that has a column per period: the cells of one heading.
 *
 * @param label the heading's words
 * @param section limits and unit from a heading over several lines
 * @param cells its cells, one for each period that it has one for
 */
record Line(String label, Heading heading, Optional<Heading.Counts> section, List<Cell> cells) {

    /**
     * A cell of a line.
     *
     * @param slot the number of its period in the table, from 0
     * @param total whether its period is that of a row or column of totals
     */
    record Cell(
            int slot,
            Period period,
            boolean total,
            CellRef place,
            Words words,
            Map<String, String> others,
            Optional<String> force) {

        /** As it stands. */
        String text() {
            return words.text();
        }
    }
}
