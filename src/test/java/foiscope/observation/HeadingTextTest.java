package foiscope.observation;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Ask;
import foiscope.model.Dimension;
import foiscope.model.ForceAttribution;
import foiscope.model.ResponseLetter;
import foiscope.text.PeriodText;
import foiscope.vocabulary.Coder;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Marker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTextTest {

    private static HeadingText headings(String... asked) {
        ResponseLetter letter = new ResponseLetter(
                1,
                new ForceAttribution(Optional.empty(), "_U", "_U", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "_U",
                List.of(new Ask(1, List.of(asked), Optional.empty())),
                List.of(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Set.of(),
                false,
                false,
                false);
        PeriodText periods = new PeriodText(Read.BUILT_IN.markerBook(Marker.TO_DATE), Optional.empty(), Map.of());
        return new HeadingText(Read.BUILT_IN, new Coder(Read.BUILT_IN), periods, letter);
    }

    private static Heading read(String text) {
        return headings("count").read(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Number of allegations, allegation, _",
        "Number of cases, case, _",
        "No Of Complaints, complaint, _",
        "Number of complaints from members of the public, complaint, public",
        "Internal complaints, complaint, internal",
        "Conducts, conduct_matter, internal",
        "Internal Investigations, investigation, internal",
        "Total number of investigations, investigation, _",
        "Number of Arrests, arrest, _",
        "Number of officers, person, _",
        "IOPC Referrals, referral, _",
        "Number of sexual harassment complaints, complaint, _",
        "Count, _, _",
        "Amount, _, _",
        "TOTAL, _, _"
    })
    void aHeadingOfCountsSaysWhatIsCountedAndWhoRaisedIt(String text, String unit, String source) {
        assertThat(read(text)).isInstanceOfSatisfying(Heading.Counts.class, counts -> {
            assertThat(counts.unit().orElse("_")).isEqualTo(unit);
            assertThat(counts.source().orElse("_")).isEqualTo(source);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Role of alleged offender, ROLE, ROLE",
        "Officer or staff, ROLE, ROLE",
        "Rank, ROLE, ROLE",
        "Rank / Role, ROLE, ROLE",
        "Gender of alleged offender, SUBJECT_GENDER, GENDER",
        "Gender of subject, SUBJECT_GENDER, GENDER",
        "Gender of alleged victim, VICTIM_GENDER, GENDER",
        "Gender of complainant, COMPLAINANT_GENDER, GENDER",
        "Gender, SUBJECT_GENDER, GENDER",
        "Outcome, OUTCOME, MISCONDUCT",
        "Misconduct outcome, OUTCOME, MISCONDUCT",
        "Action taken, OUTCOME, MISCONDUCT",
        "Case Status/Outcome, OUTCOME, MISCONDUCT",
        "Crime outcome, OUTCOME, CRIME",
        "Charged/ Convicted, OUTCOME, CRIME",
        "Relationship, RELATIONSHIP, RELATIONSHIP",
        "Relationship of victim to offender, RELATIONSHIP, RELATIONSHIP",
        "Duty status, DUTY_STATUS, DUTY"
    })
    void aHeadingOfABreakdownSaysOfWhat(String text, Dimension dimension, Domain domain) {
        assertThat(read(text)).isInstanceOfSatisfying(Heading.Breakdown.class, breakdown -> {
            assertThat(breakdown.dimension()).isEqualTo(dimension);
            assertThat(breakdown.domain()).isEqualTo(domain);
        });
    }

    @Test
    void theMostSeriousOutcomeLimitsWhatIsCounted() {
        assertThat(read("Most serious outcome"))
                .isInstanceOfSatisfying(Heading.Breakdown.class, breakdown -> assertThat(breakdown.scope())
                        .containsExactly(Map.entry("counted", "most_serious")));
    }

    @ParameterizedTest
    @CsvSource({
        "subject_gender, SUBJECT_GENDER",
        "victim_gender, VICTIM_GENDER",
        "complainant_gender, COMPLAINANT_GENDER",
        "count, SUBJECT_GENDER"
    })
    void genderAloneIsThatOfThePartyThatTheRequestAsksFor(String asked, Dimension dimension) {
        assertThat(headings(asked).read("Gender"))
                .isInstanceOfSatisfying(Heading.Breakdown.class, breakdown -> assertThat(breakdown.dimension())
                        .isEqualTo(dimension));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Dismissed             > OUTCOME=dismissal SANCTION=dismissal",
                "Required to resign    > OUTCOME=required_to_resign SANCTION=required_to_resign",
                "Female                > SUBJECT_GENDER=female",
                "CON                   > RANK=constable ROLE=officer",
                "Ex-partner            > RELATIONSHIP=former_partner",
                "Not recorded1         > RELATIONSHIP=_U",
                "Allegations On Duty   > DUTY_STATUS=on_duty",
                "Male/Female           > SUBJECT_GENDER=female|male",
                "Number of officers or PCSOs > ROLE=officer|pcso",
                "Retired or died       > EXIT=died|retired OUTCOME=died|retired"
            })
    void aHeadingMayBeAValue(String text, String codes) {
        Optional<HeadingText.Value> relationships = text.startsWith("Not recorded")
                ? Optional.of(new HeadingText.Value(Domain.RELATIONSHIP, Dimension.RELATIONSHIP))
                : Optional.empty();
        assertThat(headings("count").read(text, relationships)).isInstanceOfSatisfying(Heading.Counts.class, counts -> {
            Map<String, String> said = new TreeMap<>();
            counts.codes().forEach((dimension, code) -> {
                if (dimension != Dimension.OUTCOME_KIND && !code.equals("_T")) {
                    said.put(dimension.name(), code);
                }
            });
            assertThat(said.toString().replaceAll("[{},]", "")).isEqualTo(codes);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2015, OfPeriod",
        "2018/19, OfPeriod",
        "2018 to date, OfPeriod",
        "Year, Periods",
        "YEAR, Periods",
        "Financial year, Periods",
        "Self-Classified Ethnicity, Other",
        "Police force, OfForces",
        "Officer name, Ignored",
        "Collar number, Ignored",
        "Summary, Ignored",
        "Number of months suspended, Ignored",
        "Percentage, Ignored",
        "'', Blank",
        "–, Blank",
        "Number of bananas, Unknown",
        "Number of cases not upheld by Quillfeather, Unknown",
        "Complaints excluding PCSOs, Unknown"
    })
    void everyOtherHeadingIsOfItsKind(String text, String kind) {
        assertThat(read(text).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Number of complaints*",
                "Number of complaints",
                "NUMBER OF COMPLAINTS:",
                " Number  of\ncomplaints "
            })
    void marksOfFootnotesAndCapitalsChangeNothing(String text) {
        assertThat(read(text)).isEqualTo(read("number of complaint"));
    }
}
