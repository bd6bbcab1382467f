package foiscope.observation;

import foiscope.model.CellRef;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.text.Words;
import org.jspecify.annotations.Nullable;

/** A table's cells by place, spans expanded, and where its headings are. */
final class TableShape {

    private final SourceTable table;
    private final @Nullable SourceCell[][] grid;
    private final @Nullable Words[][] words;

    /** The row of the headings, from 1. */
    final int headingRow;

    TableShape(SourceTable table) {
        this.table = table;
        this.grid = table.grid();
        this.words = new Words[table.rows()][table.columns()];
        this.headingRow = headingRow();
    }

    /** The first row that isn't a lone caption. */
    private int headingRow() {
        for (int row = 1; row < rows(); row++) {
            if (filled(row) > 1) {
                return row;
            }
        }
        return 1;
    }

    int rows() {
        return table.rows();
    }

    int columns() {
        return table.columns();
    }

    /** Whether the row has a cell there, if only an empty one. */
    boolean has(int row, int column) {
        return column <= columns() && grid[row - 1][column - 1] != null;
    }

    String text(int row, int column) {
        SourceCell cell = column <= columns() ? grid[row - 1][column - 1] : null;
        return cell == null ? "" : cell.text();
    }

    /** The tokens of a cell. */
    Words words(int row, int column) {
        if (column > columns()) {
            return Words.of("");
        }
        Words known = words[row - 1][column - 1];
        if (known == null) {
            known = Words.of(text(row, column));
            words[row - 1][column - 1] = known;
        }
        return known;
    }

    CellRef at(int row, int column) {
        return table.at(row, column);
    }

    int filled(int row) {
        int filled = 0;
        for (int column = 1; column <= columns(); column++) {
            filled += text(row, column).isBlank() ? 0 : 1;
        }
        return filled;
    }

    /** How many cells the row has, empty ones too. */
    int width(int row) {
        int width = 0;
        for (int column = 1; column <= columns(); column++) {
            width += has(row, column) ? 1 : 0;
        }
        return width;
    }

    /** Whether a row has no label and fewer cells than its headings, so that no one can say under which each stands. */
    boolean misaligned(int row) {
        int heads = lastFilled(headingRow);
        int last = lastFilled(row);
        return width(row) < width(headingRow) && last > 1 && filled(row) > 1 && last < heads && width(row) == last;
    }

    int lastFilled(int row) {
        for (int column = columns(); column >= 1; column--) {
            if (!text(row, column).isBlank()) {
                return column;
            }
        }
        return 0;
    }
}
