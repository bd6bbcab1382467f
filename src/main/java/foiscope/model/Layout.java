package foiscope.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in one document, before any vocabulary: the result of reading and all that interpreting needs. Names that
 * their place or title marks, and personal addresses, are already gone. It is stored, never published.
 *
 * @param reader which reader made it, with the version of its rules
 * @param reason why a part of the document isn't read; null where all of it is
 * @param detail that reason in a sentence
 */
public record Layout(
        DocumentId document,
        String reader,
        String mediaType,
        @Nullable SetAsideReason reason,
        @Nullable String detail,
        List<TextBlock> texts,
        List<SourceTable> tables) {

    public Layout {
        texts = List.copyOf(texts);
        tables = List.copyOf(tables);
    }

    /** Whether a part of the document isn't read. */
    public boolean partial() {
        return reason != null;
    }

    /** With other texts in the same places. */
    public Layout with(List<TextBlock> others) {
        return new Layout(document, reader, mediaType, reason, detail, others, tables);
    }

    /** Text and tables in reading order. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(texts);
        blocks.addAll(tables);
        blocks.sort(Comparator.comparingInt(Block::order));
        return blocks;
    }
}
