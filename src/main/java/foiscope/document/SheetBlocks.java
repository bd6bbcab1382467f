package foiscope.document;

import foiscope.model.SourceCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rows of a sheet as blocks. Empty rows part tables; a row with one filled cell above or below a table is a line of text, within
 * a table a row like any other.
 */
final class SheetBlocks {

    private final LayoutBuilder layout;
    private final boolean padded;
    private final boolean hidden;
    private final List<Row> rows = new ArrayList<>();
    private int cells;
    private long characters;
    private int spannedTo;

    private SheetBlocks(LayoutBuilder layout, boolean padded, boolean hidden) {
        this.layout = layout;
        this.padded = padded;
        this.hidden = hidden;
    }

    /** The rows of a text file: one that is shorter than others has fewer cells. */
    static SheetBlocks ofText(LayoutBuilder layout) {
        return new SheetBlocks(layout, false, false);
    }

    /** The rows of a workbook's sheet: one that is shorter than others has empty cells at its end. */
    static SheetBlocks ofWorkbook(LayoutBuilder layout, boolean hidden) {
        return new SheetBlocks(layout, true, hidden);
    }

    /**
     * A row of the sheet.
     *
     * @param number in the sheet
     * @param hidden whether it isn't shown
     * @param cells with their rows in the sheet
     */
    record Row(int number, boolean hidden, List<SourceCell> cells) {

        private long filled() {
            return cells.stream().filter(cell -> !cell.text().isBlank()).count();
        }

        /** Whether it is a line of text rather than a row of a table. */
        private boolean line() {
            return filled() == 1 && !hidden;
        }

        private int width() {
            int width = 0;
            for (SourceCell cell : cells) {
                width = cell.text().isBlank() ? width : Math.max(width, cell.column());
            }
            return width;
        }
    }

    /** Takes the next row; a row of blanks ends a block unless a cell above spans it. */
    void row(Row row) {
        if (row.filled() == 0 && row.number() > spannedTo) {
            end();
            return;
        }
        rows.add(row);
        cells += row.cells().size();
        for (SourceCell cell : row.cells()) {
            characters += cell.text().length();
            if (!cell.text().isBlank()) {
                spannedTo = Math.max(spannedTo, cell.row() + cell.rowSpan() - 1);
            }
        }
    }

    /** Keeps the place of a row that can't be read, so that those after it keep their numbers. */
    void keepPlace(int number) {
        rows.add(new Row(number, false, List.of(SourceCell.of(number, 1, ""))));
    }

    /** Whether there is room for what was taken; else the reading has ended. */
    boolean room() {
        return layout.room(cells, characters);
    }

    /** Puts the rows since the last empty one down. */
    void end() {
        int first = 0;
        int end = rows.size();
        while (padded && end > 0 && rows.get(end - 1).filled() == 0) {
            rows.remove(--end);
        }
        while (first < end && rows.get(first).line()) {
            first++;
        }
        while (end > first && rows.get(end - 1).line()) {
            end--;
        }
        lines(rows.subList(0, first));
        List<Row> table = rows.subList(first, end);
        if (table.size() == 1 && !table.get(0).hidden()) {
            layout.paragraph(List.of(String.join(" ", texts(table.get(0)))));
        } else if (!table.isEmpty()) {
            table(table);
        }
        lines(rows.subList(end, rows.size()));
        rows.clear();
        cells = 0;
        characters = 0;
        spannedTo = 0;
    }

    private void table(List<Row> table) {
        int width = table.stream().mapToInt(Row::width).max().orElse(0);
        int first = table.get(0).number();
        int height = table.get(table.size() - 1).number() - first + 1;
        if ((long) width * height > LayoutBuilder.PLACES) {
            layout.stop();
            return;
        }
        List<SourceCell> placed = new ArrayList<>();
        BitSet covered = new BitSet();
        for (Row row : table) {
            for (SourceCell cell : row.cells()) {
                if (cell.column() <= width) {
                    SourceCell here = cell.inRow(cell.row() - first + 1);
                    placed.add(here);
                    cover(covered, here, width, height);
                }
            }
        }
        if (padded) {
            for (Row row : table) {
                pad(placed, covered, row, row.number() - first + 1, width);
            }
        }
        layout.table(placed, height, width, hidden || table.stream().allMatch(Row::hidden));
    }

    private static void cover(BitSet covered, SourceCell cell, int width, int height) {
        int to = Math.min(width, cell.column() - 1 + cell.columnSpan());
        for (int row = cell.row(); row < Math.min(height + 1, cell.row() + cell.rowSpan()); row++) {
            covered.set((row - 1) * width + cell.column() - 1, (row - 1) * width + to);
        }
    }

    private static void pad(List<SourceCell> placed, BitSet covered, Row row, int number, int width) {
        int end = number * width;
        for (int at = covered.nextClearBit(end - width); at < end; at = covered.nextClearBit(at + 1)) {
            placed.add(new SourceCell(number, at - end + width + 1, 1, 1, false, row.hidden(), null, ""));
        }
    }

    private static List<String> texts(Row row) {
        return row.cells().stream()
                .map(SourceCell::text)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .toList();
    }

    /** Lines of a workbook that follow each other are a paragraph; of a text file each is one. */
    private void lines(List<Row> lines) {
        if (padded) {
            layout.paragraph(lines.stream().flatMap(row -> texts(row).stream()).toList());
        } else {
            lines.forEach(row -> layout.paragraph(texts(row)));
        }
    }
}
