package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The letter that each guard saves from a wrong figure. */
class GuardTest {

    private static final String KENT = "Kent Police\n\n4 March 2022";

    @Test
    void aFigureOfWhoseLabelsNotAWordIsKnownIsListed() {
        Read read = letter("Kent Police", "Zorgs | Frums\nBlems | 3\nGlorps | 4");
        assertThat(read.figures()).isEmpty();
        assertThat(read.doubts()).hasSize(2).allMatch(doubt -> doubt.contains("unknown_label"));
    }

    @Test
    void twoCountsUnderTheSameLabelsStayAsPrintedAndAreNotCompared() {
        Read read = letter(KENT, "Outcome | Allegations\nDismissed | 3\nResigned | 1\nDismissed | 5");
        assertThat(read.observations()).hasSize(3);
        assertThat(read.observations().stream()
                        .filter(o -> String.valueOf(o.caveats()).contains("mismatch"))
                        .map(o -> o.verbatim()))
                .containsExactlyInAnyOrder("Dismissed: 3", "Dismissed: 5");
        assertThat(read.doubts())
                .filteredOn(doubt -> doubt.contains("mismatch"))
                .hasSize(2);
    }

    @Test
    void aFractionCountsNothingUnlessFullTimeEquivalentsAreCounted() {
        Read read = letter(KENT, "Year | Complaints | Change\n2019 | 12 | 1.5\n2020 | 18 | 0.8\n2021 | 15 | 0.4");
        assertThat(read.figures()).hasSize(3).noneMatch(figure -> figure.contains("1.5"));
        assertThat(letter(KENT, "Year | Full time equivalent officers\n2019 | 12.5\n2020 | 18.25")
                        .figures())
                .hasSize(2);
    }

    @Test
    void sharesOfTheColumnBesideAreNoCounts() {
        Read read = letter(
                KENT,
                "Complaints made in 2020",
                "Outcome | Complaints | Blem\nDismissed | 2 | 4\nResigned | 20 | 40\nWritten warning | 28 | 56");
        assertThat(read.figures()).hasSize(3).noneMatch(figure -> figure.contains(" 56 "));
        assertThat(read.doubts()).hasSize(3).allMatch(doubt -> doubt.contains("not_a_count"));
    }

    @Test
    void yearsUnderNoHeadingThatIsKnownAreNoCounts() {
        Read read = letter(
                KENT,
                "Blem | Complaints dealt with | Zorg\nDismissed | 3 | 2017\nResigned | 4 | 2018\nWritten warning | 1 | 2019");
        assertThat(read.figures()).noneMatch(figure -> figure.contains(" 2018 "));
    }

    @Test
    void nothingIsCountedBeforeItHappens() {
        Read read = letter(KENT, "Year | Complaints\n2020 | 3\n2021 | 4\n2025 | 5");
        assertThat(read.figures()).hasSize(2).noneMatch(figure -> figure.contains("2025"));
        assertThat(read.doubts()).hasSize(1).allMatch(doubt -> doubt.contains("undated"));
    }

    @Test
    void periodsThatDontAddUpToTheirTotalAreReported() {
        Read read = letter(KENT, "Year | Complaints\n2019 | 3\n2020 | 4\nTotal | 9");
        assertThat(read.figures()).hasSize(3);
        assertThat(read.doubts()).hasSize(1).allMatch(doubt -> doubt.contains("mismatch"));
    }

    @Test
    void valuesThatDontAddUpToTheirTotalAreReported() {
        Read read = letter(KENT, "Result | 2020\nDismissed | 3\nResigned | 4\nTotal complaints | 9");
        assertThat(read.figures()).hasSize(3);
        assertThat(read.doubts()).hasSize(1).allMatch(doubt -> doubt.contains("mismatch"));
    }
}
