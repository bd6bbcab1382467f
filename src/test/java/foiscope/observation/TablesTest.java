package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small tables of each layout, and what each gives. */
class TablesTest {

    private static final String KENT = "Kent Police";

    @Test
    void aRowPerPeriodGivesItsTotalAndBreakdowns() {
        Read read = letter(
                KENT,
                """
                Year | Number of cases | Role of alleged offender | Gender of alleged victim
                2016 | 4 | 2 x Officer 2 x Special constable | 4 x Female
                2017/18 | 1,051 | 1,051 x PCSO | 1,000 x Male 51 x Female""");
        assertThat(read.figures())
                .containsExactlyInAnyOrder(
                        "2016 case 4 stated",
                        "2016 case role=officer 2 stated",
                        "2016 case role=special 2 stated",
                        "2016 case victim_gender=female 4 stated",
                        "2017/18 case 1051 stated",
                        "2017/18 case role=pcso 1051 stated",
                        "2017/18 case victim_gender=male 1000 stated",
                        "2017/18 case victim_gender=female 51 stated");
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void aSoleColumnUnderARoleCountsPeople() {
        Read read = letter(KENT, "Conduct disposals, 2019", "Disposal | Officers\nDismissed | 3\nResigned | 5");
        assertThat(read.observations()).hasSize(2).allMatch(o -> o.countingUnit()
                .equals("person"));
    }

    @Test
    void anOfWhichColumnCountsWhatTheColumnBeforeItDoes() {
        Read read = letter(KENT, "Year | Complaint count | Of which about zorging\n2019 | 12 | 3\n2020 | 9 | 2");
        assertThat(read.observations()).hasSize(4).allMatch(o -> o.countingUnit()
                .equals("complaint"));
    }

    @Test
    void aLetterInBracketsBesideARoleIsAGender() {
        Read read = letter(
                KENT, "Domestic abuse incidents", "Year | Police officer (M) | Police officer (F)\n2019 | 21 | 3");
        assertThat(read.figures())
                .containsExactlyInAnyOrder(
                        "2019 incident role=officer subject_gender=male 21 stated",
                        "2019 incident role=officer subject_gender=female 3 stated");
        assertThat(read.observations())
                .allMatch(row -> row.scope() == null || !row.scope().contains("population"));
    }

    @Test
    void aSharePrintedBesideAFigureIsNoFigure() {
        Read read = letter(KENT, "Allegations, 2021", "Gender of officer | Number\nMale | 26 (87%)\nFemale | 4 (13%)");
        assertThat(read.observations()).extracting(ObservationRow::count).containsExactlyInAnyOrder(26.0, 4.0);
        assertThat(read.doubts()).allMatch(doubt -> doubt.startsWith("not_a_count"));
    }

    @Test
    void aDayBeforeACountIsThatAtWhichItStands() {
        Read read = letter(
                KENT,
                "Our ref: 2021/0944",
                "Number of officers suspended due to allegations of domestic abuse as at 31 March each year",
                "31/03/2018 | 2\n31/03/2019 | 3");
        assertThat(read.observations())
                .extracting(row ->
                        row.periodStart() + " " + row.periodBasis() + " " + row.countingUnit() + " " + row.count())
                .containsExactlyInAnyOrder(
                        "2018-03-31 point_in_time person 2.0", "2019-03-31 point_in_time person 3.0");
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void tablesRightBelowOneAnotherShareWhatStandsAbove() {
        Read read = letter(
                KENT,
                "Complaints: sexual harassment, 2021",
                "Role | Count\nOfficer | 6\nStaff | 2",
                "Action taken | Count\nDismissal | 3\nNo action | 5");
        assertThat(read.figures())
                .contains(
                        "2021 complaint complaint_source=public outcome=dismissal sanction=dismissal 3 stated",
                        "2021 complaint complaint_source=public outcome=no_action sanction=no_action 5 stated");
    }

    @Test
    void aPartOfWhatStandsAboveIsntTheWholeAgain() {
        Read read = letter(
                KENT,
                "You asked how many allegations were made against officers in 2018 and 2019, and how many by colleagues.",
                "Response:",
                "Allegations against officers:\n2018 - 7\n2019 - 11",
                "Of the above, the following were made by colleagues:\n2018 - 5\n2019 - 6");
        assertThat(read.observations())
                .filteredOn(row -> row.count() != null && (row.count() == 5 || row.count() == 6))
                .hasSize(2)
                .allMatch(row -> row.scope() != null && row.scope().contains("population=colleagues"));
    }

    @Test
    void aColumnPerPeriodGivesARowsValues() {
        Read read = letter(
                KENT,
                """
                Case details | 2015 | 2020
                Number of complaints | 3 | 1
                Gender of complainant | 2 Females; 1 Male | Male
                Action taken | 3 Written Warnings | No action was taken""");
        assertThat(read.figures())
                .containsExactlyInAnyOrder(
                        "2015 complaint complaint_source=public 3 stated",
                        "2020 complaint complaint_source=public 1 stated",
                        "2015 complaint complaint_source=public complainant_gender=female 2 stated",
                        "2015 complaint complaint_source=public complainant_gender=male 1 stated",
                        "2020 complaint complaint_source=public complainant_gender=male 1 row_total",
                        "2015 complaint complaint_source=public outcome=written_warning sanction=written_warning 3 stated",
                        "2020 complaint complaint_source=public outcome=no_action sanction=no_action 1 row_total");
    }

    @Test
    void headingsOverSeveralLinesGiveTheirRowsTheSource() {
        Read read = letter(
                KENT,
                """
                 | 2017 | 2018
                Complaints Received | |
                Allegations | 5 | 3
                Internal Investigations | |
                Allegations | 15 | 8""");
        assertThat(read.figures())
                .containsExactlyInAnyOrder(
                        "2017 allegation complaint_source=public 5 stated",
                        "2018 allegation complaint_source=public 3 stated",
                        "2017 allegation complaint_source=internal 15 stated",
                        "2018 allegation complaint_source=internal 8 stated");
    }

    @Test
    void labelledCountsHaveThePeriodAndTheUnitThatTheWordsAboveState() {
        Read read = letter(
                KENT,
                "The data below is from 01/03/2021 – 28/02/2025. How many officers were accused:",
                "Gender | Count\nFemale | 31\nMale | 125\nUnknown | 1\nTotal | 157",
                "Ethnicity | Count\nW1 | 150\nM1 | 7\nTotal | 157");
        assertThat(read.figures())
                .contains(
                        "01/03/2021 – 28/02/2025 person role=officer subject_gender=female 31 stated",
                        "01/03/2021 – 28/02/2025 person role=officer subject_gender=_U 1 stated",
                        "01/03/2021 – 28/02/2025 person role=officer 157 total_row",
                        "01/03/2021 – 28/02/2025 person role=officer ethnicity=W1 150 stated")
                .hasSize(7);
        assertThat(read.observations()).extracting(ObservationRow::scope).containsOnly("role=officer");
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void aRowOfTotalsSpansItsPeriods() {
        Read read = letter(KENT, "Year | Number of complaints\n2015 | 3\n2016 | 4\nTotal | 7");
        assertThat(read.figures()).endsWith("Total complaint complaint_source=public 7 total_row");
        assertThat(read.observations()).last().satisfies(total -> {
            assertThat(total.periodStart()).hasToString("2015-01-01");
            assertThat(total.periodEnd()).hasToString("2016-12-31");
            assertThat(total.periodBasis()).isEqualTo("several_years");
        });
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void anOfficersRanksAreStatedBesideTheOfficersAndNeverAddedUp() {
        Read read = letter(KENT, "Year | Number of cases | Role\n2015 | 3 | 3 x Officer 2 x Sgt 1 x Constable");
        assertThat(read.figures())
                .containsExactlyInAnyOrder(
                        "2015 case 3 stated",
                        "2015 case role=officer 3 stated",
                        "2015 case role=officer rank=sergeant 2 stated",
                        "2015 case role=officer rank=constable 1 stated");
        assertThat(read.doubts()).as("the ranks are no mismatch").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "3 > Male                      > subject_gender=male 3 row_total",
                "1 > Female                    > subject_gender=female 1 row_total",
                "2 > Male Female               > subject_gender=male 1 one_each;subject_gender=female 1 one_each",
                "2 > Male and female           > subject_gender=female|male 2 row_total",
                "0 > N/A                       > subject_gender=_Z not_applicable stated",
                "3 > Unknown                   > subject_gender=_U not_recorded stated"
            })
    void bareWordsTakeTheRowsTotal(String total, String cell, String figures) {
        Read read =
                letter(KENT, "Year | Number of cases | Gender\n2015 | " + total + " | " + cell + "\n2016 | 1 | Male");
        assertThat(read.column(3))
                .startsWith(Arrays.stream(figures.split(";"))
                        .map(figure -> "2015 case " + figure)
                        .toArray(String[]::new));
    }

    @Test
    void asManyOutcomesAsTheTotalAreOneEach() {
        Read read = letter(
                KENT,
                "Year | Number of cases | Outcome\n2017 | 2 | Case to answer Management action No case to answer – no action");
        assertThat(read.column(3))
                .containsExactly(
                        "2017 case outcome=management_action finding=case_to_answer sanction=management_action 1 one_each",
                        "2017 case outcome=no_case_to_answer finding=no_case_to_answer sanction=no_action 1 one_each");
        assertThat(read.observations()).extracting(ObservationRow::sourceItem).containsExactlyInAnyOrder(1, 1, 6);
    }

    @Test
    void wordsThatMayBeSeveralFiguresAreAmbiguous() {
        Read read = letter(KENT, "Year | Number of cases | Outcome\n2017 | 3 | Dismissed Resigned");
        assertThat(read.column(3)).isEmpty();
        assertThat(read.doubts()).containsExactly("ambiguous table 1, row 2, column 3, word 1");
    }

    @Test
    void wordsForZeroNoFigureAndNothingAreDifferentThings() {
        Read read = letter(
                KENT,
                """
                Year | Number of complaints
                2011 | NONE
                2012 | 0
                2013 | N/A
                2014 | |
                2015 | Exempt under s.40(2)
                2016 | Not held
                2017 | <5
                2018 | Unknown""");
        assertThat(read.figures())
                .extracting(figure -> figure.replace("complaint complaint_source=public ", ""))
                .containsExactly(
                        "2011 0 stated_zero",
                        "2012 0 stated_zero",
                        "2013 not_applicable stated",
                        "2015 withheld 1.. stated",
                        "2016 not_held stated",
                        "2017 suppressed 0..4 stated",
                        "2018 not_recorded stated");
    }

    @Test
    void aWithheldFigureInAColumnWithoutZerosMayBeZero() {
        Read read = letter(KENT, "Year | Number of complaints\n2015 | Exempt under s.40(2)\n2016 | 3");
        assertThat(read.figures()).first().asString().contains("withheld 0..");
    }

    @Test
    void aRowWithFewerFiguresThanPeriodsIsMisaligned() {
        Read read = letter(
                KENT,
                """
                Most serious outcome | 2000-01 | 2001-02 | 2002-03
                Dismissed | 41 | 24 | 44
                Reduction in pay | 7 | 3""");
        assertThat(read.figures()).hasSize(3).allMatch(figure -> figure.contains("sanction=dismissal"));
        assertThat(read.doubts())
                .containsExactly(
                        "misaligned table 1, row 3, column 2, word 1", "misaligned table 1, row 3, column 3, word 1");
    }

    @Test
    void partsThatDoNotAddUpAreReportedAndStayAsPrinted() {
        Read read =
                letter(KENT, "Year | Number of cases | Gender\n2015 | 3 | 2 x Male 2 x Female\n2016 | 1 | 1 x Male");
        assertThat(read.column(3))
                .containsExactly(
                        "2015 case subject_gender=male 2 stated",
                        "2015 case subject_gender=female 2 stated",
                        "2016 case subject_gender=male 1 stated");
        assertThat(read.doubts()).containsExactly("mismatch table 1, row 2, column 3, word 1");
        assertThat(read.unresolved().get(0).detail()).isEqualTo("the parts add up to 4, the total is 3");
        assertThat(read.observations())
                .filteredOn(row -> (row.caveats() + "").contains("mismatch"))
                .hasSize(2);
    }

    @Test
    void periodsThatDoNotAddUpToTheirTotalAreReported() {
        Read read = letter(KENT, "Year | Number of complaints\n2015 | 3\n2016 | 4\nTotal | 8");
        assertThat(read.figures()).hasSize(3).last().asString().contains(" 8 total_row");
        assertThat(read.doubts()).containsExactly("mismatch table 1, row 4, column 2, word 1");
    }

    @Test
    void anUnknownLabelKeepsItsCountAndIsListed() {
        Read read = letter(
                KENT,
                "Year | Number of cases | Crime outcome\n2015 | 3 | 1 x NFA 1 x Assault / battery 1 x Hornswoggled");
        assertThat(read.column(3))
                .containsExactly(
                        "2015 case outcome=nfa_unspecified 1 stated",
                        "2015 case outcome=_U 1 stated",
                        "2015 case outcome=_U 1 stated");
        assertThat(read.doubts())
                .containsExactly(
                        "unknown_label table 1, row 2, column 3, word 4",
                        "unknown_label table 1, row 2, column 3, word 9");
        assertThat(read.unresolved()).extracting(row -> row.verbatim() + "").allMatch(words -> words.startsWith("1 x"));
    }

    @Test
    void cellsUnderAHeadingThatIsNotUnderstoodAreListedWithoutTheirWords() {
        Read read = letter(
                KENT, "Year | Number of cases | Bananas of Quillfeather\n2015 | 3 | 7 Zebedee\n2016 | 1 | Zebedee");
        assertThat(read.column(3)).isEmpty();
        assertThat(read.doubts())
                .containsExactly(
                        "unknown_label table 1, row 2, column 3, word 1",
                        "unknown_label table 1, row 3, column 3, word 1");
        assertThat(read.unresolved()).extracting(row -> row.verbatim() + "").containsOnly("null");
    }

    @Test
    void cellsOfNamesAndDurationsAreNoFigures() {
        Read read = letter(
                KENT, "Year | Number of cases | Collar number | Number of months suspended\n2015 | 3 | 1234 | 12");
        assertThat(read.figures()).containsExactly("2015 case 3 stated");
        assertThat(read.doubts())
                .containsExactly(
                        "not_a_count table 1, row 2, column 3, word 1", "not_a_count table 1, row 2, column 4, word 1");
        assertThat(read.unresolved()).extracting(row -> row.verbatim() + "").containsOnly("null");
    }

    @Test
    void aRowWhosePeriodCannotBeReadIsUndated() {
        Read read = letter(KENT, "Year | Number of complaints\n2015 | 3\nlast spring | 4");
        assertThat(read.figures()).hasSize(1);
        assertThat(read.doubts()).containsExactly("undated table 1, row 3, column 2, word 1");
    }

    @Test
    void aTableOfNoKnownLayoutListsItsNumbers() {
        Read read = letter(KENT, "Hornswoggle | Bananas\nPears | 12\nPlums | none");
        assertThat(read.figures()).isEmpty();
        assertThat(read.doubts())
                .containsExactly(
                        "unknown_label table 1, row 2, column 2, word 1",
                        "unknown_label table 1, row 3, column 2, word 1");
    }

    @Test
    void aPartInBracketsIsLimitedByItsWhole() {
        Read read = letter(KENT, "Year | Total number of investigations\n2019 | 60 (3 HP)");
        assertThat(read.figures())
                .containsExactly("2019 investigation 60 stated", "2019 investigation role=honorary 3 stated");
    }

    @Test
    void anIdentityIsThatOfItsPlace() {
        Read once = letter(KENT, "Year | Number of cases | Gender\n2015 | 2 | 1 x Male 1 x Male");
        Read again = letter(KENT, "Year | Number of cases | Gender\n2015 | 2 | 1 x Male 1 x Male");
        assertThat(once.observations())
                .extracting(ObservationRow::observationId)
                .doesNotHaveDuplicates();
        assertThat(again.observations()).isEqualTo(once.observations());
    }
}
