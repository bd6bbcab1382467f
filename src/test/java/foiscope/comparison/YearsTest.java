package foiscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ComparisonRow;
import foiscope.model.PeriodBasis;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearsTest {

    private static List<String> years(Given... given) {
        return Lines.rows(given).stream()
                .map(row -> row.year() + " " + row.yearBasis() + " " + row.coverage() + " " + row.lower())
                .toList();
    }

    @Test
    void aFinancialYearIsWrittenWithBothYears() {
        assertThat(years(Given.count(7).financialYear(2016))).containsExactly("2016/17 financial_year 1.0 7.0");
        assertThat(years(Given.count(7).financialYear(1999))).containsExactly("1999/00 financial_year 1.0 7.0");
    }

    @Test
    void aPartYearBelongsToTheYearThatItsLabelNames() {
        assertThat(years(Given.count(7)
                        .period("2018-04-01", "2018-12-31", "2018/19 to December", PeriodBasis.PART_YEAR)))
                .containsExactly("2018/19 financial_year " + 275 / 365.0 + " 7.0");
        assertThat(years(Given.count(7).period("2018-04-01", "2018-12-31", "FY to date", PeriodBasis.PART_YEAR)))
                .containsExactly("2018/19 financial_year " + 275 / 365.0 + " 7.0");
    }

    @Test
    void aPartYearOfNoNamedYearBelongsToTheCalendarYearFirst() {
        assertThat(years(Given.count(7)
                        .period("2018-04-01", "2018-12-31", "1/4/2018-31/12/2018", PeriodBasis.PART_YEAR)))
                .containsExactly("2018 calendar_year " + 275 / 365.0 + " 7.0");
        assertThat(years(Given.count(7).period("2018-10-01", "2019-03-31", "half a year", PeriodBasis.PART_YEAR)))
                .containsExactly("2018/19 financial_year " + 182 / 365.0 + " 7.0");
    }

    @Test
    void monthsAddUpToTheCalendarYear() {
        Given january = Given.count(2).period("2017-01-01", "2017-01-31", "Jan 17", PeriodBasis.MONTH);
        Given february = Given.count(3)
                .period("2017-02-01", "2017-02-28", "Feb 17", PeriodBasis.MONTH)
                .at(2, 2, 1, 1);
        assertThat(years(january, february)).containsExactly("2017 calendar_year " + 59 / 365.0 + " 5.0");
        assertThat(Lines.lines("by_year", january, february)).containsExactly("!2017 5 of 5 (part_year)");
    }

    @Test
    void twelveMonthsAreAYearAndMeetItsStatedParts() {
        Given[] months = new Given[13];
        for (int month = 1; month <= 12; month++) {
            java.time.YearMonth of = java.time.YearMonth.of(2017, month);
            months[month - 1] = Given.count(1)
                    .period(of.atDay(1), of.atEndOfMonth(), of.toString(), PeriodBasis.MONTH)
                    .at(1, month, 1, 1);
        }
        months[12] = Given.count(12).role("officer").at(2, 1, 1, 1);
        assertThat(Lines.lines("by_year", months)).containsExactly("2017 12 of 12");
        assertThat(Lines.lines("by_role", months)).containsExactly("2017 officer 12 of 12");
    }

    @Test
    void quartersAreNeverAddedUp() {
        assertThat(years(
                        Given.count(2).period("2017-01-01", "2017-03-31", "Q1", PeriodBasis.OTHER),
                        Given.count(3)
                                .period("2017-04-01", "2017-06-30", "Q2", PeriodBasis.OTHER)
                                .at(1, 2, 1, 1)))
                .containsExactly("2017-01-01/2017-03-31 other null 2.0", "2017-04-01/2017-06-30 other null 3.0");
    }

    @Test
    void severalYearsStayOnePeriodUnlessTheyAreZero() {
        Given several = Given.count(9).period("2015-01-01", "2016-12-31", "2015-2016", PeriodBasis.SEVERAL_YEARS);
        assertThat(Lines.lines("by_year", several)).containsExactly("!2015-01-01/2016-12-31 9 of 9 (period_other)");
        Given zero = Given.count(0).period("2015-01-01", "2016-12-31", "2015-2016", PeriodBasis.SEVERAL_YEARS);
        assertThat(years(zero)).containsExactly("2015 calendar_year 1.0 0.0", "2016 calendar_year 1.0 0.0");
    }

    @Test
    void aZeroOverSeveralYearsIsAZeroInEachWhateverItsBasis() {
        Given rolling = Given.count(0).period("2015-04-01", "2016-06-30", "since April 2015", PeriodBasis.OTHER);
        assertThat(years(rolling))
                .containsExactly("2015/16 financial_year 1.0 0.0", "2016/17 financial_year " + 91 / 365.0 + " 0.0");
    }

    @Test
    void aYearsLastStockStands() {
        Given spring = Given.count(8).period("2017-03-31", "2017-03-31", "at 31 March", PeriodBasis.POINT_IN_TIME);
        Given autumn = Given.count(6)
                .period("2017-09-30", "2017-09-30", "at 30 September", PeriodBasis.POINT_IN_TIME)
                .at(1, 2, 1, 1);
        Given officers = Given.count(8)
                .role("officer")
                .period("2017-03-31", "2017-03-31", "at 31 March", PeriodBasis.POINT_IN_TIME)
                .at(1, 1, 2, 1);
        assertThat(years(spring, autumn, officers))
                .containsExactly("2017 point_in_time null 6.0", "2017 point_in_time null 8.0");
        assertThat(Lines.lines("by_year", spring, autumn)).containsExactly("2017 6 of 6");
    }

    @Test
    void aStockNeverMeetsTheYearsFigures() {
        Given stock = Given.count(8)
                .period("2017-03-31", "2017-03-31", "at 31 March", PeriodBasis.POINT_IN_TIME)
                .at(1, 2, 1, 1);
        List<ComparisonRow> rows = Lines.rows(Given.count(20), stock);
        assertThat(Lines.lines(rows, "by_year")).containsExactlyInAnyOrder("2017 20 of 20", "2017 8 of 8");
        assertThat(rows).extracting(ComparisonRow::rowId).doesNotHaveDuplicates();
    }

    @Test
    void whatCantBeDatedNeverEnters() {
        assertThat(years(Given.count(9).undated())).isEmpty();
    }

    @Test
    void singleCasesAddUpToCalendarYears() {
        Given first =
                Given.listedCase(1).role("officer").period("2017-02-03", "2017-02-03", "3 Feb 2017", PeriodBasis.OTHER);
        Given second =
                Given.listedCase(2).role("staff").period("2017-06-01", "2017-06-30", "June 2017", PeriodBasis.MONTH);
        assertThat(Lines.lines("by_year", first, second)).containsExactly("!2017 2 of 2 (period_other;small_base)");
        assertThat(Lines.lines("by_role", first, second))
                .containsExactly(
                        "!2017 officer 1 of 2 (period_other;small_base)",
                        "!2017 staff 1 of 2 (period_other;small_base)");
    }

    @Test
    void aListedCaseCountsOnceHoweverManyOutcomesItHas() {
        Given crime = Given.listedCase(1).rank("officer", "sergeant").crime("caution_unspecified");
        Given misconduct = Given.listedCase(1)
                .rank("officer", "sergeant")
                .outcome(foiscope.model.Dimension.SANCTION, "dismissal")
                .at(1, 1, 2, 1);
        assertThat(Lines.rows(crime, misconduct))
                .extracting(Lines::line)
                .containsExactly(
                        "2017 1 of 1 (small_base)",
                        "2017 officer 1 of 1 (small_base)",
                        "2017 crime caution_unspecified 1 of 1 (small_base)",
                        "2017 sanction dismissal 1 of 1 (small_base)");
    }
}
