package foiscope.structure;

import java.util.List;

/**
 * A structure with what it is weighed by.
 *
 * @param lines what each column holds below the headings, of a long table in its first rows
 * @param after how many of the rows that were asked come after this table
 */
record Hypothesis(Structure structure, List<Line> lines, int after, CellReading reading) {

    Grid grid() {
        return structure.grid();
    }

    /** The rows of headings, from the top. */
    List<Integer> headings() {
        return structure.headings();
    }
}
