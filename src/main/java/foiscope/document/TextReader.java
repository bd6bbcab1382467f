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
        return content.text().isPresent();
    }

    @Override
    public Layout read(DocumentId document, Content content) {
        LayoutBuilder layout = new LayoutBuilder();
        List<String> paragraph = new ArrayList<>();
        for (String line : (Iterable<String>) content.text().orElse("").lines()::iterator) {
            if (layout.full()) {
                break;
            }
            if (line.isBlank()) {
                flush(layout, paragraph);
            } else {
                paragraph.add(line);
            }
        }
        flush(layout, paragraph);
        return layout.build(document, this);
    }

    /** A lone line with tabs is a line whose parts were set apart, such as a letterhead. */
    private static void flush(LayoutBuilder layout, List<String> lines) {
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
