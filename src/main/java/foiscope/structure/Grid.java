package foiscope.structure;

import foiscope.model.CellRef;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table, or a list found in text, as cells with their kinds; spans expanded. Rows and columns count from 0. */
public final class Grid {

    private static final Words NO_WORDS = Words.of("");

    private final GridCell[][] cells;
    private final int columns;
    private final Extent[] extents;
    private final int leftmost;

    private Grid(GridCell[][] cells, int columns) {
        this(cells, columns, extents(cells, columns));
    }

    private Grid(GridCell[][] cells, int columns, Extent[] extents) {
        this.cells = cells;
        this.columns = columns;
        this.extents = extents;
        this.leftmost = Arrays.stream(extents)
                .mapToInt(Extent::first)
                .filter(first -> first >= 0)
                .min()
                .orElse(columns);
    }

    /**
     * What of a row is filled.
     *
     * @param filled how many cells aren't blank, one that spans several counted once
     * @param written how many cells the document has, empty ones too
     * @param first the first column that isn't blank, or -1
     * @param last the last column that isn't blank, or -1
     */
    private record Extent(int filled, int written, int first, int last) {}

    private static Extent[] extents(GridCell[][] cells, int columns) {
        Extent[] extents = new Extent[cells.length];
        for (int row = 0; row < cells.length; row++) {
            extents[row] = extent(cells[row], columns);
        }
        return extents;
    }

    private static Extent extent(GridCell[] row, int columns) {
        int filled = 0;
        int written = 0;
        int first = -1;
        int last = -1;
        for (int column = 0; column < columns; column++) {
            GridCell cell = row[column];
            written += cell.written() ? 1 : 0;
            if (cell.blank()) {
                continue;
            }
            boolean repeats = column > 0 && !cell.origin() && cell.place().equals(row[column - 1].place());
            filled += repeats ? 0 : 1;
            first = first < 0 ? column : first;
            last = column;
        }
        return new Extent(filled, written, first, last);
    }

    /** The grid of what a table shows: its hidden rows and columns are left out, and the others keep their places. */
    public static Grid of(SourceTable table, CellReading reading) {
        Grid whole = whole(table, reading);
        boolean[] rows = new boolean[table.rows()];
        boolean[] columns = new boolean[table.columns()];
        boolean any = false;
        for (SourceCell cell : table.cells()) {
            any |= cell.hidden();
            if (!cell.hidden()) {
                show(rows, cell.row(), cell.rowSpan());
                show(columns, cell.column(), cell.columnSpan());
            }
        }
        return any ? whole.shown(shown(rows), shown(columns)) : whole;
    }

    private static void show(boolean[] lines, int from, int span) {
        for (int line = from - 1; line < Math.min(lines.length, from - 1 + span); line++) {
            lines[line] = true;
        }
    }

    private static List<Integer> shown(boolean[] lines) {
        return IntStream.range(0, lines.length)
                .filter(line -> lines[line])
                .boxed()
                .toList();
    }

    /** Some of its rows and columns; a cell whose first place is left out begins at its next. */
    private Grid shown(List<Integer> rows, List<Integer> columns) {
        Grid shown = ofRows(rows).ofColumns(columns);
        Set<CellRef> begun = new HashSet<>();
        for (GridCell[] row : shown.cells) {
            for (int column = 0; column < row.length; column++) {
                boolean origin = begun.add(row[column].place());
                row[column] = row[column].withOrigin(origin);
            }
        }
        return new Grid(shown.cells, columns.size());
    }

    private static Grid whole(SourceTable table, CellReading reading) {
        GridCell[][] cells = new GridCell[table.rows()][table.columns()];
        @Nullable SourceCell[][] source = table.grid();
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < table.columns(); column++) {
                CellRef place = table.at(row + 1, column + 1);
                SourceCell cell = source[row][column];
                cells[row][column] =
                        cell == null ? blank(place, false) : cell(cell, place, row, column, cells, reading);
            }
        }
        return new Grid(cells, table.columns());
    }

    private static GridCell cell(
            SourceCell cell, CellRef place, int row, int column, GridCell[][] done, CellReading reading) {
        boolean origin = cell.row() == row + 1 && cell.column() == column + 1;
        if (!origin) {
            GridCell first = Objects.requireNonNull(done[cell.row() - 1][cell.column() - 1]);
            return new GridCell(
                    first.text(),
                    first.words(),
                    first.place(),
                    first.kinds(),
                    true,
                    false,
                    first.heading(),
                    first.printed(),
                    first.indent());
        }
        if (cell.text().isBlank()) {
            return blank(place, true);
        }
        Words words = Words.of(cell.text());
        return new GridCell(
                words.text().strip(),
                words,
                place,
                reading.kinds(words.text(), words),
                true,
                true,
                cell.header(),
                words.text().strip(),
                indent(cell.text()));
    }

    private static int indent(String text) {
        int at = 0;
        while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A grid of cells read elsewhere, each row as long as the others. */
    public static Grid of(List<List<GridCell>> rows) {
        GridCell[][] cells =
                rows.stream().map(row -> row.toArray(GridCell[]::new)).toArray(GridCell[][]::new);
        return new Grid(cells, rows.isEmpty() ? 0 : rows.get(0).size());
    }

    private static GridCell blank(CellRef place, boolean written) {
        return new GridCell("", NO_WORDS, place, GridCell.BLANK, written, true, false, "", 0);
    }

    public int rows() {
        return cells.length;
    }

    public int columns() {
        return columns;
    }

    /** The cell in a row and column, from 0. */
    public GridCell at(int row, int column) {
        return cells[row][column];
    }

    /** How many cells of a row aren't blank, one that spans several counted once. */
    int filled(int row) {
        return extents[row].filled();
    }

    /** How many cells the document has in a row, empty ones too. */
    int width(int row) {
        return extents[row].written();
    }

    /** The first column of a row that isn't blank, or -1. */
    int firstFilled(int row) {
        return extents[row].first();
    }

    /** The last column of a row that isn't blank, or -1. */
    int lastFilled(int row) {
        return extents[row].last();
    }

    /** The first column in which any cell stands. */
    int leftmost() {
        return leftmost;
    }

    /** Rows and columns exchanged. */
    Grid transposed() {
        GridCell[][] turned = new GridCell[columns][cells.length];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = cells[row][column];
            }
        }
        return new Grid(turned, cells.length);
    }

    /** Some of its rows. */
    Grid ofRows(List<Integer> rows) {
        return new Grid(rows.stream().map(row -> cells[row]).toArray(GridCell[][]::new), columns);
    }

    /** With some rows set further right, each by as many columns as it is given; what they lose there must be blank. */
    Grid moved(Map<Integer, Integer> rows) {
        Map<Integer, GridCell[]> set = new HashMap<>();
        rows.forEach((row, by) -> {
            GridCell[] moved = new GridCell[columns];
            for (int column = 0; column < columns; column++) {
                GridCell here = cells[row][column];
                moved[column] = column < by ? blank(here.place(), false) : cells[row][column - by];
            }
            set.put(row, moved);
        });
        return with(set);
    }

    /** With some rows, one right below the other, as one: the words of each column are joined in the first of them. */
    Grid joined(List<Integer> rows, CellReading reading) {
        Map<Integer, GridCell[]> set = new HashMap<>();
        int first = rows.get(0);
        GridCell[] joined = cells[first].clone();
        for (int row : rows.subList(1, rows.size())) {
            GridCell[] blanks = new GridCell[columns];
            for (int column = 0; column < columns; column++) {
                joined[column] = joined[column].with(cells[row][column], reading);
                blanks[column] = blank(cells[row][column].place(), false);
            }
            set.put(row, blanks);
        }
        set.put(first, joined);
        return with(set);
    }

    /** With other rows in place of some; the rest is shared, since a long table is set in many ways before one is chosen. */
    private Grid with(Map<Integer, GridCell[]> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        GridCell[][] set = cells.clone();
        Extent[] reach = extents.clone();
        rows.forEach((row, other) -> {
            set[row] = other;
            reach[row] = extent(other, columns);
        });
        return new Grid(set, columns, reach);
    }

    /** Its columns in another order. */
    Grid ofColumns(List<Integer> order) {
        GridCell[][] ordered = new GridCell[cells.length][order.size()];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < order.size(); column++) {
                ordered[row][column] = cells[row][order.get(column)];
            }
        }
        return new Grid(ordered, order.size());
    }
}
