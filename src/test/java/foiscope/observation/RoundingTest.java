package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Figures that a letter rounds, and breakdowns that only their sum dates. */
class RoundingTest {

    private static final String KENT = "Kent Police";

    @Test
    void figuresRoundedToTheNearestFiveLieAroundWhatIsPrinted() {
        Read read = letter(
                KENT, "Year | Complaints\n2010 | 25\n2011 | 5", "The figures have been rounded to the nearest five.");
        assertThat(read.observations())
                .extracting(o -> o.status() + " " + o.lower() + " " + o.upper() + " " + o.count())
                .containsExactly("approximate 23.0 27.0 null", "approximate 3.0 7.0 null");
    }

    @Test
    void roundedPercentagesRoundNoCount() {
        Read read = letter(
                KENT, "Year | Complaints\n2010 | 25\n2011 | 5", "Percentages are rounded to the nearest whole number.");
        assertThat(read.observations()).allMatch(o -> o.status().equals("exact"));
    }

    @Test
    void aBreakdownThatNothingDatesCoversTheYearsThatItAddsUpTo() {
        Read read = letter(
                KENT,
                "Year | Complaints\n2019 | 8\n2020 | 6\n2021 | 12\n2022 | 14\nTotal | 40",
                "By outcome:",
                "Outcome | Complaints\nUpheld | 15\nNot upheld | 25");
        assertThat(read.observations())
                .filteredOn(o -> o.sourceTable() == 2)
                .hasSize(2)
                .allMatch(o -> (o.periodStart() + " " + o.periodEnd()).equals("2019-01-01 2022-12-31"));
    }

    @Test
    void aBreakdownOfFewMayAddUpByChance() {
        Read read = letter(
                KENT,
                "Year | Complaints\n2019 | 2\n2020 | 3\nTotal | 5",
                "By outcome:",
                "Outcome | Complaints\nUpheld | 1\nNot upheld | 4");
        assertThat(read.observations()).filteredOn(o -> o.sourceTable() == 2).allMatch(o -> o.periodStart() == null);
    }
}
