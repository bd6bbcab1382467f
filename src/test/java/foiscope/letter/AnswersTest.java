package foiscope.letter;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.QuestionRow;
import foiscope.observation.ObservationReader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private static final String TABLE =
            "Year\tNumber of complaints\tRole\tGender of complainant\n2015\t2\t1 x Officer 1 x PCSO\t2 x Female";

    private static List<QuestionRow> questions(Letters read) {
        ObservationReader.Read figures =
                new ObservationReader(Letters.BUILT_IN).read(read.layout(), read.texts(), read.letter());
        return Answers.of(read.letter(), "id:1", figures.observations());
    }

    private static List<QuestionRow> questions(String item, String answer) {
        return questions(Letters.of("Kent Police", "You want to know:", item, "RESPONSE: " + answer, TABLE));
    }

    @Test
    void aRelationshipThatIsHeldAndNotGivenIsWithheldAndNotZero() {
        assertThat(questions(Letters.sample(Letters.BEDFORDSHIRE)))
                .filteredOn(question -> question.asked().equals("relationship"))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.answer()).isEqualTo("withheld");
                    assertThat(question.exemption()).isEqualTo("FOIA 2000 s.40(2)");
                });
    }

    @Test
    void theQuestionsThatTheTableAnswersAreAnsweredWithoutExemption() {
        assertThat(questions(Letters.sample(Letters.BEDFORDSHIRE)))
                .filteredOn(question -> List.of("role", "subject_gender", "victim_gender", "outcome")
                        .contains(question.asked()))
                .hasSize(5)
                .allSatisfy(question -> {
                    assertThat(question.answer()).isEqualTo("answered");
                    assertThat(question.exemption()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "1) The number of complaints           > Kent Police can confirm the figures.              > answered      >",
                "1) The role of the person             > Kent Police can confirm the figures.              > answered      >",
                "1) The number of complaints by role and by relationship > Section 40(2) applies to it.    > part          > FOIA 2000 s.40(2)",
                "1) The outcome of each complaint      > The rest is exempt under Section 40(2).           > withheld      > FOIA 2000 s.40(2)",
                "1) The outcome of each complaint      > The outcome is not held in a form we can search.  > not_held      >",
                "1) The outcome of each complaint      > Kent Police can confirm the figures.              > not_answered  >",
                "1) The outcome of each complaint      > We neither confirm nor deny more; section 40(5).  > neither_confirmed_nor_denied > FOIA 2000 s.40(5)"
            })
    void whatBecameOfAQuestionIsToldFromTheFiguresAndTheLetter(
            String item, String letter, String answer, @Nullable String exemption) {
        assertThat(questions(item, letter)).singleElement().satisfies(question -> {
            assertThat(question.number()).isEqualTo(1);
            assertThat(question.answer()).isEqualTo(answer);
            assertThat(question.exemption()).isEqualTo(exemption);
        });
    }

    @Test
    void crimeOutcomesDoNotAnswerAQuestionForMisconductOutcomes() {
        Letters read = Letters.of(
                "Kent Police",
                "You want to know:",
                "- The crime outcome\n- The misconduct outcome",
                "RESPONSE: Kent Police can confirm the figures.",
                "Year\tNumber of crimes\tCrime outcome\n2015\t2\t2 x NFA");
        assertThat(questions(read))
                .extracting(QuestionRow::answer)
                .isEqualTo(Arrays.asList("answered", "not_answered"));
    }
}
