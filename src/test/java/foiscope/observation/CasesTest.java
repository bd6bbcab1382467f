package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases told one by one. */
class CasesTest {

    private static final String KENT = "Kent Police";

    /** Case 1 to 4 are four cases, not ten. */
    @Test
    void aColumnThatNumbersTheRowsCountsNothing() {
        Read read = letter(
                KENT,
                """
                Case | Date recorded | Rank | Sex | Allegation | Sanction
                1 | 14/02/2019 | PC | M | Sexual harassment of a colleague | Final written warning
                2 | 03/06/2019 | PS | M | Sexual harassment of a colleague | Management advice
                3 | 22/11/2020 | PC | F | Sexual harassment of a member of the public | Dismissed
                4 | 09/03/2021 | PCSO | M | Sexual harassment of a colleague | Written warning""");
        assertThat(read.observations())
                .hasSize(4)
                .allMatch(row ->
                        row.count() != null && row.count() == 1 && row.basis().equals("listed"))
                .allMatch(row -> row.topic().equals("sexual_harassment"));
        assertThat(read.doubts()).hasSize(4).allMatch(doubt -> doubt.startsWith("not_a_count table 1, row"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No.", "Case", "Ref", "Serial", "Officer"})
    void numbersOfRowsStandUnderManyNames(String heading) {
        Read read = letter(
                KENT,
                "Misconduct hearings, 2021",
                heading + " | Rank | Outcome\n1 | PC | Dismissed\n2 | PS | Final written warning\n3 | PC | Dismissed");
        assertThat(read.observations()).hasSize(3).allMatch(row -> row.count() != null && row.count() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Officers", "Number of officers", "Total", "Cases"})
    void risingCountsUnderAHeadingThatCountsAreCounts(String heading) {
        Read read = letter(
                KENT,
                "Misconduct hearings, 2021",
                heading + " | Rank | Outcome\n1 | PC | Dismissed\n2 | PS | Final written warning\n3 | PC | Resigned");
        assertThat(read.observations()).extracting(ObservationRow::count).containsExactlyInAnyOrder(1.0, 2.0, 3.0);
    }

    @Test
    void casesToldByFieldsAreListed() {
        Read read = letter(
                "Kent Police",
                "Complaints of sexual harassment",
                "2018\nRole: Police constable, Gender: Male, Outcome: Dismissed\nRole: Police staff, Gender: Male, Outcome: Written warning",
                "2019\nRole: Sergeant; Gender: Female; Outcome: No case to answer");
        assertThat(read.figures())
                .containsExactly(
                        "2018 complaint complaint_source=public role=officer rank=constable subject_gender=male outcome=dismissal sanction=dismissal 1 listed",
                        "2018 complaint complaint_source=public role=staff subject_gender=male outcome=written_warning sanction=written_warning 1 listed",
                        "2019 complaint complaint_source=public role=officer rank=sergeant subject_gender=female outcome=no_case_to_answer finding=no_case_to_answer 1 listed");
        assertThat(read.observations().get(0).sourceRow()).isEqualTo(3);
    }
}
