package foiscope.dataset;

import org.jspecify.annotations.Nullable;

/** Something printed that is no observation, or not a sure one. */
public record UnresolvedRow(
        @Meaning("First 32 hex digits of the SHA-256 of document_id/table/row/column/item/reason") String unresolvedId,
        @Meaning("The document that prints it") String documentId,
        @Meaning("The answer that it belongs to") @Nullable String responseId,
        @Meaning("Where it stands") String place,
        @Meaning(value = "Its words, where a heading or a clause vouches for them", documentText = true) @Nullable
                String verbatim,
        @Meaning("Why it is here") String reason,
        @Meaning(value = "More on the reason", documentText = true) @Nullable String detail,
        @Meaning("What to do about it, or the nearest concept") @Nullable String suggestion) {}
