package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures in running text. */
class ProseTest {

    private static final String ASKED = "You want to know how many complaints were made in 2015 and 2016.";

    private static Read answered(String answer) {
        return letter("Kent Police", ASKED, "RESPONSE: Kent Police has looked through its records. " + answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "No complaints have been recorded from members of the public. > complaint complaint_source=public",
                "No internal complaints were recorded.                        > complaint complaint_source=internal",
                "There were no complaints recorded.                           > complaint complaint_source=public",
                "Zero allegations were received.                              > allegation",
                "No conduct matters have been recorded.                       > conduct_matter complaint_source=internal"
            })
    void aZeroInASentenceIsAFigureOfThePeriodAskedFor(String sentence, String told) {
        Read read = answered(sentence);
        assertThat(read.figures()).containsExactly("2015 and 2016 " + told + " 0 prose");
        assertThat(read.observations()).singleElement().satisfies(row -> {
            assertThat(row.periodStart()).hasToString("2015-01-01");
            assertThat(row.periodEnd()).hasToString("2016-12-31");
            assertThat(row.sourceTable()).isZero();
            assertThat(row.sourceColumn()).isZero();
            assertThat(row.sourceRow()).isEqualTo(3);
            assertThat(row.verbatim()).isEqualTo(sentence.replaceAll("^There were |\\.$", ""));
        });
    }

    @Test
    void aZeroWithAPeriodOfItsOwnIsOfThatPeriod() {
        assertThat(answered("No complaints were recorded in 2014.").figures())
                .containsExactly("2014 complaint complaint_source=public 0 prose");
    }

    @Test
    void aZeroThatNothingDatesIsUndated() {
        Read read = letter(
                "Kent Police",
                "RESPONSE: Kent Police has looked through its records. No complaints have been recorded.");
        assertThat(read.observations()).extracting(ObservationRow::periodBasis).containsExactly("_U");
        assertThat(read.doubts()).singleElement().asString().startsWith("undated paragraph 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No complaint may be made twice.",
                "No further searches have been recorded.",
                "There is no charge for complaints.",
                "Complaints have been recorded since the Act."
            })
    void aSentenceThatStatesNoZeroGivesNone(String sentence) {
        assertThat(answered(sentence).figures()).isEmpty();
    }

    @Test
    void aShortAnswerUnderTheLetterheadIsRead() {
        assertThat(letter("Kent Police", "No complaints were recorded in 2014.").figures())
                .containsExactly("2014 complaint complaint_source=public 0 prose");
    }

    @Test
    void wordsOfTheRequestNeverBecomeData() {
        Read read = letter(
                "Kent Police",
                "You want to know whether no complaints have been recorded, or 12 officers dismissed:",
                "1) 2015 x 14\n2016 x 7",
                "RESPONSE: Kent Police has looked through its records and holds nothing in this form.");
        assertThat(read.figures()).isEmpty();
        assertThat(read.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "2016 x 14 > 2016 complaint complaint_source=public 14 prose",
                "2016 – 3  > 2016 complaint complaint_source=public 3 prose",
                "2009 - 10 > 2009 complaint complaint_source=public 10 prose",
                "2016/17: 5 > 2016/17 complaint complaint_source=public 5 prose",
                "1. 2016 x 14 > 2016 complaint complaint_source=public 14 prose"
            })
    void aPeriodAndItsCountOnALineAreAFigure(String line, String figure) {
        Read read = letter("Kent Police", ASKED, "RESPONSE: Kent Police has looked through its records:\n" + line);
        assertThat(read.figures()).containsExactly(figure);
        assertThat(read.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "At least 26 officers were concerned.            > 1",
                "At least twelve officers were concerned.        > 1",
                "Of those, 3 zorged and 12 were blemished.      > 2",
                "1,051 blemished.                               > 1",
                "45955                                          > 1"
            })
    void aNumberThatIsNotUnderstoodIsListedWithItsPlaceAndNoWords(String sentence, int numbers) {
        Read read = answered(sentence);
        assertThat(read.figures()).isEmpty();
        assertThat(read.doubts())
                .hasSize(numbers)
                .allMatch(doubt -> doubt.startsWith("unknown_label paragraph 3, word "));
        assertThat(read.unresolved()).extracting(row -> row.verbatim() + "").containsOnly("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Section 40 of the Act applies.",
                "We answered on 12 February 2020.",
                "It concerns the year 2016/17 alone.",
                "Telephone 01234 567890.",
                "That is 12 per cent of all, or 12%.",
                "See www.kent.police.uk/foi/12 for it.",
                "See question 5 and table 2."
            })
    void numbersThatCountNothingAreNotListed(String sentence) {
        assertThat(answered(sentence).doubts()).isEmpty();
    }

    /** Short lines alone are no letterhead where they give figures. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018 - 3\n2019 - 4",
                "2018: 3\n2019: 4",
                "2018 = 3\n2019 = 4",
            })
    void aLetterOfShortLinesIsRead(String lines) {
        Read read = letter("Kent Police", "Officers accused of domestic abuse", lines);
        assertThat(read.figures())
                .containsExactly("2018 person role=officer 3 prose", "2019 person role=officer 4 prose");
    }

    @Test
    void aLineMayListALabelsValues() {
        Read read = letter(
                "Kent Police",
                "Domestic abuse allegations made against officers in 2021",
                "Rank: Constable 22, Sergeant 6",
                "Gender of officer: Male 26 (87%), Female 4 (13%)",
                "Result: Charged 2, No further action 21, Under investigation 6",
                "Relationship: Partner 11, Ex-partner 14, Family member 5");
        assertThat(read.observations())
                .hasSize(10)
                .allMatch(row -> row.countingUnit().equals("allegation"))
                .allMatch(row -> "2021".equals(row.periodLabel()));
        assertThat(read.doubts()).allMatch(doubt -> doubt.startsWith("not_a_count"));
    }

    @Test
    void aLetterheadsNumbersAreNoFigures() {
        Read read = letter(
                "Kent Police\nInformation Rights, PO Box 101\nTel: 01483 571212\nOur ref: 45-22-118\nPage 2",
                "Date: 4 May 2022",
                "Officers accused of domestic abuse in 2020",
                "Male: 3\nFemale: 4");
        assertThat(read.observations()).extracting(ObservationRow::count).containsExactly(3.0, 4.0);
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void aLetterThatNamesOnePeriodIsOfThatPeriod() {
        Read read = letter(
                "Kent Police",
                "Question 1: Number of police officers investigated for domestic abuse in 2021\nAnswer: 17 officers",
                "Question 2: The rank of the officers\nAnswer: 14 constables and 3 sergeants");
        assertThat(read.observations()).hasSize(3).allMatch(row -> "2021".equals(row.periodLabel()));
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void aLetterThatNamesTwoPeriodsLeavesOpenWhichIsMeant() {
        Read read = letter(
                "Kent Police",
                "In 2020 five officers were dismissed, and in 2021 seven were.",
                "Three officers resigned.");
        assertThat(read.doubts()).singleElement().asString().startsWith("undated");
    }
}
