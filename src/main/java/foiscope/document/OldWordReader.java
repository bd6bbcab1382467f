package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import foiscope.text.NoteMarks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/** Documents of Word 97 to 2003 (DOC), as they read with all changes accepted. A table within a cell is text of that cell. */
final class OldWordReader implements DocumentReader {

    /** What marks fields, cells, pictures and breaks in the text itself. */
    private static final char FIELD = 0x13;

    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char NOTE = 0x02;

    @Override
    public String mediaType() {
        return Containers.DOC;
    }

    @Override
    public String name() {
        return "doc/1";
    }

    @Override
    public boolean reads(Content content) {
        return content.container().filter(Containers.DOC::equals).isPresent();
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        LayoutBuilder layout = new LayoutBuilder();
        try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(content.bytes()))) {
            header(word, layout);
            body(word.getRange(), layout);
            notes(word, layout);
        } catch (EncryptedDocumentException e) {
            throw new NotReadableException(
                    SetAsideReason.LOCKED, "It asks for a password: save it without one and give it again.", e);
        } catch (IOException | RuntimeException e) {
            // POI throws many kinds of exceptions at damaged files.
            if (layout.empty()) {
                throw new NotReadableException(
                        SetAsideReason.DAMAGED, "It can't be opened: save it as DOCX and give it again.", e);
            }
            layout.damaged("It is damaged: what stood before was read. Save it as DOCX and give it again.");
        }
        return layout.built(document, this, "document");
    }

    private static void header(HWPFDocument word, LayoutBuilder layout) {
        HeaderStories stories = new HeaderStories(word);
        ParagraphRun run = new ParagraphRun(layout);
        List<String> seen = new ArrayList<>();
        for (String header : List.of(
                text(stories.getFirstHeaderSubrange()),
                text(stories.getOddHeaderSubrange()),
                text(stories.getEvenHeaderSubrange()))) {
            String text =
                    Range.stripFields(header).replaceAll("[\\r\\x07]+", "\n").strip();
            if (!text.isEmpty() && !seen.contains(text)) {
                seen.add(text);
                run.paragraph(text, true);
            }
        }
        run.end();
    }

    private static String text(@Nullable Range range) {
        return range == null ? "" : range.text();
    }

    private static void body(Range range, LayoutBuilder layout) {
        ParagraphRun run = new ParagraphRun(layout);
        int notes = 0;
        ListMarks lists = new ListMarks();
        boolean spaceBelow = false;
        for (int i = 0; i < range.numParagraphs() && !layout.full(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                run.end();
                notes = table(table, layout, notes);
                i += table.numParagraphs() - 1;
                spaceBelow = false;
                continue;
            }
            Text text = new Text(notes);
            text.add(paragraph);
            notes = text.notes;
            String mark = text.toString().isBlank() ? "" : lists.mark(paragraph);
            run.paragraph(mark + text, spaceBelow || paragraph.getSpacingBefore() > 0);
            spaceBelow = paragraph.getSpacingAfter() > 0;
        }
        run.end();
    }

    private static int table(Table table, LayoutBuilder layout, int notesBefore) {
        EdgedRows rows = new EdgedRows();
        int notes = notesBefore;
        for (int i = 0; i < table.numRows() && layout.room(rows.size(), 0); i++) {
            TableRow row = table.getRow(i);
            List<EdgedRows.Cell> cells = new ArrayList<>();
            for (int j = 0; j < row.numCells(); j++) {
                TableCell cell = row.getCell(j);
                int right = cell.getLeftEdge() + Math.max(1, cell.getWidth());
                if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
                    EdgedRows.Cell first = cells.remove(cells.size() - 1);
                    cells.add(
                            new EdgedRows.Cell(first.left(), right, first.restarts(), first.continues(), first.text()));
                    continue;
                }
                Text text = new Text(notes);
                for (int k = 0; k < cell.numParagraphs(); k++) {
                    text.add(cell.getParagraph(k));
                    text.lineBreak();
                }
                notes = text.notes;
                cells.add(new EdgedRows.Cell(
                        cell.getLeftEdge(),
                        right,
                        cell.isFirstVerticallyMerged(),
                        cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged(),
                        text.toString().strip()));
            }
            rows.row(row.isTableHeader(), cells);
        }
        rows.into(layout);
        return notes;
    }

    private static void notes(HWPFDocument word, LayoutBuilder layout) {
        Range notes = word.getFootnoteRange();
        ParagraphRun run = new ParagraphRun(layout);
        int number = 0;
        for (int i = 0; notes != null && i < notes.numParagraphs(); i++) {
            Text text = new Text(number);
            text.inNotes = true;
            text.add(notes.getParagraph(i));
            number = text.notes;
            run.paragraph(text.toString(), true);
        }
        run.end();
    }

    /** The marks of lists' items, which the text itself doesn't hold. */
    private static final class ListMarks {

        private static final int BULLET = 23;

        /** The next item of each list's level. */
        private final Map<String, Integer> next = new HashMap<>();

        String mark(Paragraph paragraph) {
            if (!paragraph.isInList()) {
                return "";
            }
            HWPFList list = paragraph.getList();
            char level = (char) paragraph.getIlvl();
            if (list.getNumberFormat(level) == BULLET) {
                return "• ";
            }
            String key = paragraph.getIlfo() + "/" + paragraph.getIlvl();
            int at = next.merge(key, list.getStartAt(level), (known, start) -> known + 1);
            // What stands round the number; the number itself is a sign that tells its level.
            String around = list.getNumberText(level);
            String text = around == null ? "" : around.replaceFirst("[\\x00-\\x08]", String.valueOf(at));
            return text.replaceAll("[\\x00-\\x08]", "").strip() + " ";
        }
    }

    /** The text of paragraphs as it is shown. */
    private static final class Text {

        private final StringBuilder text = new StringBuilder();
        private int notes;
        private boolean inNotes;
        private int inField;

        Text(int notes) {
            this.notes = notes;
        }

        void add(Paragraph paragraph) {
            for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
                CharacterRun run = paragraph.getCharacterRun(i);
                if (!run.isMarkedDeleted() && !run.isVanished()) {
                    add(run.text(), run.getSubSuperScriptIndex() == 1 || run.getVerticalOffset() > 0);
                }
            }
        }

        private void add(String run, boolean raised) {
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < run.length(); i++) {
                char c = run.charAt(i);
                if (c == FIELD) {
                    inField++;
                } else if (c == FIELD_RESULT || c == FIELD_END) {
                    inField = Math.max(0, inField - (c == FIELD_RESULT ? 1 : 0));
                } else if (inField == 0) {
                    shown(c, plain);
                }
            }
            boolean number = raised && NoteMarks.number(plain.toString().strip());
            text.append(number ? NoteMarks.of(text, plain.toString().strip()) : plain);
        }

        private void shown(char c, StringBuilder plain) {
            switch (c) {
                case NOTE -> {
                    notes++;
                    plain.append(inNotes ? notes + "." : NoteMarks.of(text, String.valueOf(notes)));
                }
                case '\r', 0x07 -> {}
                case 0x0B, 0x0C -> plain.append('\n');
                case 0x1E -> plain.append('-');
                case '\t' -> plain.append('\t');
                default -> {
                    if (c >= ' ') {
                        plain.append(c);
                    }
                }
            }
        }

        void lineBreak() {
            text.append('\n');
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
