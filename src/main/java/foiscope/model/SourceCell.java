package foiscope.model;

import org.jspecify.annotations.Nullable;

/**
 * One cell as the document holds it, its line breaks kept.
 *
 * @param row its first row, from 1
 * @param column its first column, from 1
 * @param rowSpan rows it covers, at least 1
 * @param columnSpan columns it covers, at least 1
 * @param header whether the format itself marks it as a heading
 * @param hidden whether the format hides it from a reader
 * @param box where it stands on its page, or null where the format has no positions
 */
public record SourceCell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        boolean header,
        boolean hidden,
        @Nullable CellBox box,
        String text) {

    public SourceCell {
        if (row < 1 || column < 1 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "no cell: row %d+%d, column %d+%d".formatted(row, rowSpan, column, columnSpan));
        }
    }

    /** In another row. */
    public SourceCell inRow(int number) {
        return new SourceCell(number, column, rowSpan, columnSpan, header, hidden, box, text);
    }

    /** With other words in the same place. */
    public SourceCell with(String words) {
        return new SourceCell(row, column, rowSpan, columnSpan, header, hidden, box, words);
    }

    /** A cell of one row and one column, as text formats have them. */
    public static SourceCell of(int row, int column, String text) {
        return new SourceCell(row, column, 1, 1, false, false, null, text);
    }
}
