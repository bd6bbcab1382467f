package foiscope.structure;

import java.util.ArrayList;
import java.util.List;

/** Tables that stand side by side, parted by a column that is blank in all their rows. */
final class Blocks {

    private Blocks() {}

    /** The columns of each table, from the left; a single list where the rows are one table. */
    static List<List<Integer>> of(Grid grid, List<Integer> rows) {
        List<List<Integer>> blocks = new ArrayList<>();
        List<Integer> block = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            if (blank(grid, rows, column)) {
                blocks.add(block);
                block = new ArrayList<>();
            } else {
                block.add(column);
            }
        }
        blocks.add(block);
        blocks.removeIf(List::isEmpty);
        return blocks;
    }

    private static boolean blank(Grid grid, List<Integer> rows, int column) {
        return rows.stream().allMatch(row -> grid.at(row, column).blank());
    }

    /** Whether a structure is a table of its own: labels of its own, values, and a heading over each. */
    static boolean whole(Structure structure) {
        int lowest = structure.headings().size() - 1;
        return lowest >= 0
                && !structure.labels().isEmpty()
                && !structure.values().isEmpty()
                && structure.values().stream()
                        .allMatch(column -> structure.headingAt(lowest, column).isPresent());
    }
}
