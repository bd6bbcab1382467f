package foiscope.explanation;

import foiscope.dataset.DocumentRow;
import foiscope.dataset.ResponseRow;
import foiscope.dataset.UnresolvedRow;
import foiscope.model.UnresolvedReason;
import java.util.Arrays;
import java.util.Optional;

/** Tells why something that a document prints is no figure, or not a sure one. */
record UnresolvedTelling(UnresolvedRow open, Optional<ResponseRow> response, Optional<DocumentRow> document) {

    String text() {
        return new Telling()
                .line("Not understood: " + Telling.quoted(open.verbatim()))
                .line("")
                .fact("In", document.map(DocumentRow::source).orElse("a document that isn't listed"))
                .fact("At", open.place())
                .fact("Because", reason())
                .fact("More", open.detail())
                .fact("Suggestion", open.suggestion())
                .fact("Answer", response.map(FigureTelling::answer).orElse(open.responseId()))
                .fact("Document", "SHA-256 " + open.documentId())
                .fact("Id", open.unresolvedId())
                .text();
    }

    private String reason() {
        return Arrays.stream(UnresolvedReason.values())
                .filter(reason -> reason.code().equals(open.reason()))
                .map(UnresolvedTelling::meaning)
                .findFirst()
                .orElse(Telling.words(open.reason()));
    }

    private static String meaning(UnresolvedReason reason) {
        return switch (reason) {
            case UNKNOWN_LABEL -> "no vocabulary has these words where they stand";
            case AMBIGUOUS -> "the words may mean several things";
            case TWO_READINGS -> "its table may be read in two ways";
            case UNDATED -> "nothing says which days it covers";
            case MISALIGNED -> "the cell can't be put under a heading";
            case MISMATCH -> "the parts don't add up to their total; both stay as printed";
            case NOT_A_COUNT -> "it is a number, but no count";
            case NO_FIGURE -> "there is no number that can be read";
            case HIDDEN -> "the document hides it from a reader";
        };
    }
}
