package foiscope.testing;

import foiscope.dataset.DocumentRow;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.QuestionRow;
import foiscope.dataset.Reading;
import foiscope.dataset.ResponseRow;
import foiscope.dataset.SetAsideRow;
import foiscope.dataset.UnresolvedRow;
import foiscope.dataset.UsedDecision;
import foiscope.model.Codes;
import foiscope.model.DocumentId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Readings with every kind of row, made without any letter. */
public final class SampleReadings {

    private SampleReadings() {}

    /** Readings of documents whose bytes are their numbers. */
    public static List<Reading> several(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        of(DocumentId.of(Integer.toString(number).getBytes(StandardCharsets.UTF_8)), 1 + number % 3))
                .toList();
    }

    /** A partly read document of one answer with these many figures in a column. */
    public static Reading of(DocumentId document, int figures) {
        String id = document.sha256();
        String response = id + ":1";
        return new Reading(
                new DocumentRow(id, "_/_.txt", "_.txt", "text/plain", 12, "partial", null),
                List.of(new SetAsideRow(id, "_/_.txt", "damaged", null)),
                List.of(new ResponseRow(
                        response,
                        id,
                        "Bedfordshire Police",
                        "Bedfordshire Police",
                        "bedfordshire",
                        "sign-off",
                        null,
                        null,
                        LocalDate.of(2019, 7, 1),
                        "sexual_misconduct")),
                List.of(new QuestionRow(response, 1, "subject_gender", "answered", null)),
                IntStream.rangeClosed(1, figures)
                        .mapToObj(row -> figure(id, row))
                        .toList(),
                List.of(new UnresolvedRow(
                        DocumentId.stableId(id + "/1/9/1/1/unknown_label"),
                        id,
                        response,
                        "table 1, row 9, column 1, word 1",
                        "Assault / battery",
                        "unknown_label",
                        null,
                        null)),
                List.of(new UsedDecision(2)));
    }

    /** A figure in a row of the first table: as many cases as the row's number. */
    public static ObservationRow figure(String document, int row) {
        return new ObservationRow(
                DocumentId.stableId(document + "/1/" + row + "/2/1"),
                document,
                document + ":1",
                "Bedfordshire Police",
                "bedfordshire",
                null,
                "sexual_misconduct",
                LocalDate.of(2015, 1, 1),
                LocalDate.of(2015, 12, 31),
                "2015",
                "calendar_year",
                "case",
                "public",
                "officer",
                "constable",
                "male",
                Codes.TOTAL,
                Codes.TOTAL,
                Codes.TOTAL,
                Codes.TOTAL,
                "misconduct",
                Codes.TOTAL,
                Codes.TOTAL,
                Codes.TOTAL,
                Codes.TOTAL,
                Codes.TOTAL,
                Codes.TOTAL,
                null,
                null,
                null,
                (double) row,
                (double) row,
                (double) row,
                "exact",
                "stated",
                "sure",
                null,
                row + " x Constable",
                null,
                1,
                row,
                2,
                1,
                null,
                "0");
    }
}
