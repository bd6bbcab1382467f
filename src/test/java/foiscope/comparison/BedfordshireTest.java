package foiscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ComparisonRow;
import foiscope.model.Dimension;
import foiscope.model.ObservationStatus;
import foiscope.model.PeriodBasis;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The domestic abuse answer of 7 August 2019, worked by hand: every row with the reason for its interval. */
class BedfordshireTest {

    private static Given cases(double count, int line, int column, int item) {
        Given given = Given.count(count)
                .force("Bedfordshire Police", "bedfordshire")
                .about("domestic_abuse_by_workforce", "case")
                .at(1, line, column, item);
        return switch (line) {
            case 2 -> given.period("2015-04-01", "2015-12-31", "2015 (1/4/2015 to 31/12/2015)", PeriodBasis.PART_YEAR);
            case 3 -> given.period("2016-04-01", "2016-12-31", "2016 (1/4/2016 to 31/12/2016)", PeriodBasis.PART_YEAR);
            case 4 ->
                given.period("2017-01-01", "2017-12-31", "2017 (1/1/2017 to 31/12/2017)", PeriodBasis.CALENDAR_YEAR);
            default -> given.period("2018-01-01", "2018-03-31", "2018 (1/1/2018 to 31/3/2018)", PeriodBasis.PART_YEAR);
        };
    }

    static final Given[] LETTER = {
        cases(3, 2, 2, 1),
        cases(3, 2, 3, 1).role("officer"),
        cases(3, 2, 4, 1).subject("male"),
        cases(3, 2, 5, 1).victim("female"),
        cases(1, 2, 6, 1).crime("nfa_unspecified"),
        cases(1, 2, 6, 4).crime("_U"),
        cases(1, 2, 6, 9).crime("discontinued_unspecified"),
        cases(2, 2, 7, 1).outcome(Dimension.FINDING, "no_case_to_answer"),
        cases(1, 2, 7, 7).outcome(Dimension.SANCTION, "dismissal"),
        cases(4, 3, 2, 1),
        cases(2, 3, 3, 1).role("officer"),
        cases(2, 3, 3, 4).role("special"),
        cases(4, 3, 4, 1).subject("male"),
        cases(4, 3, 5, 1).victim("female"),
        cases(1, 3, 6, 1).crime("caution_unspecified"),
        cases(1, 3, 6, 4).crime("case_dismissed_unspecified"),
        cases(2, 3, 6, 8).crime("nfa_unspecified"),
        cases(2, 3, 7, 1).outcome(Dimension.EXIT, "resigned"),
        cases(2, 3, 7, 4).outcome(Dimension.FINDING, "no_case_to_answer"),
        cases(4, 4, 2, 1),
        cases(3, 4, 3, 1).role("officer"),
        cases(1, 4, 3, 4).role("pcso"),
        cases(3, 4, 4, 1).subject("male"),
        cases(1, 4, 4, 4).subject("female"),
        cases(4, 4, 5, 1).victim("female"),
        cases(4, 4, 6, 1).crime("nfa_unspecified"),
        cases(2, 4, 7, 1).outcome(Dimension.SANCTION, "dismissal"),
        cases(2, 4, 7, 4).outcome(Dimension.FINDING, "no_case_to_answer"),
        cases(0, 5, 2, 1),
        notApplicable(3).role("_Z"),
        notApplicable(4).subject("_Z"),
        notApplicable(5).victim("_Z"),
        notApplicable(6).crime("_Z"),
        notApplicable(7).outcome(Dimension.FINDING, "_Z")
    };

    private static Given notApplicable(int column) {
        return cases(0, 5, column, 1).interval(null, null, ObservationStatus.NOT_APPLICABLE);
    }

    private static final List<ComparisonRow> ROWS = Lines.rows(LETTER);

    @Test
    void nineMonthsNeverPassForAYear() {
        assertThat(Lines.lines(ROWS, "by_year"))
                .containsExactly(
                        "!2015 3 of 3 (part_year;small_base)",
                        "!2016 4 of 4 (part_year;small_base)",
                        "2017 4 of 4 (small_base)",
                        "!2018 0 of 0 (part_year;small_base)");
        assertThat(ROWS)
                .filteredOn(row -> row.dataset().equals("by_year"))
                .extracting(ComparisonRow::coverage)
                .containsExactly(275 / 365.0, 275 / 366.0, 1.0, 90 / 365.0);
    }

    @Test
    void rolesAreAsStatedAndNotApplicableIsNoRow() {
        assertThat(Lines.lines(ROWS, "by_role"))
                .containsExactly(
                        "!2015 officer 3 of 3 (part_year;small_base)",
                        "!2016 officer 2 of 4 (part_year;small_base)",
                        "!2016 special 2 of 4 (part_year;small_base)",
                        "2017 officer 3 of 4 (small_base)",
                        "2017 pcso 1 of 4 (small_base)");
    }

    @Test
    void gendersOfBothParties() {
        assertThat(Lines.lines(ROWS, "by_gender"))
                .containsExactly(
                        "!2015 subject male 3 of 3 (part_year;small_base)",
                        "!2015 victim female 3 of 3 (part_year;small_base)",
                        "!2016 subject male 4 of 4 (part_year;small_base)",
                        "!2016 victim female 4 of 4 (part_year;small_base)",
                        "2017 subject female 1 of 4 (small_base)",
                        "2017 subject male 3 of 4 (small_base)",
                        "2017 victim female 4 of 4 (small_base)");
    }

    @Test
    void anOutcomeThatIsNoneRaisesTheUpperBoundsOfTheOthers() {
        assertThat(Lines.lines(ROWS, "by_outcome"))
                .containsExactly(
                        // "Assault / battery" is an offence: that case may have ended in either way.
                        "!2015 crime _U 1 of 3 (part_year;small_base)",
                        "!2015 crime discontinued_unspecified 1..2 of 3 (part_year;small_base;unresolved_remainder)",
                        "!2015 crime nfa_unspecified 1..2 of 3 (part_year;small_base;unresolved_remainder)",
                        "!2016 crime case_dismissed_unspecified 1 of 4 (part_year;small_base)",
                        "!2016 crime caution_unspecified 1 of 4 (part_year;small_base)",
                        "!2016 crime nfa_unspecified 2 of 4 (part_year;small_base)",
                        "2017 crime nfa_unspecified 4 of 4 (small_base)",
                        // Findings and sanctions are different axes; together they account for every case.
                        "!2015 finding no_case_to_answer 2 of 3 (part_year;small_base)",
                        "!2015 sanction dismissal 1 of 3 (part_year;small_base)",
                        "!2016 exit resigned 2 of 4 (part_year;small_base)",
                        "!2016 finding no_case_to_answer 2 of 4 (part_year;small_base)",
                        "2017 finding no_case_to_answer 2 of 4 (small_base)",
                        "2017 sanction dismissal 2 of 4 (small_base)");
    }

    @Test
    void whatAnUnresolvedOutcomeLeavesOpenIsAnInterval() {
        ComparisonRow nfa = ROWS.stream()
                .filter(row ->
                        "nfa_unspecified".equals(row.code()) && row.year().equals("2015"))
                .findFirst()
                .orElseThrow();
        assertThat(nfa.count()).isNull();
        assertThat(nfa.shareLower()).isEqualTo(1 / 3.0);
        assertThat(nfa.shareUpper()).isEqualTo(2 / 3.0);
        assertThat(nfa.observations()).isEqualTo(2);
    }

    @Test
    void aRelationshipThatWasWithheldIsNoZero() {
        assertThat(Lines.lines(ROWS, "by_relationship")).isEmpty();
    }
}
