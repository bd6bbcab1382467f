package foiscope.pipeline;

import foiscope.dataset.ObservationRow;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mark of a figure that gives way to another letter's: it stays among the observations, and says so. */
final class Superseded {

    private static final String CODE = "superseded";

    private Superseded() {}

    static ObservationRow marked(ObservationRow figure) {
        String given = figure.caveats();
        String caveats = Stream.concat(
                        given == null ? Stream.of() : Arrays.stream(given.split(";", -1)), Stream.of(CODE))
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
        return new ObservationRow(
                figure.observationId(),
                figure.documentId(),
                figure.responseId(),
                figure.force(),
                figure.forceCode(),
                figure.reference(),
                figure.topic(),
                figure.periodStart(),
                figure.periodEnd(),
                figure.periodLabel(),
                figure.periodBasis(),
                figure.countingUnit(),
                figure.complaintSource(),
                figure.role(),
                figure.rank(),
                figure.subjectGender(),
                figure.victimGender(),
                figure.complainantGender(),
                figure.relationship(),
                figure.dutyStatus(),
                figure.outcomeKind(),
                figure.outcome(),
                figure.finding(),
                figure.process(),
                figure.sanction(),
                figure.exit(),
                figure.pending(),
                figure.otherBreakdown(),
                figure.scope(),
                caveats,
                figure.count(),
                figure.lower(),
                figure.upper(),
                figure.status(),
                figure.basis(),
                figure.verbatim(),
                figure.sourcePage(),
                figure.sourceTable(),
                figure.sourceRow(),
                figure.sourceColumn(),
                figure.sourceItem(),
                figure.governedBy(),
                figure.vocabularyVersion());
    }
}
