package foiscope.grid;

import foiscope.grid.CellKind.Role;
import java.util.ArrayList;
import java.util.List;

/** Whether a grid lies on its side, or has its labels on the right: the same table, printed otherwise. */
final class Orientation {

    private Orientation() {}

    /** The grid with its only column of labels first, where the first column holds values. */
    static Grid upright(Grid grid, CellReading reading) {
        int labels = -1;
        int first = -1;
        for (int column = 0; column < grid.columns(); column++) {
            RoleCounts roles = new RoleCounts();
            for (int row = 0; row < grid.rows(); row++) {
                roles.add(grid.at(row, column).role());
            }
            int filled = roles.of(Role.VALUE) + roles.of(Role.TIME) + roles.of(Role.WORDS);
            boolean words = filled > 1 && roles.of(Role.WORDS) == filled;
            if (filled > 0 && first < 0) {
                first = column;
            }
            if (words && labels >= 0) {
                return grid;
            }
            labels = words ? column : labels;
        }
        if (labels <= first || first < 0 || !headingOverValues(grid, first)) {
            return grid;
        }
        List<Integer> order = new ArrayList<>(List.of(labels));
        for (int column = 0; column < grid.columns(); column++) {
            if (column != labels) {
                order.add(column);
            }
        }
        return grid.ofColumns(order);
    }

    /** Whether a column has a period above and values below. */
    private static boolean headingOverValues(Grid grid, int column) {
        boolean period = false;
        for (int row = 0; row < grid.rows(); row++) {
            GridCell cell = grid.at(row, column);
            if (!cell.blank()) {
                if (!period && cell.role() != Role.TIME) {
                    return false;
                }
                if (period) {
                    return cell.role() == Role.VALUE;
                }
                period = true;
            }
        }
        return false;
    }

    /** Whether each row begins with words that head it, so that the headings stand on the left. */
    static boolean lies(Grid grid, List<Integer> rows, CellReading reading) {
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
