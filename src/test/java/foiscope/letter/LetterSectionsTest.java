package foiscope.letter;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.LetterSection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterSectionsTest {

    private static final String TABLE = "Year\tCases\n2015\t3\n2016\t1";

    private static List<LetterSection> sections(String... paragraphs) {
        Letters read = Letters.of(paragraphs);
        return read.texts().stream()
                .map(text -> read.letter().section(text.block()))
                .toList();
    }

    @Test
    void aHeadingOfTheRequestIsItsBeginningWhereTheAnswerHasOneToo() {
        assertThat(sections(
                        "Kent Police",
                        "Request",
                        "For 2020/21 please supply the number of dismissals.",
                        "Response",
                        TABLE))
                .containsExactly(
                        LetterSection.HEAD, LetterSection.REQUEST, LetterSection.REQUEST, LetterSection.ANSWER);
        assertThat(sections("Kent Police", "Request", "In 2020/21 seven officers were dismissed."))
                .containsExactly(LetterSection.HEAD, LetterSection.HEAD, LetterSection.ANSWER);
    }

    @Test
    void aLetterIsItsHeadTheRequestTheAnswerAndNotes() {
        assertThat(sections(
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
                        LetterSection.HEAD,
                        LetterSection.HEAD,
                        LetterSection.REQUEST,
                        LetterSection.REQUEST,
                        LetterSection.REQUEST,
                        LetterSection.ANSWER,
                        LetterSection.ANSWER,
                        LetterSection.NOTES,
                        LetterSection.NOTES);
    }

    @Test
    void aTableAnswersWhateverStandsAboveIt() {
        assertThat(sections("You want to know:", "1) The outcome of each", TABLE, "Three were dismissed."))
                .containsExactly(LetterSection.REQUEST, LetterSection.REQUEST, LetterSection.ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many officers were dismissed in 2015?",
                "Your second question was how many officers were dismissed.",
                "You wanted the figures by year and by gender."
            })
    void aQuestionWithinTheAnswerIsTheRequestersAndOnlyIt(String question) {
        assertThat(sections(
                        "Kent Police", "The table gives the figures.", TABLE, question, "There were none to report."))
                .containsExactly(LetterSection.HEAD, LetterSection.ANSWER, LetterSection.REQUEST, LetterSection.ANSWER);
    }

    @Test
    void theListUnderAQuestionBelongsToIt() {
        assertThat(sections(
                        "Kent Police",
                        TABLE,
                        "You asked for these:",
                        "- 12 officers\n- 3 staff",
                        "Three were dismissed."))
                .containsExactly(
                        LetterSection.HEAD, LetterSection.REQUEST, LetterSection.REQUEST, LetterSection.ANSWER);
    }

    @Test
    void theTenOutcomesThatTheHertfordshireRequestListsAreTheRequesters() {
        Letters read = Letters.sample(Letters.HERTFORDSHIRE);
        assertThat(read.texts().stream()
                        .filter(text -> text.text().contains("Local Resolution")
                                || text.text().contains("Upheld Misconduct Meeting"))
                        .map(text -> read.letter().section(text.block())))
                .isNotEmpty()
                .containsOnly(LetterSection.REQUEST);
    }

    @Test
    void aNumberedQuestionAsksThoughNoQuestionMarkEndsIt() {
        assertThat(sections(
                        "Kent Police",
                        "Q1. The number of officers who were dismissed in 2020/21.",
                        TABLE,
                        "Q2. The number of staff dismissed: 14",
                        "Q3. No staff were suspended."))
                .containsExactly(LetterSection.HEAD, LetterSection.REQUEST, LetterSection.ANSWER, LetterSection.ANSWER);
    }

    @Test
    @Timeout(20)
    void aLineOfHostileLengthTakesNoTimeToTell() {
        assertThat(sections("Kent Police", "a".repeat(400_000), "a-".repeat(150_000), "2018 - 3"))
                .endsWith(LetterSection.ANSWER);
    }
}
