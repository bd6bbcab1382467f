package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.dataset.UsedDecision;
import foiscope.model.DocumentId;
import foiscope.model.FoiscopeException;
import foiscope.vocabulary.Vocabularies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's rulings on words, from the file to the figures. */
class DecisionsTest {

    private static final String LETTER =
            """
            Kent Police

            You asked how many officers were accused of sexual harassment in 2019, and with what outcome.

            Our response is below.

            Outcome	Number of officers
            Dismissed	4
            Zorged	3
            Blemmed	2
            """;

    private static final String HEAD = "scope,domain,words,concept,note\n";

    private static Reading read(String text, String decisions) {
        Vocabularies all = Vocabularies.builtIn().ruledBy("decisions.csv", HEAD + decisions);
        return Stages.interpret(Stages.read("letter.txt", text.getBytes(StandardCharsets.UTF_8)), all);
    }

    private static String outcome(Reading reading, double count) {
        return reading.observations().stream()
                .filter(row -> Double.valueOf(count).equals(row.count()))
                .map(ObservationRow::outcome)
                .reduce("", (a, b) -> a + b);
    }

    @Test
    void aWordThatNobodyKnewHasTheConceptThatTheUserGaveIt() {
        assertThat(outcome(read(LETTER, ""), 3)).isEqualTo("_U");
        assertThat(outcome(read(LETTER, "all,misconduct,zorged,resigned,told on the telephone\n"), 3))
                .isEqualTo("resigned");
    }

    @Test
    void aDecisionWinsOverTheVocabulary() {
        assertThat(outcome(read(LETTER, "all,misconduct,Dismissed,required_to_resign,\n"), 4))
                .isEqualTo("required_to_resign");
    }

    @Test
    void aDecisionOnAForceOrADocumentHoldsThereOnly() {
        assertThat(outcome(read(LETTER, "kent,misconduct,zorged,resigned,\n"), 3))
                .isEqualTo("resigned");
        assertThat(outcome(read(LETTER, "essex,misconduct,zorged,resigned,\n"), 3))
                .isEqualTo("_U");
        String id = DocumentId.of(LETTER.getBytes(StandardCharsets.UTF_8)).sha256();
        assertThat(outcome(read(LETTER, id + ",misconduct,zorged,resigned,\n"), 3))
                .isEqualTo("resigned");
        assertThat(outcome(read(LETTER + "\n", id + ",misconduct,zorged,resigned,\n"), 3))
                .isEqualTo("_U");
    }

    @Test
    void ofTwoDecisionsTheNarrowerHolds() {
        String both = "all,misconduct,zorged,resigned,\nkent,misconduct,zorged,retired,\n";
        assertThat(outcome(read(LETTER, both), 3)).isEqualTo("retired");
    }

    @Test
    void whatIsNoCountIsListedAndNoFigure() {
        Reading reading = read(LETTER, "all,,zorged,no count,\n");
        assertThat(reading.observations()).hasSize(2);
        assertThat(reading.unresolved())
                .anySatisfy(row -> assertThat(row.reason()).isEqualTo("not_a_count"));
    }

    @Test
    void wordsThatMeanSomethingMayBePrintedAndThoseOfNoCountMayNot() {
        Vocabularies all = Vocabularies.builtIn()
                .ruledBy("d.csv", HEAD + "all,misconduct,zorged,resigned,\nall,,Quillfeather calls,no count,\n");
        assertThat(all.holdingFor("kent", "").printable().text("zorged Quillfeather"))
                .isEqualTo("zorged _");
        assertThat(all.printable().text("zorged")).isEqualTo("_");
    }

    @Test
    void aUnitMayBeDecided() {
        String cases = LETTER.replace("Number of officers", "Zorgs");
        assertThat(read(cases, "all,unit,zorgs,case,\n").observations())
                .allSatisfy(row -> assertThat(row.countingUnit()).isEqualTo("case"));
    }

    @Test
    void theDecisionsThatADocumentUsesAreKnownByTheirLines() {
        String three =
                "all,misconduct,zorged,resigned,\nall,misconduct,frummed,retired,\nessex,misconduct,blemmed,retired,\n";
        assertThat(read(LETTER, three).decisions())
                .extracting(UsedDecision::line)
                .containsExactly(2L);
    }

    @Test
    void theVersionNamesTheDecisions() {
        Vocabularies one = Vocabularies.builtIn().ruledBy("d.csv", HEAD + "all,misconduct,zorged,resigned,\n");
        Vocabularies other = Vocabularies.builtIn().ruledBy("d.csv", HEAD + "all,misconduct,zorged,retired,\n");
        assertThat(one.version())
                .startsWith(Vocabularies.builtIn().version() + "+")
                .isNotEqualTo(other.version());
        Vocabularies added =
                Vocabularies.with(Map.of("terms.csv", "domain,words,coding\nmisconduct,blemmed,retired\n"));
        assertThat(added.ruledBy("d.csv", HEAD).version()).startsWith(added.version() + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "kentish,misconduct,zorged,resigned,      > line 2, column scope: 'kentish'",
                "all,outcomes,zorged,resigned,            > line 2, column domain: 'outcomes'",
                "all,misconduct,zorged,zorg,              > line 2, column concept: 'zorg'",
                "all,unit,zorged,zorg,                    > line 2, column concept: 'zorg'",
                "all,misconduct,...,resigned,             > line 2, column words: '...'",
                "all,misconduct,zorged,resigned,¶all,misconduct,Zorged,retired, > line 3, column concept: 'retired' isn't allowed; line 2 rules",
                "all,misconduct,zorged,resigned,¶all,,zorged,no count,          > line 3, column concept: 'no count' isn't allowed; line 2 rules"
            })
    void aWrongOrContradictingRowIsRefused(String rows, String message) {
        assertThatThrownBy(() -> Vocabularies.builtIn().ruledBy("decisions.csv", HEAD + rows.replace("¶", "\n")))
                .isInstanceOf(FoiscopeException.class)
                .hasMessageContaining("decisions.csv, " + message);
    }

    @Test
    void theSameWordsMayMeanOneThingInEachDomain() {
        Vocabularies all = Vocabularies.builtIn()
                .ruledBy("decisions.csv", HEAD + "all,misconduct,zorged,resigned,\nall,crime,zorged,ho_1,\n");
        assertThat(all.decisions().all()).hasSize(2);
        assertThat(all.holdingFor("kent", "").holding())
                .isEqualTo(all.decisions().all());
    }

    @Test
    void withoutDecisionsTheVocabulariesStayTheSame() {
        assertThat(Vocabularies.builtIn()
                        .ruledBy("decisions.csv", HEAD)
                        .holdingFor("kent", "")
                        .holding())
                .isEqualTo(List.of());
    }
}
