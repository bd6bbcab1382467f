package foiscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ComparisonRow;
import foiscope.model.Basis;
import foiscope.model.Dimension;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Given TOTAL = Given.count(20);

    private static Given part(Given given, int line) {
        return given.at(1, line, 2, 1);
    }

    @Test
    void whatTheTotalLeavesOpenRaisesTheUpperBound() {
        assertThat(Lines.lines(
                        "by_role",
                        TOTAL,
                        part(Given.count(12).role("officer"), 2),
                        part(Given.count(5).role("staff"), 3)))
                .containsExactly(
                        "!2017 officer 12..15 of 20 (unresolved_remainder)",
                        "!2017 staff 5..8 of 20 (unresolved_remainder)");
    }

    @Test
    void withoutAStatedTotalThereIsNoYearAndNoShare() {
        var rows = Lines.rows(part(Given.count(12).role("officer"), 2));
        assertThat(Lines.lines(rows, "by_year")).isEmpty();
        assertThat(Lines.lines(rows, "by_role")).containsExactly("2017 officer 12 of -");
        assertThat(rows).extracting(ComparisonRow::shareUpper).containsOnlyNulls();
    }

    @Test
    void suppressedAndWithheldPartsKeepTheirOwnInterval() {
        assertThat(Lines.lines(
                        "by_role",
                        TOTAL,
                        part(Given.count(17).role("officer"), 2),
                        part(Given.suppressed(4).role("staff"), 3)))
                .containsExactly("2017 officer 17 of 20", "!2017 staff 0..4 of 20 (small_base;suppressed)");
        assertThat(Lines.lines(
                        "by_role",
                        TOTAL,
                        part(Given.count(17).role("officer"), 2),
                        part(Given.withheld().role("staff"), 3)))
                .containsExactly("2017 officer 17 of 20", "!2017 staff 0.. of 20 (withheld)");
    }

    @Test
    void aUnionHasItsOwnRowAndFeedsTheUpperBoundsOfItsMembers() {
        assertThat(Lines.lines(
                        "by_outcome",
                        TOTAL,
                        part(Given.count(11).outcome(Dimension.EXIT, "resigned"), 2),
                        part(Given.count(3).outcome(Dimension.EXIT, "resigned|retired"), 3),
                        part(Given.count(6).outcome(Dimension.EXIT, "died"), 4)))
                .containsExactly(
                        "2017 exit died 6 of 20",
                        "!2017 exit resigned 11..14 of 20 (unresolved_remainder)",
                        "2017 exit resigned|retired 3 of 20 (small_base)");
    }

    @Test
    void anOutcomeThatNobodyUnderstoodMayStandOnAnyAxis() {
        Given unknown =
                Given.count(2).with(Dimension.OUTCOME_KIND, "misconduct").with(Dimension.OUTCOME, "_U");
        assertThat(Lines.lines(
                        "by_outcome",
                        TOTAL,
                        part(Given.count(10).outcome(Dimension.EXIT, "resigned"), 2),
                        part(Given.count(8).outcome(Dimension.SANCTION, "dismissal"), 3),
                        part(unknown, 4)))
                .containsExactly(
                        "!2017 exit resigned 10..12 of 20 (unresolved_remainder)",
                        "!2017 sanction dismissal 8..10 of 20 (unresolved_remainder)");
    }

    @Test
    void partsThatExceedTheTotalPutItInDoubtAndLeaveNoShare() {
        var rows = Lines.rows(
                TOTAL,
                part(Given.count(18).role("officer"), 2),
                part(Given.count(5).role("staff"), 3));
        assertThat(Lines.lines(rows, "by_year")).containsExactly("!2017 20..23 of 20..23 (mismatch)");
        assertThat(Lines.lines(rows, "by_role"))
                .containsExactly("!2017 officer 18 of 20..23 (mismatch)", "!2017 staff 5 of 20..23 (mismatch)");
        assertThat(rows).extracting(ComparisonRow::shareLower).containsOnlyNulls();
    }

    @Test
    void twoTotalsOfOneLetterThatDifferMakeAnInterval() {
        assertThat(Lines.lines("by_year", TOTAL, Given.count(22).at(0, 3, 0, 1).basis(Basis.PROSE)))
                .containsExactly("!2017 20..22 of 20..22 (mismatch)");
    }

    @Test
    void aListThatIsShorterThanTheTotalMakesAnInterval() {
        assertThat(Lines.lines("by_year", Given.count(3).table(2), Given.listedCase(1), Given.listedCase(2)))
                .containsExactly("!2017 2..3 of 2..3 (mismatch;small_base)");
    }

    @Test
    void aTotalOfTheOutcomesKindGoesBeforeAnyOther() {
        Given total = Given.count(9).with(Dimension.OUTCOME_KIND, "misconduct").at(1, 9, 2, 1);
        var rows = Lines.rows(TOTAL, total, part(Given.count(9).outcome(Dimension.EXIT, "resigned"), 2));
        assertThat(Lines.lines(rows, "by_outcome")).containsExactly("2017 exit resigned 9 of 9");
        assertThat(Lines.lines(rows, "by_year")).containsExactly("2017 20 of 20", "2017 9 of 9");
    }

    @Test
    void sharesAreIntervals() {
        ComparisonRow officers = Lines.rows(
                        Given.count(20), part(Given.count(12).role("officer"), 2))
                .get(1);
        assertThat(officers.shareLower()).isEqualTo(0.6);
        assertThat(officers.shareUpper()).isEqualTo(1.0);
        assertThat(officers.count()).isNull();
    }

    @Test
    void nothingHasAShareOfNothing() {
        assertThat(Lines.rows(Given.count(0), part(Given.count(0).role("officer"), 2)))
                .extracting(ComparisonRow::shareUpper)
                .containsOnlyNulls();
    }
}
