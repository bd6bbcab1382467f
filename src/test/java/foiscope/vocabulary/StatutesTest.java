package foiscope.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.model.FoiscopeException;
import foiscope.text.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatutesTest {

    private static final Statutes STATUTES = Vocabularies.builtIn().statutes();

    @Test
    void aBodyAnswersUnderTheLawOfItsNation() {
        assertThat(STATUTES.of("Jersey", List.of()).sign()).isEqualTo("Art.");
        assertThat(STATUTES.of("Scotland", List.of()).name()).isEqualTo("FOISA 2002");
        assertThat(STATUTES.of("Wales", List.of()).name()).isEqualTo("FOIA 2000");
    }

    @Test
    void theLawThatALetterNamesGoesBefore() {
        assertThat(STATUTES.of("_U", List.of(Words.of("under the Freedom of Information (Scotland) Act 2002")))
                        .name())
                .isEqualTo("FOISA 2002");
        assertThat(STATUTES.of("_U", List.of(Words.of("under the Act"))).name()).isEqualTo("FOIA 2000");
    }

    @Test
    void anotherCountrysLawIsARow() {
        Vocabularies taught = Vocabularies.with(
                Map.of(
                        "statutes.csv",
                        """
                statute,provision,sign,nations,united_kingdom,words
                AIO Law 2015,article,Art.,Isle of Man,,access to information law
                """));
        assertThat(taught.statutes().of("Isle of Man", List.of()).name()).isEqualTo("AIO Law 2015");
        assertThat(taught.statutes().inUnitedKingdom("Isle of Man")).isFalse();
        assertThat(taught.statutes().inUnitedKingdom("Scotland")).isTrue();
    }

    @Test
    void aProvisionOfNoKnownKindIsRefused() {
        assertThatThrownBy(() -> Vocabularies.with(Map.of(
                        "statutes.csv", "statute,provision,sign,nations,united_kingdom,words\nX,clause,c.,Y,,\n")))
                .isInstanceOf(FoiscopeException.class)
                .hasMessageContaining("statutes.csv, line 2, column provision");
    }

    @Test
    void unitsOfAUserAreNotComparable() {
        assertThat(Vocabularies.builtIn().comparableUnits())
                .contains("allegation", "full_time_equivalent")
                .hasSize(15);
        Vocabularies taught = Vocabularies.with(
                Map.of("counting-units.csv", "concept,label,definition,process\nmemo,Memo,a note,\n"));
        assertThat(taught.comparableUnits()).hasSize(15);
    }
}
