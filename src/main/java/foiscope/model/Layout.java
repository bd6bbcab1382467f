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
 * @param partial whether a part of the document isn't read
 * @param fault what of it is damaged, for a person; null where nothing is
 */
public record Layout(
        DocumentId document,
        String reader,
        String mediaType,
        boolean partial,
        @Nullable String fault,
        List<TextBlock> texts,
        List<SourceTable> tables) {

    public Layout {
        texts = List.copyOf(texts);
        tables = List.copyOf(tables);
    }

    /** With other texts in the same places. */
    public Layout with(List<TextBlock> others) {
        return new Layout(document, reader, mediaType, partial, fault, others, tables);
    }

    /** Text and tables in reading order. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(texts);
        blocks.addAll(tables);
        blocks.sort(Comparator.comparingInt(Block::order));
        return blocks;
    }
}
