package foiscope.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table as the document holds it. Whatever reads a table sees only this type, whatever the format was.
 *
 * @param order its number among the document's blocks, from 1
 * @param number its number among the document's tables, from 1
 * @param page the page on which it begins, or the number of its sheet, or null where the format has none
 * @param sheet the sheet's name, or null where the format has none
 * @param hidden whether the format hides it from a reader
 * @param rows how many rows it has
 * @param columns how many columns its widest row has
 * @param cells in the order of their rows where they have boxes
 */
public record SourceTable(
        int order,
        int number,
        @Nullable Integer page,
        @Nullable String sheet,
        boolean hidden,
        int rows,
        int columns,
        List<SourceCell> cells)
        implements Block {

    public SourceTable {
        cells = List.copyOf(cells);
    }

    /** The cells in their places, spans expanded: {@code [row - 1][column - 1]}, null where a row has no cell there. */
    public @Nullable SourceCell[][] grid() {
        @Nullable SourceCell[][] grid = new SourceCell[rows][columns];
        for (SourceCell cell : cells) {
            int lastRow = Math.min(rows, cell.row() - 1 + cell.rowSpan());
            int lastColumn = Math.min(columns, cell.column() - 1 + cell.columnSpan());
            for (int row = cell.row() - 1; row < lastRow; row++) {
                for (int column = cell.column() - 1; column < lastColumn; column++) {
                    grid[row][column] = cell;
                }
            }
        }
        return grid;
    }

    /** Whether any of it is shown to a reader. */
    public boolean shown() {
        return !hidden && !cells.stream().allMatch(SourceCell::hidden);
    }

    /** The place of a cell's first word. */
    public CellRef at(int row, int column) {
        return new CellRef(pageOf(row), sheet, number, row, column, 1);
    }

    /** The page on which a row stands, where the table goes over several. */
    private @Nullable Integer pageOf(int row) {
        if (page == null || sheet != null) {
            return page;
        }
        int from = 0;
        int to = cells.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (cells.get(middle).row() < row) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        CellBox box = from < cells.size() ? cells.get(from).box() : null;
        return box == null ? page : Integer.valueOf(box.page());
    }

    /** The rows above the first row of several cells, as they are shown: each has one cell, which names the table. */
    public List<SourceCell> titles() {
        Map<Integer, List<SourceCell>> filled = new TreeMap<>();
        for (SourceCell cell : cells) {
            if (!cell.text().isBlank() && !hidden && !cell.hidden()) {
                filled.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
            }
        }
        List<SourceCell> titles = new ArrayList<>();
        for (List<SourceCell> row : filled.values()) {
            if (row.size() > 1) {
                return titles;
            }
            titles.addAll(row);
        }
        return List.of();
    }
}
