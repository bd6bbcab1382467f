package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import org.junit.jupiter.api.Test;

/** Subjects, victims and complainants: what is said of one is said of no other. */
class PartiesTest {

    private static final String KENT = "Kent Police";

    @Test
    void aLabelSpeaksOfThePartyThatItsColumnNames() {
        Read read = letter(
                KENT,
                "Complaints of sexual harassment, 2021",
                """
                Complainant | Subject | Count
                Public | Male police officer | 6
                Female police officer | Male police staff | 2
                Police staff | Female police officer | 5""");
        assertThat(read.figures())
                .containsExactlyInAnyOrder(
                        "2021 complaint complaint_source=public role=officer subject_gender=male 6 stated",
                        "2021 complaint complaint_source=internal role=staff subject_gender=male complainant_gender=female 2 stated",
                        "2021 complaint complaint_source=internal role=officer subject_gender=female 5 stated");
        assertThat(read.observations())
                .extracting(ObservationRow::scope)
                .containsExactlyInAnyOrder(null, "population=complainant officer", "population=complainant staff");
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void aVictimsRoleIsNoSubjects() {
        Read read = letter(
                KENT,
                "Allegations of sexual harassment by officers, 2021",
                """
                Victim | Outcome | Number
                Member of the public | Dismissed | 1
                Police staff | Written warning | 2""");
        assertThat(read.observations())
                .extracting(ObservationRow::relationship)
                .containsExactlyInAnyOrder("member_of_public", "colleague");
        assertThat(read.observations()).allMatch(row -> row.role().equals("officer"));
    }

    @Test
    void aListedCasesComplainantIsNotItsSubject() {
        Read read = letter(
                KENT,
                "Complaints, 2021",
                """
                Subject | Complainant | Outcome
                PC | Public | Dismissed
                PCSO | Sergeant | Written warning""");
        assertThat(read.figures())
                .containsExactlyInAnyOrder(
                        "2021 complaint complaint_source=public role=officer rank=constable outcome=dismissal sanction=dismissal 1 listed",
                        "2021 complaint complaint_source=internal role=pcso outcome=written_warning sanction=written_warning 1 listed");
    }

    @Test
    void aReportingPersonIsNotTheSubject() {
        Read read = letter(
                KENT, "Reports of sexual harassment, 2019", "Gender of reporting person | 2019\nFemale | 5\nMale | 1");
        assertThat(read.figures())
                .containsExactlyInAnyOrder(
                        "2019 report complainant_gender=female 5 stated",
                        "2019 report complainant_gender=male 1 stated");
    }

    @Test
    void whatIsSaidOfComplainantsIsNotSaidOfTheSubjects() {
        Read read = letter(
                "Kent Police",
                "Between April 2018 and March 2021 Kent Police received a total of 9 allegations of sexual harassment against its officers: "
                        + "2 in 2018/19, 4 in 2019/20 and 3 in 2020/21. Five of the complainants were police staff and four were police officers.");
        assertThat(read.observations()).hasSize(6).noneMatch(row -> row.role().equals("staff"));
        assertThat(read.observations().subList(4, 6))
                .allMatch(row -> row.complaintSource().equals("internal"))
                .allMatch(row -> row.periodBasis().equals("several_years"))
                .extracting(ObservationRow::scope)
                .satisfiesExactly(
                        scope -> assertThat(scope).contains("population=complainant staff"),
                        scope -> assertThat(scope).contains("population=complainant officer"));
    }
}
