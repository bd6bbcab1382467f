package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What speaks against a figure is published with it. */
class DoubtTest {

    private static final String KENT = "Kent Police";

    @Test
    void aFigureWithoutADoubtIsSure() {
        Read read = letter(KENT, "Complaints, 2019", "Outcome | Complaints\nUpheld | 3\nNot upheld | 4");
        assertThat(read.observations())
                .hasSize(2)
                .allMatch(o -> o.confidence().equals("sure") && o.doubts() == null)
                .noneMatch(o -> String.valueOf(o.caveats()).contains("to_check"));
    }

    @Test
    void aFigureThatNothingDatesIsToCheck() {
        Read read = letter(KENT, "Outcome | Complaints\nUpheld | 3\nNot upheld | 4");
        assertThat(read.observations())
                .hasSize(2)
                .allMatch(o -> o.confidence().equals("check") && "no_period".equals(o.doubts()))
                .allMatch(o -> String.valueOf(o.caveats()).contains("to_check"));
    }

    @Test
    void figuresOfTwoTablesWithTheSameFactsAndOtherCountsAreToCheck() {
        Read read = letter(
                KENT,
                "Complaints, 2019",
                "Outcome | Complaints\nUpheld | 3\nNot upheld | 4",
                "Complaints, 2019",
                "Outcome | Complaints\nUpheld | 5\nNot upheld | 4");
        assertThat(read.observations())
                .filteredOn(o -> "same_facts".equals(o.doubts()))
                .extracting(o -> o.count())
                .containsExactlyInAnyOrder(3.0, 5.0);
    }

    @Test
    void siblingsThatSayTheSameCodeInOtherWordsAddUp() {
        Read read = letter(
                KENT,
                "Complaints, 2019",
                "Outcome | Complaints\nDismissed | 4\nNo action | 3\nNo further action | 5\nTotal | 12");
        assertThat(read.observations())
                .filteredOn(o -> o.outcome().equals("no_action"))
                .hasSize(2)
                .allMatch(o -> o.scope() == null && o.confidence().equals("sure"));
    }

    @Test
    void wordsOfOneRankAreToldApart() {
        Read read = letter(KENT, "Complaints, 2019", "Rank | Complaints\nPC | 4\nDC | 3\nSergeant | 5");
        assertThat(read.observations())
                .filteredOn(o -> o.rank().equals("constable"))
                .extracting(o -> o.scope())
                .containsExactlyInAnyOrder("population=pc", "population=dc");
    }

    @Test
    void aColumnWithoutAHeadingBesideOthersIsToCheck() {
        Read read =
                letter(KENT, "Complaints of discrimination", " | 2019 | 2020\nMale | 3 | 1 | 2\nFemale | 4 | 0 | 5");
        assertThat(read.observations()).filteredOn(o -> o.sourceColumn() == 4).allMatch(o -> o.confidence()
                .equals("check"));
    }

    @Test
    void aLineThatIsTheSumOfTheOthersIsTheirTotal() {
        Read read = letter(
                KENT,
                "Allegations of discrimination",
                "Finding | 2020 | 2021\nEverything zorged | 30 | 50\nUpheld | 12 | 27\nNot upheld | 18 | 23");
        assertThat(read.observations())
                .filteredOn(o -> o.sourceRow() == 2)
                .hasSize(2)
                .allMatch(o -> o.basis().equals("total_row") && o.outcome().equals("_T") && o.scope() == null);
    }

    @Test
    void aWholeNumberWithDecimalsAmongFractionsIsNoCount() {
        Read read = letter(
                KENT, "Complaints", "Gender | 2019 | 2020 | 2021\nMale | 0.7 | 0.5 | 1.0\nFemale | 1.2 | 2.0 | 1.1");
        assertThat(read.observations()).isEmpty();
    }

    @Test
    void averagesOfANumberOfThingsAreNoCounts() {
        Read read = letter(
                KENT,
                "Officers, 2019",
                "Measure | 2019 | 2020\nOfficers dismissed | 7 | 9\nMean number of days to conclude | 88 | 102");
        assertThat(read.observations()).extracting(o -> o.count()).containsExactlyInAnyOrder(7.0, 9.0);
    }
}
