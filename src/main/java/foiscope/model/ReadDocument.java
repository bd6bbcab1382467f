package foiscope.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document after reading: its layout, or the reason why there is none. What is stored of a document.
 *
 * @param source path below the SOURCE given, as it is; never published as it is
 * @param bytes its length
 * @param reason where it isn't read whole
 * @param detail the reason in a sentence
 * @param layout what was read, or null where nothing was
 * @param parent the mail or archive that held it, or null where it lay by itself
 * @param carried the text of the letters that it was attached to, the innermost first: what it answers, and who says so
 */
public record ReadDocument(
        DocumentId document,
        String source,
        String mediaType,
        long bytes,
        @Nullable SetAsideReason reason,
        @Nullable String detail,
        @Nullable Layout layout,
        @Nullable DocumentId parent,
        List<TextBlock> carried) {

    public ReadDocument {
        carried = List.copyOf(carried);
    }

    /** A document that lay by itself. */
    public ReadDocument(
            DocumentId document,
            String source,
            String mediaType,
            long bytes,
            @Nullable SetAsideReason reason,
            @Nullable String detail,
            @Nullable Layout layout) {
        this(document, source, mediaType, bytes, reason, detail, layout, null, List.of());
    }

    /** The same attached to letters. */
    public ReadDocument heldBy(DocumentId holder, List<TextBlock> letters) {
        return new ReadDocument(document, source, mediaType, bytes, reason, detail, layout, holder, letters);
    }

    /** {@code read}, {@code partial} or {@code set_aside}. */
    public String status() {
        return layout == null ? "set_aside" : layout.partial() ? "partial" : "read";
    }
}
