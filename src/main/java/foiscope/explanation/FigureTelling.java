package foiscope.explanation;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.ResponseRow;
import foiscope.model.Basis;
import foiscope.model.Codes;
import foiscope.model.Dimension;
import foiscope.model.Doubt;
import foiscope.model.ObservationStatus;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the way of one figure: who printed it, where, in which words, and how it was read. */
record FigureTelling(ObservationRow figure, Optional<ResponseRow> response, Optional<DocumentRow> document) {

    String text() {
        return new Telling()
                .line("%s: %s".formatted(figure.force(), amount()))
                .line("")
                .fact("Printed", Telling.quoted(figure.verbatim()))
                .fact("In", document.map(DocumentRow::source).orElse("a document that isn't listed"))
                .fact("At", place())
                .fact("Read as", basis())
                .fact("Governed by", governors())
                .fact("It is", status())
                .fact("Period", period())
                .fact("About", Telling.words(figure.topic()))
                .fact("Broken down", breakdown())
                .fact("Also by", Telling.list(figure.otherBreakdown()))
                .fact("Limited to", Telling.list(figure.scope()))
                .fact("To check", doubts())
                .fact("Beware", Telling.list(figure.caveats()))
                .fact("Answer", response.map(FigureTelling::answer).orElse(figure.responseId()))
                .fact("Document", "SHA-256 " + figure.documentId())
                .fact("Vocabularies", figure.vocabularyVersion())
                .fact("Id", figure.observationId())
                .text();
    }

    /** One line, for a list of figures: amount, words, place. */
    static String inShort(ObservationRow figure, String source) {
        FigureTelling telling = new FigureTelling(figure, Optional.empty(), Optional.empty());
        return "%s: %s, %s in %s, %s"
                .formatted(
                        figure.observationId(),
                        telling.amount(),
                        Telling.quoted(figure.verbatim()),
                        source,
                        telling.place());
    }

    private String amount() {
        return figure.lower() == null
                ? "no figure"
                : Telling.interval(figure.lower(), figure.upper()) + " "
                        + Telling.unit(figure.countingUnit(), figure.count());
    }

    /** The labels of its path, one on each line, the nearest first. */
    private @Nullable String governors() {
        String path = figure.governedBy();
        return path == null ? null : path.replace("; ", "\n");
    }

    private String place() {
        String place = figure.place().inWords();
        boolean workbook = document.filter(DocumentRow::workbook).isPresent();
        return workbook ? place.replaceFirst("^page ", "sheet ") : place;
    }

    private String period() {
        String printed = figure.periodLabel() == null ? "not printed" : Telling.quoted(figure.periodLabel());
        String days = figure.periodStart() == null && figure.periodEnd() == null
                ? "can't be dated"
                : "%s to %s"
                        .formatted(
                                Objects.requireNonNullElse((Object) figure.periodStart(), "an unknown day"),
                                Objects.requireNonNullElse((Object) figure.periodEnd(), "an unknown day"));
        String kind = figure.periodBasis().equals(Codes.UNKNOWN) ? "" : ", " + Telling.words(figure.periodBasis());
        return printed + ": " + days + kind;
    }

    private String breakdown() {
        String given = Arrays.stream(Dimension.values())
                .map(dimension -> dimension.column() + " " + code(dimension))
                .filter(said -> !said.endsWith(" " + Codes.TOTAL))
                .map(said -> Telling.words(said.substring(0, said.indexOf(' '))) + ": "
                        + Telling.words(said.substring(said.indexOf(' ') + 1)))
                .collect(Collectors.joining("\n"));
        return given.isEmpty() ? "by nothing: it is a total" : given;
    }

    private String code(Dimension dimension) {
        return Dataset.OBSERVATIONS.columns().stream()
                .filter(column -> column.name().equals(dimension.column()))
                .map((Column column) -> String.valueOf(column.valueIn(figure)))
                .findFirst()
                .orElse(Codes.TOTAL);
    }

    private String basis() {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.code().equals(figure.basis()))
                .map(FigureTelling::rule)
                .findFirst()
                .orElse(Telling.words(figure.basis()));
    }

    private static String rule(Basis basis) {
        return switch (basis) {
            case STATED -> "stated: the document prints the number itself";
            case STATED_ZERO -> "stated zero: the document says that there were none";
            case ROW_TOTAL ->
                "row total: a bare word without a number, in a row whose total is known; all of them are it";
            case ONE_EACH -> "one each: as many bare words as the row's total, so each counts one";
            case LISTED -> "listed: a row of a list of single cases, which counts one";
            case PROSE -> "prose: a sentence states it, not a table";
            case TOTAL_ROW -> "total row: the table's own line of totals";
        };
    }

    /** What speaks against the reading, one on each line. */
    private @Nullable String doubts() {
        return figure.doubts() == null
                ? null
                : Arrays.stream(figure.doubts().split(";"))
                        .map(code ->
                                Doubt.ofCode(code).map(FigureTelling::meaning).orElse(Telling.words(code)))
                        .collect(Collectors.joining("\n"));
    }

    private static String meaning(Doubt doubt) {
        return switch (doubt) {
            case STRUCTURE -> "its table may have another form, which gives it other labels";
            case MISMATCH -> "parts and total don't agree, or the letter tells it elsewhere with another count";
            case SAME_FACTS -> "another figure of the letter says the same and has another count";
            case NO_PERIOD -> "its first and last day are not both known";
            case SUM_OF_SIBLINGS -> "it is coded as an outcome, and is the sum of the others beside it";
            case BEFORE_CAPITAL -> "its number stands before a name";
            case UNREAD_NUMBER -> "another number of its paragraph wasn't understood";
            case PERIOD_CLASH -> "the texts that may date it name other periods";
        };
    }

    private String status() {
        return Arrays.stream(ObservationStatus.values())
                .filter(status -> status.code().equals(figure.status()))
                .map(this::meaning)
                .findFirst()
                .orElse(Telling.words(figure.status()));
    }

    private String meaning(ObservationStatus status) {
        String interval = Telling.interval(figure.lower(), figure.upper());
        return switch (status) {
            case EXACT -> "exact: " + interval;
            case SUPPRESSED -> "suppressed: a sign or range hides the number, which lies in " + interval;
            case WITHHELD -> "withheld: held, but not given; " + interval;
            case NOT_HELD -> "not held by the force";
            case NOT_RECORDED -> "not recorded by the force";
            case NOT_APPLICABLE -> "not applicable, says the cell";
            case APPROXIMATE -> "approximate: only what the letter states bounds it, " + interval;
        };
    }

    static String answer(ResponseRow response) {
        String by = response.authority() == null ? "by an authority it doesn't name" : "by " + response.authority();
        String day = response.dateResponded() == null ? "" : ", dated " + response.dateResponded();
        String reference = response.reference() == null ? "" : ", reference " + response.reference();
        String evidence = response.forceEvidence() == null ? "" : "\nwhat names the force: " + response.forceEvidence();
        return by + day + reference + evidence;
    }
}
