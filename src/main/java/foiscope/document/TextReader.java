package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plain-text letters. Blank lines part paragraphs. Two lines or more with tabs in them, one under the other, are a table, its
 * cells parted by the tabs; a row may have fewer cells than its heading.
 */
final class TextReader implements DocumentReader {

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String name() {
        return "text/1";
    }

    @Override
    public boolean reads(Content content) {
        return content.text().isPresent();
    }

    @Override
    public Layout read(DocumentId document, Content content) {
        LayoutBuilder layout = new LayoutBuilder();
        List<String> paragraph = new ArrayList<>();
        List<String> tabbed = new ArrayList<>();
        for (String line : (Iterable<String>) content.text().orElse("").lines()::iterator) {
            if (layout.full()) {
                break;
            }
            boolean hasTab =
                    line.strip().indexOf('\t') >= 0 || line.indexOf('\t') >= 0 && !line.isBlank() && !tabbed.isEmpty();
            if (hasTab && !line.isBlank()) {
                flush(layout, paragraph);
                tabbed.add(line);
                continue;
            }
            endTable(layout, paragraph, tabbed);
            if (line.isBlank()) {
                flush(layout, paragraph);
            } else {
                paragraph.add(line.strip());
            }
        }
        endTable(layout, paragraph, tabbed);
        flush(layout, paragraph);
        return layout.build(document, this);
    }

    private static void flush(LayoutBuilder layout, List<String> paragraph) {
        layout.paragraph(paragraph);
        paragraph.clear();
    }

    /** A lone line with tabs is a line whose parts were set apart, such as a letterhead. */
    private static void endTable(LayoutBuilder layout, List<String> paragraph, List<String> tabbed) {
        if (tabbed.size() == 1) {
            paragraph.add(tabbed.get(0).strip().replace('\t', ' '));
        } else if (!tabbed.isEmpty()) {
            layout.table(tabbed.stream()
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList());
        }
        tabbed.clear();
    }
}
