package foiscope.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Exemption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionsTest {

    private static final String FOIA = "FOIA 2000";

    /** The law of a nation, by its scheme's name. */
    private static Statute statute(String scheme) {
        Statutes statutes = Vocabularies.builtIn().statutes();
        Statute statute = statutes.of(
                scheme.equals(FOIA) ? "Wales" : scheme.startsWith("FOISA") ? "Scotland" : "Jersey", List.of());
        assertThat(statute.name()).isEqualTo(scheme);
        return statute;
    }

    private static List<String> codes(String text, String scheme) {
        return Exemptions.in(text, statute(scheme)).stream()
                .map(Exemption::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Section 40(2) Personal Information. Section 40 is absolute. > s.40(2)",
                "S38(1) & S40(2) apply                                       > s.38(1);s.40(2)",
                "exempt under s.30(3) and s. 31(3)                           > s.30(3);s.31(3)",
                "Section 40 (2) (a) (i) of the Act                           > s.40(2)(a)(i)",
                "the cost limit of section 12                                > s.12",
                "Sec. 21 applies                                             > s.21",
                "section 40(2), and again section 40(2)                      > s.40(2)",
                "by virtue of Sections 30(3), 31(3) and 40(5)                > s.30(3);s.31(3);s.40(5)",
                "sections 23(5) & 24                                         > s.23(5);s.24"
            })
    void eachProvisionIsCitedOnceInOrder(String text, String codes) {
        assertThat(codes(text, FOIA)).isEqualTo(Arrays.asList(codes.split(";")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {"Article 16 applies > Art.16", "Articles 16 and 23 apply > Art.16;Art.23", "Art. 25 > Art.25"})
    void jerseysLawHasArticles(String text, String codes) {
        assertThat(codes(text, "FOI (Jersey) Law 2011")).isEqualTo(Arrays.asList(codes.split(";")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 officers were dismissed",
                "the force's 12 officers",
                "the force’s 12 officers",
                "FOIs 12",
                "4 x Officers 40",
                "the cross-section 12 shows"
            })
    void otherNumbersCiteNothing(String text) {
        assertThat(Exemptions.in(text, statute(FOIA))).isEmpty();
        assertThat(Exemptions.cited(text)).isFalse();
    }

    @Test
    void aCitationNamesItsAct() {
        assertThat(Exemptions.in("Section 38(1)(b)", statute("FOISA 2002")))
                .extracting(Exemption::citation)
                .containsExactly("FOISA 2002 s.38(1)(b)");
    }

    @Test
    void theProvisionsThatLettersCiteAreOnTheList() {
        assertThat(List.of("FOIA 2000 s.40(2)", "FOISA 2002 s.38(1)(b)", "FOI (Jersey) Law 2011 Art.16"))
                .allMatch(Vocabularies.builtIn()::exemption);
    }
}
