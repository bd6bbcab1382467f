package foiscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.testing.SampleReadings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Reading READING = SampleReadings.several(3).get(2);
    private static final List<ObservationRow> FIGURES = READING.observations();

    @Test
    void figureIsToldFromItsCell() {
        ObservationRow figure = FIGURES.get(1);
        assertThat(told(figure.observationId(), 2, 3.0))
                .startsWith("Bedfordshire Police: 2 cases\n")
                .contains("\u20182 x Constable\u2019")
                .contains("_/_.txt")
                .contains("table 1, row 2, column 2, word 1")
                .contains("the document prints the number itself")
                .contains("exact: 2")
                .contains("\u20182015\u2019: 2015-01-01 to 2015-12-31, calendar year")
                .contains("role: officer")
                .contains("rank: constable")
                .doesNotContain("victim gender")
                .contains("by Bedfordshire Police, dated 2019-07-01");
    }

    @Test
    void unresolvedTellsItsReason() {
        assertThat(told(READING.unresolved().get(0).unresolvedId(), 2, 3.0))
                .startsWith("Not understood: \u2018Assault / battery\u2019")
                .contains("table 1, row 9, column 1, word 1")
                .contains("no vocabulary has these words where they stand");
    }

    @Test
    void comparisonTellsEveryFigureBehindIt() {
        assertThat(told("row", 6, 6.0))
                .startsWith("Bedfordshire Police, 2015, role officer: 6 cases\n")
                .contains("6: what the figures below add up to")
                .contains("the same, since nothing is left open")
                .contains("3 figures stand behind it:")
                .contains(FIGURES.get(0).observationId()
                        + ": 1 case, \u20181 x Constable\u2019 in _/_.txt, table 1, row 1")
                .contains("\u20183 x Constable\u2019 in _/_.txt, table 1, row 3, column 2, word 1");
    }

    @Test
    void wideIntervalTellsWhatIsLeftOpen() {
        assertThat(told("row", 6, 9.0))
                .contains(": 6 to 9 cases")
                .contains("what the year's total leaves open is added");
        assertThat(told("row", 6, null)).contains(": 6 or more cases").contains("nothing printed bounds it from above");
        assertThat(told("row", 2, 6.0)).contains("each counted once").contains("each with the interval of its own");
    }

    @Test
    void aDocumentTellsWhatBecameOfIt() {
        assertThat(told(READING.document().documentId(), 2, 3.0))
                .startsWith("A document that is partial\n")
                .contains("_/_.txt")
                .contains("Figures       " + FIGURES.size());
    }

    @Test
    void unknownIdIsNotTold() {
        assertThat(new Explanation(release(6, 6.0)).of("nonsense")).isEmpty();
    }

    private static String told(String id, double lower, @Nullable Double upper) {
        return new Explanation(release(lower, upper)).of(id).orElseThrow().text();
    }

    private static RowSource release(double lower, @Nullable Double upper) {
        Map<Dataset, List<? extends Record>> rows = Map.of(
                Dataset.DOCUMENTS, List.of(READING.document()),
                Dataset.RESPONSES, READING.responses(),
                Dataset.OBSERVATIONS, FIGURES,
                Dataset.UNRESOLVED, READING.unresolved(),
                Dataset.BY_ROLE, List.of(row(lower, upper)));
        return new RowSource() {
            @Override
            public Stream<? extends Record> rows(Dataset dataset) {
                return rows.getOrDefault(dataset, List.of()).stream();
            }

            @Override
            public Optional<? extends Record> find(Dataset dataset, String key) {
                return rows(dataset)
                        .filter(row -> key.equals(dataset.columns().stream()
                                .filter(column ->
                                        column.name().equals(dataset.key().get(0)))
                                .map(column -> column.valueIn(row))
                                .findFirst()
                                .orElseThrow()))
                        .findFirst();
            }
        };
    }

    private static ComparisonRow row(double lower, @Nullable Double upper) {
        String ids = String.join(
                ";", FIGURES.stream().map(ObservationRow::observationId).toList());
        return new ComparisonRow(
                "by_role",
                "row",
                "Bedfordshire Police",
                "bedfordshire",
                "sexual_misconduct",
                "case",
                "public",
                "_T",
                null,
                "2015",
                null,
                null,
                "officer",
                null,
                "calendar_year",
                1.0,
                null,
                lower,
                upper,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FIGURES.size(),
                ids,
                true,
                null);
    }
}
