package foiscope.document;

import foiscope.model.SourceCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a table of a text document as its rows come: where cells that span rows push the next ones, and cells that go on
 * below themselves.
 */
final class TableCells {

    private final List<SourceCell> cells = new ArrayList<>();

    /** The cells that still reach down, by each column that they cover: their place in the list. */
    private final Map<Integer, Integer> reaching = new HashMap<>();

    private int row;
    private int column = 1;
    private int width;

    /** Begins the next row. */
    void row() {
        row++;
        column = 1;
    }

    int rows() {
        return row;
    }

    int columns() {
        return width;
    }

    int size() {
        return cells.size();
    }

    /** Leaves places of the row empty. */
    void pass(int places) {
        column += Math.min(places, LayoutBuilder.COLUMNS);
    }

    /** Puts the next cell down, in the first free place of its row. */
    void cell(String text, int rowSpan, int columnSpan, boolean header) {
        while (covered(column)) {
            column++;
        }
        put(text, rowSpan, columnSpan, header);
    }

    /** Puts a cell down that may go on in the rows below: {@link #below}. */
    void cellThatReaches(String text, int columnSpan, boolean header) {
        int at = cells.size();
        int first = column;
        put(text, 1, columnSpan, header);
        for (int i = first; i < column; i++) {
            reaching.put(i, at);
        }
    }

    /** Lets the cell above go on through this row; a cell of its own where none stands there. */
    void below(String text, int columnSpan) {
        Integer above = reaching.get(column);
        if (above == null) {
            put(text, 1, columnSpan, false);
            return;
        }
        SourceCell cell = cells.get(above);
        String more = text.isBlank() ? cell.text() : cell.text() + "\n" + text;
        cells.set(
                above,
                new SourceCell(
                        cell.row(),
                        cell.column(),
                        row - cell.row() + 1,
                        cell.columnSpan(),
                        cell.header(),
                        cell.hidden(),
                        cell.box(),
                        more));
        column += columnSpan;
    }

    private boolean covered(int place) {
        Integer above = reaching.get(place);
        return above != null && cells.get(above).row() + cells.get(above).rowSpan() > row;
    }

    private void put(String text, int rowSpan, int columnSpan, boolean header) {
        int at = cells.size();
        int columns = Math.max(1, Math.min(columnSpan, LayoutBuilder.COLUMNS));
        int rows = Math.max(1, Math.min(rowSpan, LayoutBuilder.PLACES));
        cells.add(new SourceCell(row, column, rows, columns, header, false, null, text));
        for (int i = column; i < column + columns; i++) {
            reaching.remove(i);
            if (rows > 1) {
                reaching.put(i, at);
            }
        }
        // Places that no cell begins in aren't shown, however far one spans.
        width = Math.max(width, column);
        column += columns;
    }

    /** Puts the table into a layout. A table of one place is no table but a frame round text. */
    void into(LayoutBuilder layout) {
        if (cells.isEmpty()) {
            return;
        }
        if (row == 1 && width <= 1 || cells.size() == 1) {
            List<String> lines = new ArrayList<>();
            for (String line : cells.get(0).text().split("\n", -1)) {
                if (line.isBlank()) {
                    TextReader.flush(layout, lines);
                } else {
                    lines.add(line);
                }
            }
            TextReader.flush(layout, lines);
        } else {
            layout.table(cells, row, width, false);
        }
    }
}
