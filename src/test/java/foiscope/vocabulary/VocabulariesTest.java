package foiscope.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.model.FoiscopeException;
import foiscope.text.Phrasebook;
import foiscope.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabulariesTest {

    private static final Vocabularies BUILT_IN = Vocabularies.builtIn();

    private static List<String> ids(String file, String column) {
        return VocabularyFile.builtIn(file).rows().stream()
                .map(row -> row.value(column))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "misconduct-outcomes, concept",
        "crime-outcomes, concept",
        "roles, concept",
        "genders, concept",
        "relationships, concept",
        "topics, concept",
        "counting-units, concept",
        "forces, force_id",
        "forces, official_name",
        "authorities, authority",
        "regimes, regime"
    })
    void codesAreUniqueAndFilled(String file, String column) {
        assertThat(ids(file, column)).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"misconduct-outcomes", "crime-outcomes", "roles", "genders", "relationships", "topics"})
    void everyBroaderConceptIsOneOfTheList(String file) {
        Set<String> broader = new TreeSet<>(ids(file, "broader"));
        broader.remove("");
        assertThat(ids(file, "concept")).containsAll(broader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISCONDUCT", "CRIME", "ROLE", "GENDER", "RELATIONSHIP", "TOPIC"})
    void everyConceptHasALabelAndNoConceptIsItsOwnAncestor(Domain domain) {
        assertThat(BUILT_IN.concepts(domain).values()).isNotEmpty().allSatisfy(concept -> {
            assertThat(concept.label()).isNotBlank();
            concept.broader().ifPresent(broader -> assertThat(BUILT_IN.within(domain, broader, concept.id()))
                    .as("%s within itself", concept.id())
                    .isFalse());
        });
    }

    /** Loading refuses a term of no concept; here each is found again by its own words. */
    @Test
    void everyTermIsFoundByItsWords() {
        WordClasses classes = new WordClasses();
        VocabularyFile.builtIn("word-classes")
                .rows()
                .forEach(row -> classes.add(row.value("class"), row.value("words")));
        for (VocabularyFile.Row row : VocabularyFile.builtIn("terms").rows()) {
            Domain domain = Domain.of(row.value("domain")).orElseThrow();
            for (String wording : classes.wordings(row)) {
                assertThat(BUILT_IN.book(domain).whole(Words.of(wording)))
                        .as("%s '%s'", domain, wording)
                        .isPresent();
            }
        }
    }

    @Test
    void everyMisconductOutcomeHasAKnownFacet() {
        assertThat(BUILT_IN.concepts(Domain.MISCONDUCT).values())
                .extracting(concept -> concept.attribute("facet").orElse("none"))
                .containsOnly("finding", "process", "sanction", "exit", "pending", "measure", "status");
    }

    @Test
    void everyUnitThatAHeadingNamesIsOnTheListOfUnits() {
        Predicate<String> unit = meaning -> meaning.startsWith("unit=");
        assertThat(ids("headings", "meaning").stream()
                        .flatMap(meaning -> Arrays.stream(meaning.split(";")))
                        .filter(unit)
                        .map(meaning -> meaning.substring("unit=".length())))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(BUILT_IN.units()).containsKey(id));
    }

    @Test
    void everyMarkerHasAWording() {
        assertThat(Marker.values())
                .allSatisfy(marker ->
                        assertThat(BUILT_IN.markerBook(marker).tokens()).isNotEmpty());
    }

    @Test
    void aRankThatOnePersonHoldsIsPublishedAsChiefOfficer() {
        assertThat(List.of("chief_constable", "deputy_chief_constable", "commissioner", "deputy_commissioner"))
                .allSatisfy(
                        role -> assertThat(BUILT_IN.concept(Domain.ROLE, role).flatMap(c -> c.attribute("rank")))
                                .contains("chief_officer"));
    }

    @Test
    void leavingIsCodedWithTheConceptsOfMisconduct() {
        assertThat(BUILT_IN.concept(Domain.LEAVING, "retired")).isPresent();
    }

    @Test
    void aConceptLiesWithinItsAncestors() {
        assertThat(BUILT_IN.within(Domain.MISCONDUCT, "dismissal_without_notice", "dismissal"))
                .isTrue();
        assertThat(BUILT_IN.within(Domain.MISCONDUCT, "dismissal_without_notice", "sanction"))
                .isTrue();
        assertThat(BUILT_IN.within(Domain.MISCONDUCT, "dismissal", "dismissal_without_notice"))
                .isFalse();
        assertThat(BUILT_IN.within(Domain.MISCONDUCT, "nonsense", "dismissal")).isFalse();
    }

    @Test
    void addedRowsComeFirst() {
        Vocabularies added = Vocabularies.with(Map.of(
                "terms.csv",
                "domain,words,coding\nmisconduct,Dismissed,withdrawn\nmisconduct,Shown the door,dismissal\n"));
        Phrasebook<Meaning.Concepts> book = added.book(Domain.MISCONDUCT);
        assertThat(book.whole(Words.of("Dismissed")).map(Meaning.Concepts::first))
                .contains("withdrawn");
        assertThat(book.whole(Words.of("shown the door")).map(Meaning.Concepts::first))
                .contains("dismissal");
        assertThat(book.whole(Words.of("Resigned")).map(Meaning.Concepts::first))
                .contains("resigned");
    }

    @Test
    void anAddedConceptMayBeMeantByAnAddedTerm() {
        Vocabularies added = Vocabularies.with(Map.of(
                "misconduct-outcomes.csv", "concept,label,broader,facet\nbanished,Banished,sanction,sanction\n",
                "terms.csv", "domain,words,coding\nmisconduct,Banished,banished\n"));
        assertThat(added.concept(Domain.MISCONDUCT, "banished").map(Concept::label))
                .contains("Banished");
    }

    @Test
    void theVersionTellsAddedRowsApart() {
        String one =
                Vocabularies.with(Map.of("genders.csv", "concept,label\nx,X\n")).version();
        String two =
                Vocabularies.with(Map.of("genders.csv", "concept,label\ny,Y\n")).version();
        assertThat(BUILT_IN.version()).isEqualTo(VocabularyFile.VERSION);
        assertThat(one).startsWith(VocabularyFile.VERSION + "+").isNotEqualTo(two);
        assertThat(Vocabularies.with(Map.of()).version()).isEqualTo(BUILT_IN.version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "terms          | domain,words,coding             | misconduct,Foo,nonsense       | coding     | nonsense   | a concept of that domain",
                "terms          | domain,words,coding             | crime,Foo,dismissal           | coding     | dismissal  | a concept of that domain",
                "terms          | domain,words,coding             | heading,Foo,measure           | domain     | heading    | one of misconduct",
                "terms          | domain,words,coding,valid_from  | role,Foo,pcso,1st May         | valid_from | 1st May    | a date such as",
                "terms          | domain,words,coding             | role,–,pcso                   | words      | –          | words with a letter",
                "markers        | kind,words                      | hello,Foo                     | kind       | hello      | the name of a marker",
                "statuses       | words,status                    | Foo,nonsense                  | status     | nonsense   | zero",
                "headings       | words,meaning                   | Foo,unit=bananas              | meaning    | unit=bananas | a counting unit",
                "headings       | words,meaning                   | Foo,dimension=colour          | meaning    | dimension=colour | one of crime, duty",
                "headings       | words,meaning                   | Foo,bananas                   | meaning    | bananas    | measure, unit=",
                "regimes        | regime,valid_from,break         | ew_2030,,yes                  | valid_from | ``         | a date such as",
                "topics         | concept,label,priority          | foo,Foo,high                  | priority   | high       | a number",
                "misconduct-outcomes | concept,label,severity     | foo,Foo,high                  | severity   | high       | a number"
            })
    void aWrongRowIsRefusedWithItsPlaceAndWhatIsAllowed(
            String file, String header, String row, String column, String value, String allowed) {
        String text = header + "\n" + row + "\n";
        assertThatThrownBy(() -> Vocabularies.with(Map.of(file + ".csv", text)))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(FoiscopeException.Code.USAGE))
                .hasMessageContaining(file + ".csv, line 2, column " + column + ":")
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining(allowed);
    }

    @Test
    void theLineOfAWrongRowCountsLineBreaksInCells() {
        String text = "domain,words,coding,note\nrole,Foo,pcso,\"one\ntwo\"\nrole,Bar,nonsense,\n";
        assertThatThrownBy(() -> Vocabularies.with(Map.of("terms.csv", text)))
                .hasMessageContaining("terms.csv, line 4, column coding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bananas.csv", "terms.txt", "terms"})
    void aFileOfNoVocabularyIsRefused(String name) {
        assertThatThrownBy(() -> Vocabularies.with(Map.of(name, "a,b\n")))
                .isInstanceOf(FoiscopeException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("terms.csv")
                .hasMessageContaining("forces.csv");
    }

    @Test
    void aTermOfAClassThatNoRowFillsIsRefused() {
        assertThatThrownBy(() -> Vocabularies.with(Map.of(
                        "terms.csv",
                        "domain,words,coding,valid_from,valid_to\nmisconduct,{zorg} before hearing,resigned,,\n")))
                .isInstanceOf(FoiscopeException.class)
                .hasMessageContaining("terms.csv, line 2, column words");
    }

    @Test
    void aTermsWordsMayBeWordsOfAClassOfTheUser() {
        Vocabularies added = Vocabularies.with(Map.of(
                "word-classes.csv", "class,words\nzorg,zorged\nzorg,a zorging\n",
                "terms.csv", "domain,words,coding,valid_from,valid_to\nmisconduct,{zorg} after hearing,resigned,,\n"));
        assertThat(added.book(Domain.MISCONDUCT).whole(Words.of("Zorged after the hearing")))
                .map(Meaning.Concepts::first)
                .contains("resigned");
    }
}
