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

    /** The same, a part of which isn't read for another reason. */
    public Layout unread(SetAsideReason why) {
        return new Layout(document, reader, mediaType, why, detail, texts, tables);
    }

    /** With other texts in the same places. */
    public Layout with(List<TextBlock> others) {
        return new Layout(document, reader, mediaType, reason, detail, others, tables);
    }

    /** A letter's text alone, numbered up to 0 so that none is taken for a paragraph of what it carries. */
    public Layout carriedBy(List<TextBlock> letter) {
        List<TextBlock> before = new ArrayList<>();
        for (int i = 0; i < letter.size(); i++) {
            int number = i - letter.size();
            before.add(new TextBlock(number, number, null, letter.get(i).text()));
        }
        return new Layout(document, reader, mediaType, reason, detail, before, List.of());
    }

    /** Text and tables in reading order. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(texts);
        blocks.addAll(tables);
        blocks.sort(Comparator.comparingInt(Block::order));
        return blocks;
    }
}
