package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.model.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table printed otherwise gives the same figures, or, where the dress loses something, doubts: never other figures. */
class SameTableOtherDressTest {

    private static final Set<String> OF_THE_PRINT = Set.of(
            "observation_id",
            "document_id",
            "response_id",
            "reference",
            "vocabulary_version",
            "period_label",
            "verbatim",
            "source_page",
            "source_table",
            "source_row",
            "source_column",
            "source_item",
            "governed_by");

    /** What a figure says, whatever its place and print. */
    private static String said(ObservationRow row) {
        StringBuilder said = new StringBuilder();
        for (Column column : Dataset.OBSERVATIONS.columns()) {
            if (!OF_THE_PRINT.contains(column.name())) {
                said.append(column.valueIn(row)).append(' ');
            }
        }
        return said.toString().toLowerCase(Locale.ROOT);
    }

    /** A reading's figures in tables, by what they say, with how often they say it. */
    static Map<String, Integer> figures(Reading reading) {
        Map<String, Integer> figures = new TreeMap<>();
        reading.observations().stream()
                .filter(row -> row.sourceTable() > 0)
                .forEach(row -> figures.merge(said(row), 1, Integer::sum));
        return figures;
    }

    /** The figures that another print of a letter gives and the letter doesn't. */
    static List<String> added(Letter letter, Map<String, Integer> before, Map<String, Integer> after) {
        return after.entrySet().stream()
                .filter(figure -> figure.getValue() > before.getOrDefault(figure.getKey(), 0))
                .map(figure -> letter + ": " + figure.getKey())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void noDressChangesAFigure(Dress dress) {
        List<String> changed = new ArrayList<>();
        int tables = 0;
        int kept = 0;
        for (Letter letter : Letter.all()) {
            Optional<Layout> dressed = dress.on(letter.layout());
            if (dressed.isEmpty()) {
                continue;
            }
            Map<String, Integer> before = figures(letter.reading());
            Map<String, Integer> after = figures(letter.reading(dressed.get()));
            tables++;
            kept += before.equals(after) ? 1 : 0;
            changed.addAll(added(letter, before, after));
        }
        System.out.printf("%s: %d of %d letters the same%n", dress, kept, tables);
        assertThat(changed).isEmpty();
    }
}
