package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import java.util.ArrayList;
import java.util.List;

/** Plain-text letters. Blank lines part paragraphs; lines in columns are a table. */
final class TextReader implements DocumentReader {

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String name() {
        return "text/2";
    }

    @Override
    public boolean reads(Content content) {
        return content.text().isPresent() && !content.markup();
    }

    @Override
    public Layout read(DocumentId document, Content content) {
        LayoutBuilder layout = new LayoutBuilder();
        into(layout, content);
        return layout.build(document, this);
    }

    /** Puts a text down. */
    static void into(LayoutBuilder layout, Content content) {
        List<String> paragraph = new ArrayList<>();
        int cells = 0;
        long characters = 0;
        for (String line : (Iterable<String>) content.text().orElse("").lines()::iterator) {
            cells += 1 + pieces(line);
            characters += line.length();
            if (!layout.room(cells, characters)) {
                break;
            }
            if (line.isBlank()) {
                flush(layout, paragraph);
                cells = 0;
                characters = 0;
            } else {
                paragraph.add(line);
            }
        }
        flush(layout, paragraph);
    }

    /** The signs that may part a line into cells, or its numbers where it has more of these. */
    private static int pieces(String line) {
        int signs = 0;
        int numbers = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            signs += c == '\t' || c == '|' || c == ';' ? 1 : 0;
            numbers += Character.isDigit(c) && (i == 0 || !Character.isDigit(line.charAt(i - 1))) ? 1 : 0;
        }
        return Math.max(signs, numbers);
    }

    /**
     * Puts lines without a blank one among them down, as text and as the tables that they hold, and forgets them. A lone line with
     * tabs is a line whose parts were set apart, such as a letterhead.
     */
    static void flush(LayoutBuilder layout, List<String> lines) {
        for (TableLines.Run run : TableLines.runs(lines)) {
            if (run.table()) {
                layout.table(run.rows());
            } else {
                layout.paragraph(run.lines().stream()
                        .map(line -> line.strip().replace('\t', ' '))
                        .toList());
            }
        }
        lines.clear();
    }
}
