package foiscope.structure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether a table lies on its side, its headings on the left. */
final class Turn {

    /** Cases are printed as columns where there are few. */
    private static final int MOST = 60;

    private static final double CLEARLY = 0.3;

    private Turn() {}

    /**
     * The table turned, where each of its rows begins with words that head it, or where its cases stand as columns; else as it was read
     * upright.
     */
    static Optional<Choice> better(
            Grid grid,
            List<GridCell> titles,
            List<Integer> rows,
            CellReading reading,
            List<Evidence> evidence,
            Optional<Choice> upright) {
        boolean records = upright.filter(choice -> choice.structure().records()).isPresent();
        if (!lies(grid, rows, reading) && !(records && mayTurn(grid, rows))) {
            return upright;
        }
        Grid turned = grid.ofRows(rows).transposed();
        List<Integer> turnedRows = IntStream.range(0, turned.rows())
                .filter(row -> turned.filled(row) > 0)
                .boxed()
                .toList();
        Optional<Choice> other = Choice.of(Structures.of(turned, true, titles, turnedRows, reading), evidence)
                .map(Choice::last);
        boolean better = lies(grid, rows, reading)
                || other.filter(choice -> choice.structure().records()
                                && agreement(choice, reading) > agreement(upright.orElse(choice), reading) + CLEARLY)
                        .isPresent();
        return better ? other.or(() -> upright) : upright;
    }

    private static boolean mayTurn(Grid grid, List<Integer> rows) {
        return rows.size() <= MOST && grid.columns() <= MOST && rows.size() > 1 && grid.columns() > 2;
    }

    /** How much the labels of each line speak of one thing: of cases, the fields do, and the cases don't. */
    private static double agreement(Choice choice, CellReading reading) {
        Structure structure = choice.structure();
        double score = SiblingsOfOneSort.of(structure, reading);
        return score / Math.max(1, structure.labels().size());
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
