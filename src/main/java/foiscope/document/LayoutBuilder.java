package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers a document's paragraphs and tables as they come, without the names in them. */
final class LayoutBuilder {

    /** Cells and lines that one document may have; what follows is left unread and the document is partial. */
    static final int LIMIT = 400_000;

    /** Characters that one document may have, for the same reason. */
    static final int CHARACTERS = 8_000_000;

    /** Columns that a table may have, as many as a spreadsheet. */
    static final int COLUMNS = 16_384;

    /** Places that a table may have, filled or not: each takes memory. */
    static final int PLACES = 2_000_000;

    private final List<TextBlock> texts = new ArrayList<>();
    private final List<SourceTable> tables = new ArrayList<>();
    private final Names names = new Names();
    private int order;
    private int budget = LIMIT;
    private int characters = CHARACTERS;
    private @Nullable String fault;

    /** Ends the reading early: the document is partial. */
    void stop() {
        budget = 0;
    }

    /** Notes that something of the document is damaged, and isn't read. */
    void damaged(String detail) {
        fault = detail;
    }

    /** Whether so many cells and characters more may be read before they are put in; else the reading ends. */
    boolean room(int cells, long text) {
        if (cells > budget || text > characters) {
            stop();
        }
        return !full();
    }

    /** Whether the limit is reached. */
    boolean full() {
        return budget <= 0;
    }

    void paragraph(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        budget -= lines.size();
        lines.forEach(line -> characters -= line.length());
        List<String> bare = lines.stream().map(names::inLine).toList();
        texts.add(new TextBlock(++order, texts.size() + 1, null, String.join("\n", bare)));
    }

    void table(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width > COLUMNS || (long) width * rows.size() > PLACES) {
            stop();
            return;
        }
        List<SourceCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> texts = rows.get(row);
            for (int column = 0; column < texts.size(); column++) {
                characters -= texts.get(column).length();
                cells.add(SourceCell.of(
                        row + 1, column + 1, names.inCell(texts.get(column).strip())));
            }
        }
        budget -= cells.size();
        tables.add(new SourceTable(++order, tables.size() + 1, null, null, false, rows.size(), width, cells));
        names.afterTable();
    }

    Layout build(DocumentId document, DocumentReader reader) {
        return new Layout(document, reader.name(), reader.mediaType(), full() || fault != null, fault, texts, tables);
    }
}
