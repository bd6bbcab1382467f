package foiscope.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which labels govern each value of a table. */
class TablesTest {

    @Test
    void oneRowOfHeadingsAndOneColumnOfLabels() {
        assertThat(
                        Printed.paths(
                                """
                        Year | Dismissed | Resigned
                        2019 | 3 | 1
                        2020 | 2 | 4"""))
                .containsExactly("3: 2019, Dismissed", "1: 2019, Resigned", "2: 2020, Dismissed", "4: 2020, Resigned");
    }

    @Test
    void headingsWithoutTheirCornerStandOverTheirOwnColumns() {
        assertThat(
                        Printed.paths(
                                """
                        2019 | 2020 | 2021
                        Number of complaints | 3 | 1 | 2"""))
                .containsExactly(
                        "3: Number of complaints, 2019",
                        "1: Number of complaints, 2020",
                        "2: Number of complaints, 2021");
    }

    @Test
    void twoRowsOfHeadingsWithoutTheirCorners() {
        assertThat(
                        Printed.paths(
                                """
                        Officers | | Staff |
                        Male | Female | Male | Female
                        2019 | 3 | 1 | 7 | 2
                        2020 | 2 | 4 | 9 | 5"""))
                .contains("3: 2019, Officers, Male", "1: 2019, Officers, Female", "7: 2019, Staff, Male")
                .contains("5: 2020, Staff, Female");
    }

    @Test
    void theLowerOfTwoRowsOfHeadingsAloneLacksItsCorner() {
        assertThat(
                        Printed.paths(
                                """
                         | Officers | | Staff |
                        Male | Female | Male | Female
                        2019 | 3 | 1 | 7 | 2
                        2020 | 2 | 4 | 9 | 5"""))
                .contains("3: 2019, Officers, Male", "2: 2019, Staff, Female");
    }

    @Test
    void twoColumnsOfLabelsWithoutTheirCorners() {
        assertThat(
                        Printed.paths(
                                """
                        Male | Female
                        2019 | Officer | 3 | 1
                        2019 | Staff | 2 | 5"""))
                .containsExactly(
                        "3: 2019, Officer, Male",
                        "1: 2019, Officer, Female",
                        "2: 2019, Staff, Male",
                        "5: 2019, Staff, Female");
    }

    @Test
    void threeLevelsOfHeadingsWhoseUpperOnesGoOnOverBlanks() {
        assertThat(
                        Printed.paths(
                                """
                         | 2019 | | | | 2020 | | |
                         | Officers | | Staff | | Officers | | Staff |
                         | Male | Female | Male | Female | Male | Female | Male | Female
                        Dismissed | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8"""))
                .contains("4: Dismissed, 2019, Staff, Female", "6: Dismissed, 2020, Officers, Female");
    }

    @Test
    void anUpperHeadingIsPrintedInTheMiddleOfWhatItStandsOver() {
        assertThat(
                        Printed.paths(
                                """
                         | | 2019 | | | 2020 |
                        Outcome | Male | Female | Total | Male | Female | Total
                        Dismissed | 1 | 2 | 3 | 4 | 5 | 9
                        Resigned | 0 | 1 | 1 | 2 | 2 | 4"""))
                .contains("1: Dismissed, 2019, Male", "3: Dismissed, 2019, Total", "4: Dismissed, 2020, Male");
    }

    @Test
    void aHeadingWrappedOverTwoRowsIsOneHeading() {
        assertThat(
                        Printed.paths(
                                """
                         | Final written | No further
                        Year | warning | action
                        2019 | 3 | 1
                        2020 | 2 | 4"""))
                .containsExactly(
                        "3: 2019, Final written warning",
                        "1: 2019, No further action",
                        "2: 2020, Final written warning",
                        "4: 2020, No further action");
    }

    @Test
    void theSameWordUnderEachHeadingIsItsRest() {
        assertThat(
                        Printed.paths(
                                """
                        Length of | Up to 3 | 4 to 6 | Over 6
                        suspension | months | months | months
                        Officers | 5 | 8 | 9"""))
                .containsExactly(
                        "5: Officers, Up to 3 months", "8: Officers, 4 to 6 months", "9: Officers, Over 6 months");
    }

    @Test
    void anIndentedRowIsAPartOfTheRowAbove() {
        assertThat(
                        Printed.paths(
                                """
                        Row Labels | 2020 | 2021
                        Police Officer | 19 | 24
                            Dismissed | 1 | 3
                            Resigned | 18 | 21
                        Police Staff | 6 | 5
                            Dismissed | 6 | 5"""))
                .contains(
                        "19: Police Officer, 2020",
                        "1: Police Officer, Dismissed, 2020",
                        "6: Police Staff, Dismissed, 2020")
                .contains("5: Police Staff, 2021");
    }

    @Test
    void aTotalOverAllSectionsStandsInNone() {
        assertThat(
                        Printed.paths(
                                """
                        Quarter | Complaints | Conduct matters
                        2022 | |
                        Jan - Mar | 81 | 14
                        Apr - Jun | 77 | 15
                        2023 | |
                        Jan - Mar | 84 | 16
                        Apr - Jun | 79 | 17
                        Both years | 321 | 62"""))
                .contains("81: 2022, Jan - Mar, Complaints", "79: 2023, Apr - Jun, Complaints")
                .contains("321: Both years, Complaints", "62: Both years, Conduct matters");
    }

    @Test
    void tablesSideBySideAreTablesOfTheirOwn() {
        assertThat(
                        Printed.paths(
                                """
                        Rank | Officers | | Result | Officers
                        Constable | 15 | | Dismissed | 4
                        Sergeant | 4 | | Resigned | 15"""))
                .containsExactly(
                        "15: Constable, Officers",
                        "4: Sergeant, Officers",
                        "4: Dismissed, Officers",
                        "15: Resigned, Officers");
    }

    @Test
    void codesBeforeTheLabelsAreNoCounts() {
        assertThat(
                        Printed.paths(
                                """
                        Code | Outcome | Crimes
                        1 | Charged | 2
                        15 | Evidential difficulties | 3
                        16 | Victim does not support | 4"""))
                .containsExactly(
                        "2: Charged, Crimes",
                        "3: Evidential difficulties, Crimes",
                        "4: Victim does not support, Crimes");
    }

    @Test
    void labelsOnTheRightAreLabels() {
        assertThat(
                        Printed.paths(
                                """
                        Male | Female | Role | Year
                        3 | 1 | Officer | 2019
                        2 | 5 | Staff | 2019"""))
                .containsExactly(
                        "3: Officer, 2019, Male",
                        "1: Officer, 2019, Female",
                        "2: Staff, 2019, Male",
                        "5: Staff, 2019, Female");
    }

    @Test
    void countsThatLookLikeYearsAreCounts() {
        assertThat(
                        Printed.paths(
                                """
                        Year | Number
                        2019 | 2010
                        2020 | 2015
                        2021 | 1987"""))
                .containsExactly("2010: 2019, Number", "2015: 2020, Number", "1987: 2021, Number");
    }

    @Test
    void anEmptyCellBehindTheHeadingsMovesNothing() {
        assertThat(
                        Printed.paths(
                                """
                        Outcome | 2019 | 2020 |
                        Dismissed | 3 | 1
                        Resigned | 2 | 4"""))
                .containsExactly("3: Dismissed, 2019", "1: Dismissed, 2020", "2: Resigned, 2019", "4: Resigned, 2020");
    }

    @Test
    void aTableStackedBelowAnotherHasHeadingsOfItsOwn() {
        assertThat(
                        Printed.paths(
                                """
                        Outcome | 2019 | 2020
                        Dismissed | 3 | 1
                        Gender | 2019 | 2020
                        Male | 2 | 1
                        Female | 1 | 0"""))
                .contains("3: Dismissed, 2019", "2: Male, 2019", "0: Female, 2020");
    }

    @Test
    void whatMayBeReadInTwoWaysSaysSo() {
        List<Choice> read = Tables.in(
                Printed.grid("""
                        Blim | Zorg
                        Grob | 3 | 4 | 5"""),
                Printed.READING);
        assertThat(read).isNotEmpty();
        assertThat(read.get(0).twoReadings().size() + read.get(0).doubtful().size())
                .isPositive();
    }
}
