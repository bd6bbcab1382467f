package foiscope.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph: a run of lines with no blank line and no table between them. Its line breaks are kept, since they part items.
 *
 * @param order its number among the document's blocks, from 1
 * @param paragraph its number among the document's paragraphs, from 1
 * @param page the page, or the number of its sheet, or null where the format has none
 */
public record TextBlock(int order, int paragraph, @Nullable Integer page, String text) implements Block {

    /** Its lines, without those that are blank. */
    public List<String> lines() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
