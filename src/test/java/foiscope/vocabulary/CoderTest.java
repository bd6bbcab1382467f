package foiscope.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Codes;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Period;
import foiscope.text.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoderTest {

    private static final Coder CODER = new Coder(Vocabularies.builtIn());

    private static Optional<LabelCodes> code(Domain domain, String label, Optional<Period> period) {
        Words words = Words.of(label);
        return CODER.code(domain, words, 0, words.size(), period);
    }

    /** The codes of a label's facts; a gender's under the person complained of. */
    private static Map<Dimension, String> codes(LabelCodes label) {
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        for (Fact fact : label.facts()) {
            if (fact instanceof Fact.OfOutcome outcome) {
                outcome.outcome().codes().forEach((dimension, coding) -> codes.put(dimension, coding.code()));
            } else if (fact instanceof Fact.OfCode code) {
                codes.put(code.dimension(), code.coding().code());
            } else if (fact instanceof Fact.OfGender gender) {
                codes.put(Dimension.SUBJECT_GENDER, gender.coding().code());
            }
        }
        return codes;
    }

    /** Its codes but the totals: {@code finding=upheld outcome=upheld}. */
    private static String said(LabelCodes label) {
        Map<String, String> codes = new TreeMap<>();
        codes(label).forEach((dimension, code) -> {
            if (!code.equals(Codes.TOTAL) && dimension != Dimension.OUTCOME_KIND) {
                codes.put(dimension.column(), code);
            }
        });
        return codes.toString().replaceAll("[{},]", "");
    }

    private static Optional<String> outcome(String label) {
        return code(Domain.MISCONDUCT, label, Optional.empty()).map(CoderTest::said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                // Hertfordshire 2018
                "Case to answer Management action      > finding=case_to_answer outcome=management_action sanction=management_action",
                "Case to answer – Management Action    > finding=case_to_answer outcome=management_action sanction=management_action",
                "No case to answer – no action         > finding=no_case_to_answer outcome=no_case_to_answer sanction=no_action",
                "Hearing - Dismissed without Notice    > outcome=dismissal_without_notice process=misconduct_hearing sanction=dismissal_without_notice",
                "Not Upheld - management action        > finding=not_upheld outcome=management_action sanction=management_action",
                "Ongoing, resigned during investigation > exit=resigned_during_investigation outcome=resigned_during_investigation pending=ongoing",
                "Upheld - Final Written Warning        > finding=upheld outcome=final_written_warning sanction=final_written_warning",
                "Upheld Misconduct Meeting             > finding=upheld outcome=upheld process=misconduct_meeting",
                "Withdrawn                             > outcome=withdrawn process=withdrawn",
                "Ongoing                               > outcome=ongoing pending=ongoing",
                // Bedfordshire 2019
                "Dismissed                             > outcome=dismissal sanction=dismissal",
                // Avon and Somerset 2021
                "No Action                             > outcome=no_action sanction=no_action",
                "Retired/ Resigned                     > exit=resigned|retired outcome=resigned|retired",
                "Written/ Final Written Warning        > outcome=final_written_warning|written_warning sanction=final_written_warning|written_warning",
                "Management Action/ Reflective Practice > outcome=management_action|rprp sanction=management_action|rprp",
                "Would have been dismissed             > outcome=would_have_been_dismissed sanction=would_have_been_dismissed",
                "Proceedings Discontinued              > outcome=discontinued process=discontinued",
                // West Midlands 2021
                "Special case Hearing that led to dismissal without notice > outcome=dismissal_without_notice process=special_case_hearing sanction=dismissal_without_notice",
                "Not Upheld by PSD                     > finding=not_upheld outcome=not_upheld",
                "Complaint was resolved. No action was taken. > finding=complaint_resolved outcome=complaint_resolved sanction=no_action",
                "had no case to answer                 > finding=no_case_to_answer outcome=no_case_to_answer",
                // two of one facet: the more severe
                "Written warning, dismissed            > outcome=dismissal sanction=dismissal"
            })
    void outcomesAreCodedByTheirFacets(String label, String codes) {
        assertThat(outcome(label)).contains(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Officer                       > role=officer",
                "Officers                      > role=officer",
                "Officer (Constable)           > rank=constable role=officer",
                "Officer Constable             > rank=constable role=officer",
                "Constable                     > rank=constable role=officer",
                "Sgt                           > rank=sergeant role=officer",
                "CON                           > rank=constable role=officer",
                "PCSO                          > role=pcso",
                "Special constable             > role=special",
                "SC (Special Constable)        > role=special",
                "Police staff                  > role=staff",
                "Officer or staff              > role=officer|staff",
                "Officers and staff            > role=officer|staff",
                "PCSO or Special Constable     > role=pcso|special",
                "Constable or Sergeant         > rank=constable|sergeant role=officer",
                "Inspector or above            > rank=inspector+ role=officer",
                "Any rank of Chief Inspector and above > rank=chief_inspector+ role=officer",
                "Deputy Chief Constable        > rank=chief_officer role=officer",
                "Commissioner                  > rank=chief_officer role=officer",
                "HP                            > role=honorary"
            })
    void rolesAreCodedWithTheirRank(String label, String codes) {
        assertThat(code(Domain.ROLE, label, Optional.empty()).map(CoderTest::said))
                .contains(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "NFA                     > nfa_unspecified",
                "Case dismissed          > case_dismissed_unspecified",
                "Discontinued            > discontinued_unspecified",
                "Caution                 > caution_unspecified",
                "Outcome 22              > ho_22",
                "Charged and convicted   > court_convicted",
                "Charged, convicted      > court_convicted",
                "Assault / battery       > _U",
                "Common assault          > _U"
            })
    void aCrimeOutcomeIsTheFurthestOneOnAndAnOffenceIsNone(String label, String outcome) {
        LabelCodes codes = code(Domain.CRIME, label, Optional.empty()).orElseThrow();
        assertThat(codes(codes))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Dimension.OUTCOME_KIND, "crime", Dimension.OUTCOME, outcome));
    }

    @ParameterizedTest
    @CsvSource({
        "GENDER, SUBJECT_GENDER, Females, female",
        "GENDER, SUBJECT_GENDER, M, male",
        "GENDER, SUBJECT_GENDER, Male and female, female|male",
        "GENDER, SUBJECT_GENDER, Male/Female, female|male",
        "GENDER, SUBJECT_GENDER, Unknown, _U",
        "GENDER, SUBJECT_GENDER, Other, _O",
        "RELATIONSHIP, RELATIONSHIP, Ex-partner, former_partner",
        "RELATIONSHIP, RELATIONSHIP, Co-habitee, cohabitant",
        "RELATIONSHIP, RELATIONSHIP, Partner or ex-partner, intimate_partner",
        "RELATIONSHIP, RELATIONSHIP, Spouse or parent, parent|spouse",
        "RELATIONSHIP, RELATIONSHIP, Other, _O",
        "DUTY, DUTY_STATUS, On duty, on_duty",
        "DUTY, DUTY_STATUS, On or off duty, both"
    })
    void otherLabelsHaveOneCodeOrAUnion(Domain domain, Dimension dimension, String label, String code) {
        assertThat(code(domain, label, Optional.empty()).map(c -> codes(c).get(dimension)))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"2003, caution_2004", "2008, caution_2004", "2009, ", "2018, "})
    void aCautionIsASanctionBeforeDecember2008Only(int year, String code) {
        Optional<Period> period = Optional.of(Period.calendarYear(year, ""));
        assertThat(code(Domain.MISCONDUCT, "Caution", period).map(c -> codes(c).get(Dimension.SANCTION)))
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void aMeasureIsNoOutcomeButALimitOnWhomTheFigureCounts() {
        LabelCodes codes =
                code(Domain.MISCONDUCT, "Suspended", Optional.empty()).orElseThrow();
        assertThat(codes.facts()).containsExactly(new Fact.OfPopulation("suspended"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bananas",
                "Dismissed bananas",
                "No bananas",
                "Assault / battery",
                "",
                "by the PSD",
                "un-dismissed"
            })
    void anUnknownWordLeavesALabelUncoded(String label) {
        assertThat(outcome(label)).isEmpty();
    }

    @Test
    void labelsThatDoNotBelongTogetherStandApart() {
        Words words = Words.of("Case to answer Management action No case to answer – no action");
        Coder.Parts parts = CODER.parts(Domain.MISCONDUCT, words, 0, words.size(), Optional.empty())
                .orElseThrow();
        assertThat(parts.joined())
                .extracting(label -> words.between(label.from(), label.to()))
                .containsExactly("Case to answer Management action", "No case to answer – no action");
        assertThat(parts.apart()).isEqualTo(3);
    }
}
