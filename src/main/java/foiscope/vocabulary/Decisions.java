package foiscope.vocabulary;

import foiscope.model.FoiscopeException;
import foiscope.text.Words;
import foiscope.vocabulary.Decision.Ruling;
import foiscope.vocabulary.Decision.Scope;
import foiscope.vocabulary.VocabularyFile.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rulings of a user on words, from a file {@code decisions.csv} with the columns scope ({@code all}, a force's code or a
 * document's SHA-256), domain (one of the vocabularies' or {@code unit}), words, concept (a code, a union {@code a|b}, both
 * {@code a&b}, or {@code no count}) and note. A row whose concept is still empty decides nothing.
 */
public final class Decisions implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of a user who decided nothing. */
    public static final Decisions NONE = new Decisions(List.of());

    private static final String NO_COUNT = "no count";
    private static final String UNIT = "unit";

    private final ArrayList<Decision> all;

    private Decisions(List<Decision> all) {
        this.all = new ArrayList<>(all);
    }

    /**
     * Parses a decisions file.
     *
     * @throws FoiscopeException USAGE for a row that isn't allowed or that contradicts another, naming file, line and column
     */
    static Decisions parse(String name, String text, Vocabularies vocabularies) {
        List<Decision> all = new ArrayList<>();
        Map<String, List<Decision>> known = new HashMap<>();
        for (Row row : new VocabularyFile(name, text).rows()) {
            if (row.value("concept").isEmpty()) {
                continue;
            }
            Decision decision = decision(row, vocabularies);
            List<Decision> same = known.computeIfAbsent(
                    decision.scope() + "/" + Words.normal(decision.words()), key -> new ArrayList<>());
            for (Decision other : same) {
                if (contradict(decision.ruling(), other.ruling())) {
                    throw row.fault(
                            "concept",
                            "line %d rules otherwise on the same words, and only one of the two is"
                                    .formatted(other.line()));
                }
            }
            same.add(decision);
            all.add(decision);
        }
        return new Decisions(all);
    }

    /** Two meanings in one domain, or a meaning and none; the same words may mean one thing in each of several domains. */
    private static boolean contradict(Ruling one, Ruling other) {
        if (one instanceof Ruling.Coded coded && other instanceof Ruling.Coded too) {
            return coded.domain() == too.domain() && !coded.equals(too);
        }
        boolean sameKind = one.getClass().equals(other.getClass());
        return sameKind ? !one.equals(other) : one instanceof Ruling.NoCount || other instanceof Ruling.NoCount;
    }

    private static Decision decision(Row row, Vocabularies vocabularies) {
        if (Words.of(row.value("words")).isEmpty()) {
            throw row.fault("words", "words with a letter or digit are");
        }
        boolean noCount = row.value("concept").equals(NO_COUNT);
        Ruling ruling = noCount ? new Ruling.NoCount() : meaning(row, vocabularies);
        return new Decision(row.line(), scope(row, vocabularies), row.value("words"), ruling);
    }

    private static Ruling meaning(Row row, Vocabularies vocabularies) {
        if (row.value("domain").equals(UNIT)) {
            if (!vocabularies.units().containsKey(row.value("concept"))) {
                throw row.fault("concept", "a counting unit is, or no count");
            }
            return new Ruling.Counts(row.value("concept"));
        }
        Domain domain = Domain.of(row.value("domain"))
                .orElseThrow(() -> row.fault(
                        "domain",
                        "one of misconduct, crime, leaving, role, gender, relationship, duty, topic, unit is"));
        return new Ruling.Coded(
                domain, RowRules.coding(row, "concept", concept -> vocabularies.knows(domain, concept)));
    }

    private static Scope scope(Row row, Vocabularies vocabularies) {
        String scope = row.value("scope");
        if (scope.equals("all")) {
            return new Scope.All();
        }
        if (scope.matches("[0-9a-f]{64}")) {
            return new Scope.OfDocument(scope);
        }
        if (vocabularies.forces().force(scope).isPresent()) {
            return new Scope.OfForce(scope);
        }
        throw row.fault("scope", "all, a force's code such as kent, or a document_id is");
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them, in the order of the file. */
    public List<Decision> all() {
        return List.copyOf(all);
    }

    /** Those that hold for a document of a force, the narrowest first. */
    List<Decision> holdingFor(String force, String document) {
        return all.stream()
                .filter(decision -> decision.scope().holdsFor(force, document))
                .sorted(Comparator.comparing(
                        (Decision decision) -> decision.scope().breadth()))
                .toList();
    }
}
