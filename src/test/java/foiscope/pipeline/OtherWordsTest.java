package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter in other words, or with words that count nothing, gives the same figures or fewer: never others. */
class OtherWordsTest {

    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** Where a letter has no reference or names no topic in its request, any of its words may give one. */
    private static final Set<String> OF_THE_PRINT = Set.of(
            "reference",
            "topic",
            "observation_id",
            "document_id",
            "response_id",
            "vocabulary_version",
            "verbatim",
            "period_label",
            "source_page",
            "source_table",
            "source_row",
            "source_column",
            "source_item",
            "governed_by");

    private static Map<String, Integer> figures(List<ObservationRow> rows) {
        Map<String, Integer> figures = new TreeMap<>();
        for (ObservationRow row : rows) {
            StringBuilder said = new StringBuilder();
            for (Column column : Dataset.OBSERVATIONS.columns()) {
                if (!OF_THE_PRINT.contains(column.name())) {
                    said.append(column.valueIn(row)).append(' ');
                }
            }
            figures.merge(said.toString().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return figures;
    }

    private static List<ObservationRow> ofText(Reading reading) {
        return reading.observations().stream()
                .filter(row -> row.sourceTable() == 0)
                .toList();
    }

    private static List<Letter> letters() {
        return Letter.all().stream()
                .filter(letter -> letter.document().mediaType().equals("text/plain"))
                .toList();
    }

    private static Reading read(String text) {
        return Stages.interpret(Stages.read("letter.txt", text.getBytes(StandardCharsets.UTF_8)), Letter.BUILT_IN);
    }

    /** Numbers of running text from two to twelve in digits: the figures are those of the words. */
    @Test
    void digitsAndNumberWordsSayTheSame() {
        List<String> changed = new ArrayList<>();
        int same = 0;
        int all = 0;
        for (Letter letter : letters()) {
            String digits = letter.text();
            for (int i = 0; i < NUMBERS.size(); i++) {
                digits = Pattern.compile("(?<=[\\p{Alpha},:] )" + NUMBERS.get(i) + "(?= \\p{Lower})")
                        .matcher(digits)
                        .replaceAll(String.valueOf(i + 2));
            }
            if (digits.equals(letter.text())) {
                continue;
            }
            Map<String, Integer> before = figures(ofText(read(letter.text())));
            Map<String, Integer> after = figures(ofText(read(digits)));
            all++;
            same += before.equals(after) ? 1 : 0;
            changed.addAll(SameTableOtherDressTest.added(letter, before, after));
        }
        System.out.printf("digits for words: %d of %d letters the same%n", same, all);
        assertThat(changed).isEmpty();
    }

    /** What letters say beside their answers gives no figure, wherever it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have 20 working days to ask for a review, and then two months to write to the Commissioner.",
                "To answer would take 40 hours, more than the 18 hours that section 12 allows at £25 an hour.",
                "The force has about 4,300 officers and serves 1.2 million people.",
                "Suspension is a neutral act. One who is suspended may return to duty at any time.",
                "Please quote reference 0417/21 or telephone 01632 960 114, extension 5512.",
                "On average a case takes 143 days; 91% of those who replied to our survey would report such conduct.",
                "Had 12 officers been dismissed, we would have said so."
            })
    void wordsBesideTheAnswerGiveNoFigure(String boilerplate) {
        List<String> changed = new ArrayList<>();
        for (Letter letter : letters()) {
            Map<String, Integer> before = figures(read(letter.text()).observations());
            Map<String, Integer> after = figures(read(letter.text().stripTrailing() + "\n\n" + boilerplate + "\n")
                    .observations());
            changed.addAll(SameTableOtherDressTest.added(letter, before, after));
        }
        assertThat(changed).isEmpty();
    }
}
