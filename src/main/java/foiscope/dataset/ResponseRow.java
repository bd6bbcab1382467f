package foiscope.dataset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One answer: usually a whole letter. */
public record ResponseRow(
        @Meaning("document_id, a colon and the answer's number in the document, from 1") String responseId,
        @Meaning("The document that holds it") String documentId,
        @Meaning("Who answers: a force, commissioner or government; empty where the document doesn't say") @Nullable
                String authority,
        @Meaning("Official name of the force whose figures these are") String force,
        @Meaning("force_id; _T where each row has its own or it is a whole country; _U for no known force")
                String forceCode,
        @Meaning("What named the force, and any rival") @Nullable String forceEvidence,
        @Meaning(value = "The force's own reference, without its label", documentText = true) @Nullable
                String reference,
        @Meaning("Day on which the request was made or received") @Nullable LocalDate dateRequested,
        @Meaning("Day of the answer") @Nullable LocalDate dateResponded,
        @Meaning("What it is about: a topic_id or _U") String topic) {}
