package foiscope.clause;

import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Meaning;
import foiscope.vocabulary.Vocabularies;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a number counts, by the words right behind it: a unit, or people where a role stands there. */
public final class CountedNoun {

    private static final String PERSON = "person";

    /** A noun stands no further behind its number than this many tokens. */
    private static final int NEAR = 4;

    /** Behind these words, prepositions and verbs, stands no more what a number counts. */
    private static final Set<String> ENDING = Set.of(
            "against",
            "by",
            "for",
            "in",
            "from",
            "concerning",
            "concerned",
            "involving",
            "involved",
            "to",
            "with",
            "on",
            "during",
            "while",
            "following",
            "received",
            "given",
            "had",
            "faced",
            "led",
            "resulted");

    private static final List<Domain> OUTCOMES = List.of(Domain.MISCONDUCT, Domain.CRIME, Domain.LEAVING);

    private final Vocabularies vocabularies;

    public CountedNoun(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** The unit among the first tokens from one on; none behind a preposition, a verb or an outcome. */
    public Optional<String> behind(Words words, int from, int end) {
        for (int i = from; i < Math.min(end, from + NEAR) && !ENDING.contains(words.normalAt(i)); i++) {
            Optional<String> unit = unit(words, i, end);
            if (outcome(words, i, end, unit.isPresent())) {
                return Optional.empty();
            }
            if (unit.isPresent()) {
                return unit;
            }
            if (role(words, i, end)) {
                return Optional.of(PERSON);
            }
        }
        return Optional.empty();
    }

    /** What a question counts: what stands right behind its "how many" or "number of". */
    public Optional<String> asked(Words question) {
        for (int i = 0; i + 2 < question.size(); i++) {
            String first = question.normalAt(i);
            String second = question.normalAt(i + 1);
            if (first.equals("how") && second.equals("many") || first.equals("number") && second.equals("of")) {
                return behind(question, i + 2, question.size());
            }
        }
        return Optional.empty();
    }

    /** Whether a unit or a role begins at a token. */
    boolean at(Words words, int at, int end) {
        return unit(words, at, end).isPresent() || role(words, at, end);
    }

    private Optional<String> unit(Words words, int at, int end) {
        return vocabularies.headings().at(words, at, end, Optional.empty()).flatMap(match -> match.meaning().stream()
                .filter(Meaning.Unit.class::isInstance)
                .map(unit -> ((Meaning.Unit) unit).unit())
                .findFirst());
    }

    private boolean role(Words words, int at, int end) {
        return vocabularies
                .book(Domain.ROLE)
                .at(words, at, end, Optional.empty())
                .isPresent();
    }

    /** Whether an outcome begins at a token; one word that is a unit too is the unit. */
    private boolean outcome(Words words, int at, int end, boolean unit) {
        return OUTCOMES.stream().anyMatch(domain -> vocabularies
                .book(domain)
                .at(words, at, end, Optional.empty())
                .filter(match -> match.to() > at + 1 || !unit)
                .isPresent());
    }
}
