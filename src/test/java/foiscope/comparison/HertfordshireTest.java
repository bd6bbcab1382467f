package foiscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foiscope.dataset.ComparisonRow;
import foiscope.model.Basis;
import foiscope.model.Dimension;
import foiscope.model.DocumentId;
import foiscope.model.PeriodBasis;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sexual harassment answer of 10 September 2018, worked by hand: every row with the reason for its interval. */
class HertfordshireTest {

    private static Given allegations(double count, int line, int column, int item) {
        return Given.count(count)
                .force("Hertfordshire Constabulary", "hertfordshire")
                .about("sexual_harassment", "allegation")
                .with(Dimension.COMPLAINT_SOURCE, "internal")
                .at(1, line, column, item);
    }

    private static Given caseToAnswer(Given given) {
        return given.outcome(Dimension.FINDING, "case_to_answer")
                .with(Dimension.OUTCOME, "management_action")
                .with(Dimension.SANCTION, "management_action");
    }

    private static Given toDate(Given given) {
        return given.period("2018-01-01", "2018-09-10", "2018 to date", PeriodBasis.PART_YEAR);
    }

    static final Given[] LETTER = {
        Given.count(0)
                .force("Hertfordshire Constabulary", "hertfordshire")
                .about("sexual_harassment", "complaint")
                .with(Dimension.COMPLAINT_SOURCE, "public")
                .period("2013-01-01", "2018-09-10", "2013,2014,2015,2016,2017, 2018 so far", PeriodBasis.SEVERAL_YEARS)
                .basis(Basis.PROSE)
                .at(0, 14, 0, 1),
        allegations(0, 2, 2, 1).year(2013),
        allegations(0, 3, 2, 1).year(2014),
        allegations(3, 4, 2, 1).year(2015),
        allegations(3, 4, 3, 1).year(2015).role("officer"),
        allegations(2, 4, 3, 4).year(2015).rank("officer", "sergeant"),
        allegations(1, 4, 3, 7).year(2015).rank("officer", "constable"),
        allegations(3, 4, 4, 1).year(2015).subject("male").basis(Basis.ROW_TOTAL),
        allegations(1, 4, 5, 1).year(2015).outcome(Dimension.SANCTION, "written_warning"),
        caseToAnswer(allegations(2, 4, 5, 5)).year(2015),
        allegations(1, 5, 2, 1).year(2016),
        allegations(1, 5, 3, 1).year(2016).role("special").basis(Basis.ROW_TOTAL),
        allegations(1, 5, 4, 1).year(2016).subject("male").basis(Basis.ROW_TOTAL),
        allegations(1, 5, 5, 1).year(2016).outcome(Dimension.EXIT, "resigned").basis(Basis.ROW_TOTAL),
        allegations(2, 6, 2, 1).year(2017),
        allegations(1, 6, 3, 1).year(2017).rank("officer", "constable"),
        allegations(1, 6, 3, 5).year(2017).role("pcso"),
        allegations(2, 6, 4, 1).year(2017).subject("male").basis(Basis.ROW_TOTAL),
        caseToAnswer(allegations(1, 6, 5, 1)).year(2017).basis(Basis.ONE_EACH),
        allegations(1, 6, 5, 6)
                .year(2017)
                .outcome(Dimension.FINDING, "no_case_to_answer")
                .with(Dimension.OUTCOME, "no_action")
                .with(Dimension.SANCTION, "no_action")
                .basis(Basis.ONE_EACH),
        toDate(allegations(1, 7, 2, 1)),
        toDate(allegations(1, 7, 3, 1)).rank("officer", "constable"),
        toDate(allegations(1, 7, 4, 1)).subject("male").basis(Basis.ROW_TOTAL),
        caseToAnswer(toDate(allegations(1, 7, 5, 1))).basis(Basis.ROW_TOTAL)
    };

    private static final List<ComparisonRow> ROWS = Lines.rows(LETTER);

    @Test
    void yearsAreTheStatedTotalsAndTheZeroInProseIsOneInEachYear() {
        assertThat(Lines.lines(ROWS, "by_year"))
                .containsExactly(
                        // 2013 is the first year after the break of 22 November 2012.
                        "2013 0 of 0 (regime_change;small_base)",
                        "2014 0 of 0 (small_base)",
                        "2015 3 of 3 (small_base)",
                        "2016 1 of 1 (small_base)",
                        "2017 2 of 2 (small_base)",
                        "!2018 1 of 1 (part_year;small_base)",
                        // Complaints of the public: none in any year, and none until the letter's date in 2018.
                        "2013 0 of 0 (regime_change;small_base)",
                        "2014 0 of 0 (small_base)",
                        "2015 0 of 0 (small_base)",
                        "2016 0 of 0 (small_base)",
                        "2017 0 of 0 (small_base)",
                        "!2018 0 of 0 (part_year;small_base)");
        assertThat(ROWS)
                .filteredOn(row -> row.dataset().equals("by_year") && row.year().equals("2018"))
                .extracting(ComparisonRow::countingUnit, ComparisonRow::coverage)
                .containsExactly(tuple("allegation", 253 / 365.0), tuple("complaint", 253 / 365.0));
    }

    @Test
    void rolesAreStatedOnceAndRanksMakeARoleOnlyWhereItIsntStated() {
        assertThat(Lines.lines(ROWS, "by_role"))
                .containsExactly(
                        // "3 x Officer 2 x Sgt 1 x Constable": the three, never six.
                        "2015 officer 3 of 3 (small_base)",
                        "2016 special 1 of 1 (small_base)",
                        // "1 X Officer (Constable)": the one constable makes the officers.
                        "2017 officer 1 of 2 (small_base)",
                        "2017 pcso 1 of 2 (small_base)",
                        "!2018 officer 1 of 1 (part_year;small_base)");
    }

    @Test
    void gendersAreTheBareWordsOfTheirRows() {
        assertThat(Lines.lines(ROWS, "by_gender"))
                .containsExactly(
                        "2015 subject male 3 of 3 (small_base)",
                        "2016 subject male 1 of 1 (small_base)",
                        "2017 subject male 2 of 2 (small_base)",
                        "!2018 subject male 1 of 1 (part_year;small_base)");
    }

    @Test
    void anOutcomeStandsOnceUnderEachFacet() {
        assertThat(Lines.lines(ROWS, "by_outcome"))
                .containsExactly(
                        // The warning has no finding, yet it is accounted for: nothing of the three is left open.
                        "2015 finding case_to_answer 2 of 3 (small_base)",
                        "2015 sanction management_action 2 of 3 (small_base)",
                        "2015 sanction written_warning 1 of 3 (small_base)",
                        "2016 exit resigned 1 of 1 (small_base)",
                        "2017 finding case_to_answer 1 of 2 (small_base)",
                        "2017 finding no_case_to_answer 1 of 2 (small_base)",
                        "2017 sanction management_action 1 of 2 (small_base)",
                        "2017 sanction no_action 1 of 2 (small_base)",
                        "!2018 finding case_to_answer 1 of 1 (part_year;small_base)",
                        "!2018 sanction management_action 1 of 1 (part_year;small_base)");
        assertThat(ROWS).filteredOn(row -> row.dataset().equals("by_outcome")).allSatisfy(row -> {
            assertThat(row.outcomeKind()).isEqualTo("misconduct");
            assertThat(row.broader()).isEqualTo(row.axis());
        });
    }

    @Test
    void nobodySpokeOfRelationships() {
        assertThat(Lines.lines(ROWS, "by_relationship")).isEmpty();
    }

    @Test
    void aRowLeadsToItsFigures() {
        ComparisonRow officers = ROWS.stream()
                .filter(row -> row.dataset().equals("by_role") && row.year().equals("2017"))
                .findFirst()
                .orElseThrow();
        assertThat(officers.observationIds()).isEqualTo(allegations(1, 6, 3, 1).id());
        assertThat(officers.observations()).isEqualTo(1);
        assertThat(officers.shareLower()).isEqualTo(0.5);
        assertThat(officers.shareUpper()).isEqualTo(0.5);
        assertThat(officers.rowId())
                .isEqualTo(DocumentId.stableId(
                        "Hertfordshire Constabulary/sexual_harassment/allegation/internal/_T//2017/officer"));
    }
}
