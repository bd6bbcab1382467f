package foiscope.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What labels say on their own, in a band of their kind. */
class LabelWordingsTest {

    private static final LabelCoding CODING = new LabelCoding();

    /**
     * Outcomes in words of the law and the statistics, composed before the grammar that codes them was written; {@code ?} where a
     * careful reader codes none.
     */
    @ParameterizedTest
    @CsvFileSource(resources = "outcome-wordings.tsv", delimiter = '\t', numLinesToSkip = 1)
    void codesAnOutcomeByItsParts(String words, String expected) {
        assertThat(CODING.outcome(words)).isEqualTo(expected);
    }

    /** Labels that forces have written. The last column says why a code isn't the nearest at hand. */
    @ParameterizedTest
    @CsvFileSource(resources = "field-labels.tsv", delimiter = '\t', numLinesToSkip = 1)
    void codesTheLabelsOfForces(String kind, String words, String coded, String differs) {
        assertThat(CODING.all(kind, words)).as(differs).isEqualTo(coded == null ? "" : coded);
    }
}
