package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.DocumentLimits;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers a document's paragraphs and tables as they come, without the names in them. */
final class LayoutBuilder {

    /** Columns that a table may have, as many as a spreadsheet. */
    static final int COLUMNS = 16_384;

    /** Places that a table may have, filled or not: each takes memory. */
    static final int PLACES = 2_000_000;

    /** An indent of more blanks than this counts as this many. */
    private static final int WIDEST_INDENT = 40;

    private final List<TextBlock> texts = new ArrayList<>();
    private final List<SourceTable> tables = new ArrayList<>();
    private final Names names = new Names();
    private int order;
    private final DocumentLimits limits = DocumentLimits.inForce();
    private final long deadline = System.nanoTime() + limits.time().toNanos();
    private int budget = limits.cells();
    private int characters = limits.characters();
    private @Nullable SetAsideReason reason;
    private @Nullable String detail;
    private @Nullable Integer page;
    private @Nullable String sheet;

    /** What follows stands on this page, from 1. */
    void page(int number) {
        page = number;
    }

    /** What follows stands on another sheet. */
    void sheet(int number, String name) {
        page = number;
        sheet = name;
    }

    /** Ends the reading early: the document is partial. */
    void stop() {
        budget = 0;
    }

    /** Notes that something of the document is damaged, and isn't read. */
    void damaged(String sentence) {
        unread(SetAsideReason.DAMAGED, sentence);
    }

    /** Notes why something of the document isn't read. */
    void unread(SetAsideReason why, String sentence) {
        reason = why;
        detail = sentence;
    }

    /**
     * Ends a document that can't be read on: what was read is kept.
     *
     * @throws NotReadableException if that is nothing, or the document is made to break readers
     */
    void endAt(SetAsideReason why, String sentence) throws NotReadableException {
        if (empty() || why == SetAsideReason.BOMB || why == SetAsideReason.TOO_DEEP) {
            throw new NotReadableException(why, sentence);
        }
        unread(why, sentence);
    }

    /** Whether so many cells and characters more may be read before they are put in; else the reading ends. */
    boolean room(int cells, long text) {
        if (cells > budget || text > characters) {
            stop();
        } else if (!full() && System.nanoTime() > deadline) {
            stop();
            unread(
                    SetAsideReason.TOO_SLOW,
                    "Reading stopped after %,d seconds; what stood before was read.".formatted(limits.seconds()));
        }
        return !full();
    }

    /** Whether nothing was put in. */
    boolean empty() {
        return order == 0;
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
        texts.add(new TextBlock(++order, texts.size() + 1, page, String.join("\n", bare)));
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
                cells.add(SourceCell.of(row + 1, column + 1, texts.get(column)));
            }
        }
        table(cells, rows.size(), width, false);
    }

    /** A table of cells in their places. */
    void table(List<SourceCell> cells, int rows, int columns, boolean hidden) {
        if (columns > COLUMNS || (long) columns * rows > PLACES) {
            stop();
            return;
        }
        List<SourceCell> bare = new ArrayList<>();
        for (SourceCell cell : cells) {
            characters -= cell.text().length();
            bare.add(cell.with(indent(cell.text()) + names.inCell(cell.text().strip())));
        }
        budget -= cells.size();
        tables.add(new SourceTable(++order, tables.size() + 1, page, sheet, hidden, rows, columns, bare));
        names.afterTable();
    }

    /** The blanks before a cell's words, which show what it is a part of; one alone is none, as are those of an empty cell. */
    private static String indent(String text) {
        int blanks = 0;
        while (blanks < text.length() && blanks < WIDEST_INDENT && Character.isSpaceChar(text.charAt(blanks))) {
            blanks++;
        }
        return blanks < 2 || text.isBlank() ? "" : " ".repeat(blanks);
    }

    /**
     * The layout of a document that must hold something.
     *
     * @param what it is called
     * @throws NotReadableException if nothing was put in
     */
    Layout built(DocumentId document, DocumentReader reader, String what) throws NotReadableException {
        Layout layout = build(document, reader);
        SetAsideReason why = layout.reason();
        if (empty()) {
            throw new NotReadableException(
                    why == null ? SetAsideReason.NO_TEXT : why,
                    why == null ? "The " + what + " holds no text." : String.valueOf(layout.detail()));
        }
        return layout;
    }

    Layout build(DocumentId document, DocumentReader reader) {
        if (full() && reason == null) {
            unread(SetAsideReason.TOO_LARGE, "Reading stopped at the limit of cells; what stood before it was read.");
        }
        return new Layout(document, reader.name(), reader.mediaType(), reason, detail, texts, tables);
    }
}
