package foiscope.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The rows of a table whose cells tell where they begin and end: columns are the edges that any row has. */
final class EdgedRows {

    /** Edges this near are one, in twentieths of a point. */
    private static final int NEAR = 25;

    private final List<Row> rows = new ArrayList<>();
    private int cells;

    /**
     * A cell.
     *
     * @param left in twentieths of a point
     * @param right likewise
     * @param restarts whether it may go on in the rows below
     * @param continues whether it is the cell above, going on
     */
    record Cell(int left, int right, boolean restarts, boolean continues, String text) {}

    private record Row(boolean header, List<Cell> cells) {}

    void row(boolean header, List<Cell> row) {
        rows.add(new Row(header, List.copyOf(row)));
        cells += row.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return cells;
    }

    /** Puts the table down and forgets it. */
    void into(LayoutBuilder layout) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                edges.add(cell.left());
                edges.add(cell.right());
            }
        }
        List<Integer> distinct = new ArrayList<>();
        for (int edge : edges) {
            if (distinct.isEmpty() || edge - distinct.get(distinct.size() - 1) > NEAR) {
                distinct.add(edge);
            }
        }
        TableCells table = new TableCells();
        for (Row row : rows) {
            table.row();
            int at = 0;
            for (Cell cell : row.cells()) {
                int left = index(distinct, cell.left());
                int right = Math.max(left + 1, index(distinct, cell.right()));
                table.pass(Math.max(0, left - at));
                if (cell.continues()) {
                    table.below(cell.text(), right - left);
                } else if (cell.restarts()) {
                    table.cellThatReaches(cell.text(), right - left, row.header());
                } else {
                    table.cell(cell.text(), 1, right - left, row.header());
                }
                at = right;
            }
        }
        rows.clear();
        cells = 0;
        table.into(layout);
    }

    private static int index(List<Integer> edges, int place) {
        int at = 0;
        while (at + 1 < edges.size() && edges.get(at + 1) <= place) {
            at++;
        }
        return at;
    }
}
