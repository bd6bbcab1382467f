package foiscope.dataset;

import org.jspecify.annotations.Nullable;

/** A document that isn't read whole. */
public record SetAsideRow(
        @Meaning("SHA-256 of the document's bytes, in hex") String documentId,
        @Meaning(value = "Path below the SOURCE given; a word that isn't known to be safe is _", documentText = true)
                String source,
        @Meaning("A code") String reason,
        @Meaning("The reason in a sentence") @Nullable String detail) {}
