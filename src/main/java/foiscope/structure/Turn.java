package foiscope.structure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether a table lies on its side, its headings on the left. */
final class Turn {

    private Turn() {}

    /** The table turned, where each of its rows begins with words that head it; else as it was read upright. */
    static Optional<Choice> better(
            Grid grid,
            List<GridCell> titles,
            List<Integer> rows,
            CellReading reading,
            List<Evidence> evidence,
            Optional<Choice> upright) {
        if (!lies(grid, rows, reading)) {
            return upright;
        }
        Grid turned = grid.ofRows(rows).transposed();
        List<Integer> turnedRows = IntStream.range(0, turned.rows())
                .filter(row -> turned.filled(row) > 0)
                .boxed()
                .toList();
        return Choice.of(Structures.of(turned, true, titles, turnedRows, reading), evidence)
                .map(Choice::last)
                .or(() -> upright);
    }

    /** Whether each row begins with words that head it, so that the headings stand on the left. */
    private static boolean lies(Grid grid, List<Integer> rows, CellReading reading) {
        if (rows.size() < 2 || grid.columns() < 2) {
            return false;
        }
        boolean differ = false;
        for (int row : rows) {
            GridCell first = grid.at(row, 0);
            if (first.blank() || !reading.heads(first.words()) || grid.filled(row) < 2) {
                return false;
            }
            differ |= !first.text().equals(grid.at(rows.get(0), 0).text());
        }
        return differ && !headed(grid, rows.get(0), reading);
    }

    /** Whether the other cells of a row head columns too. */
    private static boolean headed(Grid grid, int row, CellReading reading) {
        for (int column = 1; column < grid.columns(); column++) {
            GridCell cell = grid.at(row, column);
            if (!cell.blank() && (cell.kind() == CellKind.PERIOD || reading.heads(cell.words()))) {
                return true;
            }
        }
        return false;
    }
}
