package foiscope.letter;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static final String TABLE = "Year\tCases\n2015\t3\n2016\t1";

    private static List<Part> parts(String... paragraphs) {
        Letters read = Letters.of(paragraphs);
        return read.texts().stream()
                .map(text -> read.letter().part(text.block()))
                .toList();
    }

    @Test
    void aHeadingOfTheRequestIsItsBeginningWhereTheAnswerHasOneToo() {
        assertThat(parts(
                        "Kent Police",
                        "Request",
                        "For 2020/21 please supply the number of dismissals.",
                        "Response",
                        TABLE))
                .containsExactly(Part.HEAD, Part.REQUEST, Part.REQUEST, Part.ANSWER);
        assertThat(parts("Kent Police", "Request", "In 2020/21 seven officers were dismissed."))
                .containsExactly(Part.HEAD, Part.HEAD, Part.ANSWER);
    }

    @Test
    void aLetterIsItsHeadTheRequestTheAnswerAndNotes() {
        assertThat(parts(
                        "Kent Police\nFreedom of Information",
                        "10th September 2018",
                        "Thank you. You want to know:",
                        "1) The number of complaints",
                        "**Final Written Warning\nWithdrawn**",
                        "RESPONSE: Kent Police can confirm the figures below.",
                        TABLE,
                        "These figures are provisional and may change over time as they come from a live system.",
                        "Yours sincerely",
                        "Kent Police will review this answer if you ask."))
                .containsExactly(
                        Part.HEAD,
                        Part.HEAD,
                        Part.REQUEST,
                        Part.REQUEST,
                        Part.REQUEST,
                        Part.ANSWER,
                        Part.ANSWER,
                        Part.NOTES,
                        Part.NOTES);
    }

    @Test
    void aTableAnswersWhateverStandsAboveIt() {
        assertThat(parts("You want to know:", "1) The outcome of each", TABLE, "Three were dismissed."))
                .containsExactly(Part.REQUEST, Part.REQUEST, Part.ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many officers were dismissed in 2015?",
                "Your second question was how many officers were dismissed.",
                "You wanted the figures by year and by gender."
            })
    void aQuestionWithinTheAnswerIsTheRequestersAndOnlyIt(String question) {
        assertThat(parts("Kent Police", "The table gives the figures.", TABLE, question, "There were none to report."))
                .containsExactly(Part.HEAD, Part.ANSWER, Part.REQUEST, Part.ANSWER);
    }

    @Test
    void theListUnderAQuestionBelongsToIt() {
        assertThat(parts(
                        "Kent Police",
                        TABLE,
                        "You asked for these:",
                        "- 12 officers\n- 3 staff",
                        "Three were dismissed."))
                .containsExactly(Part.HEAD, Part.REQUEST, Part.REQUEST, Part.ANSWER);
    }

    @Test
    void theTenOutcomesThatTheHertfordshireRequestListsAreTheRequesters() {
        Letters read = Letters.sample(Letters.HERTFORDSHIRE);
        assertThat(read.texts().stream()
                        .filter(text -> text.text().contains("Local Resolution")
                                || text.text().contains("Upheld Misconduct Meeting"))
                        .map(text -> read.letter().part(text.block())))
                .isNotEmpty()
                .containsOnly(Part.REQUEST);
    }
}
