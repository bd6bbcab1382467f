package foiscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Dimension;
import org.junit.jupiter.api.Test;

class ComparabilityTest {

    private static String line(Given given) {
        return Lines.lines("by_year", given).get(0);
    }

    @Test
    void aWholeYearOfAKnownUnitIsComparable() {
        assertThat(line(Given.count(7))).isEqualTo("2017 7 of 7");
    }

    @Test
    void unitsThatForcesDontShareBlock() {
        assertThat(line(Given.count(7).about("misconduct", "_U"))).isEqualTo("!2017 7 of 7 (unit_unknown)");
        assertThat(line(Given.count(7).about("misconduct", "linked_record"))).isEqualTo("!2017 7 of 7 (other_unit)");
    }

    @Test
    void jointForcesBlock() {
        assertThat(line(Given.count(7).force("Norfolk and Suffolk", "norfolk|suffolk")))
                .isEqualTo("!2017 7 of 7 (joint_forces)");
    }

    @Test
    void lettersThatNameNoForceStayApartAndBlock() {
        assertThat(Lines.lines(
                        "by_year",
                        Given.count(9).force("_U", "_U").letter("a"),
                        Given.count(4).force("_U", "_U").letter("b")))
                .containsExactlyInAnyOrder("!2017 9 of 9 (force_unknown)", "!2017 4 of 4 (force_unknown;small_base)");
    }

    @Test
    void theYearOfABreakAndTheNextWarn() {
        assertThat(Lines.lines(
                        "by_year",
                        Given.count(7).year(2011),
                        Given.count(7).year(2012).at(1, 2, 1, 1),
                        Given.count(7).year(2013).at(1, 3, 1, 1),
                        Given.count(7).year(2014).at(1, 4, 1, 1),
                        Given.count(7).financialYear(2018).at(1, 5, 1, 1),
                        Given.count(7).financialYear(2019).at(1, 6, 1, 1),
                        Given.count(7).financialYear(2020).at(1, 7, 1, 1),
                        Given.count(7).financialYear(2021).at(1, 8, 1, 1)))
                .containsExactly(
                        "2011 7 of 7",
                        "2012 7 of 7 (regime_change)",
                        "2013 7 of 7 (regime_change)",
                        "2014 7 of 7",
                        "2018/19 7 of 7",
                        "2019/20 7 of 7 (regime_change)",
                        "2020/21 7 of 7 (regime_change)",
                        "2021/22 7 of 7");
    }

    @Test
    void whatTheLetterSaysAboutItsFigureWarnsOrBlocks() {
        assertThat(line(Given.count(7).caveats("date_unsaid;note"))).isEqualTo("2017 7 of 7 (date_unsaid;note)");
        assertThat(line(Given.count(7).caveats("not_uk"))).isEqualTo("!2017 7 of 7 (not_uk)");
        assertThat(line(Given.count(7).caveats("superseded"))).isEqualTo("2017 7 of 7");
    }

    @Test
    void sourcesAndUnitsNeverMeet() {
        assertThat(Lines.lines(
                        "by_year",
                        Given.count(7),
                        Given.count(8).about("sexual_harassment", "allegation").at(1, 2, 1, 1),
                        Given.count(9)
                                .with(Dimension.COMPLAINT_SOURCE, "public")
                                .at(1, 3, 1, 1)))
                .containsExactly("2017 8 of 8", "2017 7 of 7", "2017 9 of 9");
    }
}
