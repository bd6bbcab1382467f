package foiscope.observation;

import foiscope.label.CellText;
import foiscope.structure.GridCell;
import foiscope.structure.Structure;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The rows and columns of a table that hold changes between other numbers: each of their numbers has a sign or is zero, as in
 * {@code -5 | +2 | 0}.
 */
record Changes(Set<Integer> rows, Set<Integer> columns) {

    static Changes in(Structure structure) {
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        each(structure, true, rows::add, columns::add);
        each(structure, false, rows::remove, columns::remove);
        return new Changes(rows, columns);
    }

    /** Whether a cell stands in such a row or column. */
    boolean hold(int row, int column) {
        return rows.contains(row) || columns.contains(column);
    }

    /** The rows and columns of the numbers with a sign, or of those that have none and aren't zero. */
    private static void each(Structure structure, boolean signed, IntConsumer row, IntConsumer column) {
        for (Structure.BodyRow line : structure.body()) {
            for (int value : structure.values()) {
                GridCell cell = structure.grid().at(line.row(), value);
                boolean number =
                        cell.words().hasDigits() && !cell.text().strip().equals("0");
                if (number && CellText.signed(cell.text()) == signed) {
                    row.accept(line.row());
                    column.accept(value);
                }
            }
        }
    }
}
