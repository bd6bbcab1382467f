package foiscope.model;

import org.jspecify.annotations.Nullable;

/**
 * A document after reading: its layout, or the reason why there is none. What is stored of a document.
 *
 * @param source path below the SOURCE given, as it is; never published as it is
 * @param bytes its length
 * @param reason where it isn't read whole
 * @param detail the reason in a sentence
 * @param layout what was read, or null where nothing was
 */
public record ReadDocument(
        DocumentId document,
        String source,
        String mediaType,
        long bytes,
        @Nullable SetAsideReason reason,
        @Nullable String detail,
        @Nullable Layout layout) {

    /** {@code read}, {@code partial} or {@code set_aside}. */
    public String status() {
        return layout == null ? "set_aside" : layout.partial() ? "partial" : "read";
    }
}
