package foiscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Basis;
import foiscope.model.Dimension;
import org.junit.jupiter.api.Test;

class NestingTest {

    @Test
    void ranksMakeARoleEachOnce() {
        assertThat(Lines.lines(
                        "by_role",
                        Given.count(5),
                        Given.count(3).rank("officer", "constable").at(1, 2, 1, 1),
                        Given.count(2).rank("officer", "sergeant").at(1, 3, 1, 1),
                        Given.count(2)
                                .rank("officer", "sergeant")
                                .basis(Basis.PROSE)
                                .at(0, 1, 0, 1)))
                .containsExactly("2017 officer 5 of 5");
    }

    @Test
    void aStatedRoleIsUsedAloneWhateverItsRanks() {
        assertThat(Lines.lines(
                        "by_role",
                        Given.count(5),
                        Given.count(5).role("officer").at(0, 1, 0, 1),
                        Given.count(3).rank("officer", "constable").at(1, 2, 1, 1)))
                .containsExactly("2017 officer 5 of 5");
    }

    @Test
    void aHiddenRankLeavesTheRoleAnInterval() {
        assertThat(Lines.lines(
                        "by_role",
                        Given.count(6).rank("officer", "constable").at(1, 2, 1, 1),
                        Given.suppressed(4).rank("officer", "sergeant").at(1, 3, 1, 1)))
                .containsExactly("!2017 officer 6..10 of - (suppressed)");
    }

    @Test
    void aCodeFromScopeGivesWayToCodesInCells() {
        Given officers = Given.count(157).scope("role=officer").role("officer");
        assertThat(Lines.lines("by_role", officers)).containsExactly("2017 officer 157 of 157");
        Given[] byRank = {
            officers.at(0, 1, 0, 1).basis(Basis.PROSE),
            officers.at(3, 6, 2, 1).basis(Basis.TOTAL_ROW),
            Given.count(109).scope("role=officer").rank("officer", "constable").at(3, 2, 2, 1),
            Given.count(9).scope("role=officer").role("special").at(3, 3, 2, 1),
            Given.count(29).scope("role=officer").rank("officer", "sergeant").at(3, 4, 2, 1),
            Given.count(10).scope("role=officer").rank("officer", "inspector+").at(3, 5, 2, 1),
        };
        assertThat(Lines.lines("by_role", byRank)).containsExactly("2017 officer 148 of 157", "2017 special 9 of 157");
        assertThat(Lines.lines("by_year", byRank)).containsExactly("2017 157 of 157");
    }

    @Test
    void aBreakdownUnderAScopeMayHaveTheScopesCode() {
        assertThat(Lines.lines(
                        "by_gender",
                        Given.count(157).scope("role=officer").role("officer"),
                        Given.count(157)
                                .scope("role=officer")
                                .role("officer")
                                .subject("male")
                                .at(1, 2, 1, 1)))
                .containsExactly("2017 subject male 157 of 157");
    }

    @Test
    void aFigureOfTwoBreakdownsEntersNeither() {
        assertThat(Lines.rows(Given.count(3).role("officer").subject("male"))).isEmpty();
        assertThat(Lines.rows(Given.count(3).role("officer").otherBreakdown("ethnicity=W1")))
                .isEmpty();
    }

    @Test
    void aRelationshipInsideAnotherCountsOnceInTheSum() {
        Given partners =
                Given.count(5).with(Dimension.RELATIONSHIP, "intimate_partner").at(1, 2, 1, 1);
        Given spouses = Given.count(3).with(Dimension.RELATIONSHIP, "spouse").at(1, 3, 1, 1);
        assertThat(Lines.lines("by_relationship", Given.count(5), partners, spouses))
                .containsExactly("2017 intimate_partner 5 of 5", "2017 spouse 3 of 5 (small_base)");
        assertThat(Lines.lines("by_relationship", Given.count(8), partners, spouses))
                .containsExactly("2017 intimate_partner 5 of 8", "2017 spouse 3 of 8 (small_base)");
    }

    @Test
    void differentScopesNeverMeet() {
        assertThat(Lines.lines(
                        "by_year",
                        Given.count(7),
                        Given.count(3).scope("excludes=ongoing").at(1, 2, 1, 1)))
                .containsExactly("2017 7 of 7", "2017 3 of 3 (small_base)");
    }
}
