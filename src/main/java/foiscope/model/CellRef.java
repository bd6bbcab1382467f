package foiscope.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document, from 1, spans expanded. Tables count through the whole document. In prose table and
 * column are 0 and row is the paragraph. Item is the number of the word, in its cell or paragraph, at which it begins.
 *
 * @param page the page or the number of the sheet, or null where the format has none
 * @param sheet the sheet's name, which is never published, or null where the format has none
 */
public record CellRef(@Nullable Integer page, @Nullable String sheet, int table, int row, int column, int item) {

    public CellRef {
        if (table < 0 || row < 1 || column < 0 || item < 1) {
            throw new IllegalArgumentException(
                    "no place: table %d, row %d, column %d, item %d".formatted(table, row, column, item));
        }
    }

    /** A word of a paragraph. */
    public static CellRef inProse(@Nullable Integer page, int paragraph, int item) {
        return new CellRef(page, null, 0, paragraph, 0, item);
    }

    /** The same cell or paragraph, at another of its words. */
    public CellRef atItem(int number) {
        return new CellRef(page, sheet, table, row, column, number);
    }

    /** The key of an identity within a document: {@code table/row/column/item}. */
    public String key() {
        return table + "/" + row + "/" + column + "/" + item;
    }

    /** As a person would say it: {@code page 3, table 2, row 4, column 1}. */
    public String inWords() {
        String where = table == 0 ? "paragraph " + row : "table " + table + ", row " + row + ", column " + column;
        String before = page == null ? "" : (sheet == null ? "page " : "sheet ") + page + ", ";
        return before + where + ", word " + item;
    }
}
