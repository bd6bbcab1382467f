package foiscope.document;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a text document as they come: those with no space between them are the lines of one. */
final class ParagraphRun {

    private final LayoutBuilder layout;
    private final List<String> lines = new ArrayList<>();

    ParagraphRun(LayoutBuilder layout) {
        this.layout = layout;
    }

    /**
     * Takes the next paragraph; a blank line in it parts paragraphs too.
     *
     * @param apart whether there is space between the one before and this
     */
    void paragraph(String text, boolean apart) {
        if (apart) {
            end();
        }
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) {
                end();
            } else {
                lines.add(line);
            }
        }
    }

    /** Puts down what is open. */
    void end() {
        int characters = lines.stream().mapToInt(String::length).sum();
        if (!lines.isEmpty() && layout.room(lines.size(), characters)) {
            TextReader.flush(layout, lines);
        }
        lines.clear();
    }
}
