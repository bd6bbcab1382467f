package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences, and the figures that each gives. */
class SentenceTest {

    private static final String ASKED = "You asked for the number of officers dismissed in the calendar year 2020.";
    private static final String ANSWER = "Our response is below.";

    private static Read answered(String... paragraphs) {
        String[] all = new String[paragraphs.length + 3];
        all[0] = "Kent Police";
        all[1] = ASKED;
        all[2] = ANSWER;
        System.arraycopy(paragraphs, 0, all, 3, paragraphs.length);
        return letter(all);
    }

    @Test
    void eachNumberTakesTheWordsBehindIt() {
        assertThat(answered("In 2019 there were 9 officers investigated: 7 were dismissed, two resigned.")
                        .figures())
                .contains(
                        "2019 person role=officer outcome=dismissal sanction=dismissal 7 prose",
                        "2019 person role=officer outcome=resigned exit=resigned 2 prose");
    }

    @Test
    void aPartTakesWhatItsWholeCounts() {
        assertThat(answered("In 2019 18 officers were suspended. Five of the 18 were sergeants.")
                        .figures())
                .contains("In 2019 person role=officer rank=sergeant 5 prose");
    }

    @Test
    void aPartOfThoseWithAnOutcomeHasThatOutcome() {
        assertThat(answered("In 2019 18 officers were dismissed. Of the 18 officers, five were sergeants.")
                        .figures())
                .contains("In 2019 person role=officer rank=sergeant outcome=dismissal sanction=dismissal 5 prose");
        assertThat(answered("In 2019 18 officers were dismissed. Five of the 18 were sergeants.")
                        .figures())
                .contains("In 2019 person role=officer rank=sergeant outcome=dismissal sanction=dismissal 5 prose");
    }

    @Test
    void aPartOfWhatAQuestionAsksIsNoMoreThanAsked() {
        Read read = letter(
                "Kent Police",
                "You asked, for the calendar year 2020:\n1) How many officers were dismissed?\n2) How many staff were dismissed?",
                "Answers",
                "1) Two sergeants and five constables.\n2) None.");
        assertThat(read.figures()).hasSize(3).allMatch(figure -> figure.contains("sanction=dismissal"));
    }

    @Test
    void aNumberWithoutWordsSaysWhatTheOneBeforeItSays() {
        assertThat(answered("Three complaints were made in 2020 and none in 2021.")
                        .figures())
                .contains(
                        "2020 complaint complaint_source=public role=officer 3 prose",
                        "in 2021 complaint complaint_source=public role=officer 0 prose");
    }

    @Test
    void anAnswerOfOneWordTakesWhatItsQuestionAsks() {
        Read read = letter(
                "Kent Police",
                "You asked, for the calendar year 2020:\n1) How many officers were dismissed?\n2) How many staff were dismissed?",
                "Answers",
                "1) Four.\n2) None.");
        assertThat(read.figures()).hasSize(2).allMatch(figure -> figure.contains("sanction=dismissal"));
    }

    @Test
    void aSmallNumberIsAnInterval() {
        assertThat(answered("In 2019 fewer than five officers resigned and between 1 and 4 were dismissed.")
                        .figures())
                .anyMatch(figure -> figure.contains("suppressed 0..4"))
                .anyMatch(figure -> figure.contains("suppressed 1..4"));
    }

    @Test
    void whatAFigureIsComparedWithIsNoFigure() {
        assertThat(answered("In 2019 12 officers were dismissed, an increase of 5 on the year before.")
                        .figures())
                .containsExactly("In 2019 person role=officer outcome=dismissal sanction=dismissal 12 prose");
        assertThat(answered("In 2019 12 officers were dismissed, compared with 7 in 2018.")
                        .figures())
                .contains("In 2019 person role=officer outcome=dismissal sanction=dismissal 12 prose");
    }

    @Test
    void thePeriodThatWasAskedForIsTheRequests() {
        assertThat(answered("In the period requested there were 31 reports.").figures())
                .hasSize(1)
                .allMatch(figure -> figure.contains("report") && figure.contains("31"));
    }

    @Test
    void aListThatAddsUpToASentencesFigureCountsWhatThatCounts() {
        Read read = answered(
                "In 2019 there were 18 reports.",
                "The relationship of suspect to victim in 2019 was:\n- spouse: 11\n- sibling: 7",
                "The suspects in 2019 were:\n- male: 10\n- female: 8");
        assertThat(read.observations())
                .filteredOn(o -> !o.relationship().equals("_T"))
                .hasSize(2)
                .allMatch(o -> o.countingUnit().equals("report"));
        assertThat(read.observations())
                .filteredOn(o -> !o.subjectGender().equals("_T"))
                .hasSize(2)
                .allMatch(o -> o.countingUnit().equals("person"));
    }

    @Test
    void namesOfBreakdownsOverCountsAreItsValues() {
        Read read = answered("Allegations recorded in 2019: 48\nRace: 29\nSex: 6\nDisability: 13");
        assertThat(read.figures()).hasSize(4);
        assertThat(read.observations())
                .filteredOn(o -> o.otherBreakdown() != null)
                .hasSize(3);
    }

    @Test
    void aFigureToldTwiceIsCountedOnce() {
        Read read = answered("Year | Complaints\n2019 | 12\n2020 | 9", "In 2019 12 complaints were made.");
        assertThat(read.figures()).hasSize(2);
    }

    @Test
    void aFigureToldTwiceWithAnotherCountStaysAsPrintedAndIsNotCompared() {
        Read read = answered("Year | Complaints\n2019 | 12\n2020 | 9", "In 2019 14 complaints were made.");
        assertThat(read.observations().stream()
                        .filter(o -> String.valueOf(o.caveats()).contains("mismatch")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2019 12 officers would be dismissed.",
                "In 2019 at least 12 officers were dismissed.",
                "In 2019 12 officers were not dismissed.",
                "In 2019 about 12 officers were dismissed.",
                "In 2019 12 officers resigned rather than being dismissed.",
                "If 12 officers had been dismissed in 2019 we would say so.",
                "In 2019 the search took 12 hours.",
                "In 2019 12 other forces dismissed officers.",
                "Allegation 12 was made in 2019.",
                "In 2019 12 zorged blems frummed and glorped officers."
            })
    void whatIsNotSaidPlainlyIsNoFigure(String sentence) {
        assertThat(answered(sentence).figures()).isEmpty();
    }
}
