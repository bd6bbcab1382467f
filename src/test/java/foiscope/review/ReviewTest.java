package foiscope.review;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.ReadDocument;
import foiscope.pipeline.Stages;
import foiscope.vocabulary.Vocabularies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Vocabularies VOCABULARIES = Vocabularies.builtIn();

    @Test
    void aLabelOverAFigureThatHasNoCodeIsShownWithItsPlaceAndNeighbours() {
        List<UnknownWords> unknown = review(
                "Kent Police\n\nOfficers by outcome, 2019\n\nOutcome\tNumber of officers\nDismissed\t4\nZorged off\t3\nResigned\t2\n");
        assertThat(unknown).singleElement().satisfies(words -> {
            assertThat(words.words()).isEqualTo("Zorged off");
            assertThat(words.domain()).isEqualTo("misconduct");
            assertThat(words.force()).isEqualTo("Kent Police");
            assertThat(words.place()).isEqualTo("table 1, row 3, column 1");
            assertThat(words.beside()).isEqualTo("Dismissed; Resigned");
            assertThat(words.figures()).isOne();
        });
    }

    @Test
    void figuresUnderOneLabelAreCountedTogether() {
        assertThat(
                        review(
                                "Kent Police\n\nOfficers by outcome\n\nOutcome\t2017\t2018\t2019\nDismissed\t4\t5\t6\nZorged off\t3\t2\t1\n"))
                .singleElement()
                .satisfies(words -> assertThat(words.figures()).isEqualTo(3));
    }

    @Test
    void whatIsUnderstoodIsntShownNorTheForcesOwnUnknown() {
        assertThat(
                        review(
                                "Kent Police\n\nOfficers by gender, 2019\n\nGender\tNumber of officers\nMale\t4\nFemale\t3\nUnknown\t1\n"))
                .isEmpty();
    }

    /** Names that nothing marks may stand in running text. */
    @Test
    void ofRunningTextOnlyPublishedWordsAreShown() {
        List<UnknownWords> unknown =
                review("Kent Police\n\nIn 2019 Jane Roe blemmed 7 and her zorg grumped 12 frobs.\n");
        assertThat(unknown).isNotEmpty().allSatisfy(words -> assertThat(words.toString())
                .doesNotContain("Jane")
                .doesNotContain("Roe"));
    }

    @Test
    void theNearestConceptsForgiveASlipOfThePenAndAnotherOrder() {
        NearestConcepts nearest = new NearestConcepts(VOCABULARIES);
        assertThat(nearest.of("Final writen warning", "misconduct")).first().satisfies(suggestion -> {
            assertThat(suggestion.concept()).isEqualTo("final_written_warning");
            assertThat(suggestion.score()).isBetween(0.95, 1.0);
        });
        assertThat(nearest.of("warning, final, written", "misconduct"))
                .first()
                .satisfies(suggestion -> assertThat(suggestion.concept()).isEqualTo("final_written_warning"));
        assertThat(nearest.of("qqqq", "")).isEmpty();
        assertThat(nearest.of("Sergent", "")).first().satisfies(suggestion -> assertThat(suggestion.concept())
                .isEqualTo("sergeant"));
    }

    private static List<UnknownWords> review(String letter) {
        ReadDocument document = Stages.read("letter.txt", letter.getBytes(StandardCharsets.UTF_8));
        return new Review(VOCABULARIES).of(document, Stages.interpret(document, VOCABULARIES));
    }
}
