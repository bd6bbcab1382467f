package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What dates the figures of tables and lists, and what doesn't. */
class DatingTest {

    private static final String KENT = "Kent Police";
    private static final String TABLE = "Outcome | Complaints\nUpheld | 13\nNot upheld | 25";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our policy on this was reviewed in May 2019.",
                "Police discipline comes under the Police (Conduct) Regulations 2012, amended in 2015.",
                "A new complaints procedure was introduced in April 2020.",
                "The complaints system was replaced in 2018.",
                "HMICFRS inspected our handling of complaints in 2021.",
                "The force adopted the Code of Ethics in July 2014.",
                "Statutory guidance on complaints took effect on 1 February 2020.",
                "The Independent Office published its annual report in October 2022.",
                "All officers received training on domestic abuse in 2017, as the strategy of the College of Policing asks.",
                "The department was merged with that of Essex in 2010.",
                "Records of complaints are destroyed under the retention schedule of March 2016.",
                "The database went live on 4 November 2013.",
            })
    void noSentenceOnLawPolicyOrSystemsDatesATable(String sentence) {
        Read above = letter(KENT, "Complaints of discrimination", sentence, TABLE);
        Read higher = letter(KENT, sentence, "Complaints of discrimination", TABLE);
        assertThat(above.observations()).hasSize(2).allMatch(o -> o.periodStart() == null);
        assertThat(higher.observations()).hasSize(2).allMatch(o -> o.periodStart() == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Complaints of discrimination, 2019                                              | 2019-01-01 | 2019-12-31
                    The table below shows complaints recorded in 2018/19.                           | 2018-04-01 | 2019-03-31
                    Between 1 May 2019 and 31 July 2020 the following complaints were recorded:     | 2019-05-01 | 2020-07-31
                    Complaints in the three years to 30 September 2022                              | 2019-10-01 | 2022-09-30
                    The figures are for the 24 months ending March 2021.                            | 2019-04-01 | 2021-03-31
                    Since 1 April 2015, up to 12 November 2021, 38 complaints have been recorded.   | 2015-04-01 | 2021-11-12
                    """)
    void aTextThatSpeaksOfFiguresDoes(String text, String start, String end) {
        assertThat(tables(letter(KENT, text.strip(), TABLE)))
                .hasSize(2)
                .allMatch(o -> (o.periodStart() + " " + o.periodEnd()).equals(start.strip() + " " + end.strip()));
    }

    @Test
    void aNumberWithAThousandsSeparatorIsNoYear() {
        Read read = letter(KENT, "Complaints, of which 2,027 were from the public", TABLE);
        assertThat(tables(read)).allMatch(o -> o.periodStart() == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020/21 | Q1 (Apr-Jun) | 2020-04-01 | 2020-06-30
                    2020/21 | 4th quarter  | 2021-01-01 | 2021-03-31
                    2020/21 | Jan - Mar    | 2021-01-01 | 2021-03-31
                    2022    | Quarter 2    | 2022-04-01 | 2022-06-30
                    2022    | January      | 2022-01-01 | 2022-01-31
                    2022    | Jul-Dec      | 2022-07-01 | 2022-12-31
                    2022    | 2nd half     | 2022-07-01 | 2022-12-31
                    """)
    void aPartOfAYearIsThatOfTheYearBesideAboveOrInTheCaption(String year, String part, String start, String end) {
        List<Read> printed = List.of(
                letter(KENT, "Year | Part | Complaints\n" + year + " | " + part + " | 12"),
                letter(KENT, "Part | Complaints | Cases\n" + year + " | |\n" + part + " | 12 | 12"),
                letter(KENT, "Complaints", "Part | " + year + "\n" + part + " | 12\nTotal | 12"),
                letter(KENT, "Complaints by part of the year, " + year, "Part | Complaints\n" + part + " | 12"));
        assertThat(printed).allSatisfy(read -> assertThat(read.observations())
                .isNotEmpty()
                .allMatch(o -> (o.periodStart() + " " + o.periodEnd()).equals(start + " " + end)));
    }

    @Test
    void aQuarterOfACalendarYearCantBeDatedWhereTheLetterKnowsFinancialYears() {
        Read read = letter(KENT, "Complaints since 2019/20", "Quarter | 2022 | 2023\nQ1 | 12 | 14\nQ2 | 11 | 9");
        assertThat(read.observations()).allMatch(o -> o.periodStart() == null);
    }

    @Test
    void aTotalOverMonthsCoversThem() {
        Read read = letter(
                KENT, "Complaints by month, 2022", "Month | Complaints\nJan | 41\nFeb | 38\nMar | 52\nTotal | 131");
        assertThat(read.observations())
                .filteredOn(o -> Objects.equals(o.count(), 131.0))
                .singleElement()
                .satisfies(
                        o -> assertThat(o.periodStart() + " " + o.periodEnd()).isEqualTo("2022-01-01 2022-03-31"));
    }

    @Test
    void aStockAtADayOfAYearIsOfThatDay() {
        Read read =
                letter(KENT, "Performance year 2020-21\n- Complaints logged: 61\n- Officers suspended on 31 March: 4");
        assertThat(read.observations())
                .filteredOn(o -> Objects.equals(o.count(), 4.0))
                .singleElement()
                .satisfies(
                        o -> assertThat(o.periodStart() + " " + o.periodBasis()).isEqualTo("2021-03-31 point_in_time"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FY19 means the year ended 31 March 2019.                                       | FY20   | 2019-04-01 | 2020-03-31
                    FYn means the year that ends on 31 March, so FY19 is 1 April 2018 to 31 March 2019. | FY21 | 2020-04-01 | 2021-03-31
                    Year 1 is 1 September 2019 to 31 August 2020 and Year 2 is 1 September 2020 to 31 August 2021. | Year 2 | 2020-09-01 | 2021-08-31
                    PY1 is the twelve months from 1 July 2019 to 30 June 2020; PY2 and PY3 follow it. | PY3  | 2021-07-01 | 2022-06-30
                    A performance year runs from 1 October to 30 September.                        | 2019/20 | 2019-10-01 | 2020-09-30
                    """)
    void aLettersOwnNamesForPeriodsAreHeard(String definition, String heading, String start, String end) {
        Read read = letter(KENT, definition.strip(), "Outcome | " + heading.strip() + "\nUpheld | 13\nNot upheld | 25");
        assertThat(tables(read)).hasSize(2).allMatch(o -> (o.periodStart() + " " + o.periodEnd())
                .equals(start.strip() + " " + end.strip()));
    }

    @Test
    void headingsThatAnotherTableShortensKeepTheirPeriods() {
        Read read = letter(
                KENT,
                "Conduct matters",
                """
                Action | Old rules (1 April 2018 to 31 January 2020) | New rules (1 February 2020 to 31 March 2021)
                Dismissed | 33 | 19
                Resigned | 21 | 11""",
                "By role:",
                "Role | Old rules | New rules\nPolice officer | 48 | 20\nPolice staff | 6 | 10");
        assertThat(read.observations())
                .filteredOn(o -> o.sourceTable() == 2)
                .extracting(o -> o.count() + " " + o.periodStart())
                .containsExactlyInAnyOrder("48.0 2018-04-01", "20.0 2020-02-01", "6.0 2018-04-01", "10.0 2020-02-01");
    }

    private static List<ObservationRow> tables(Read read) {
        return read.observations().stream().filter(o -> o.sourceTable() > 0).toList();
    }
}
