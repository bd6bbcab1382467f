package foiscope.vocabulary;

import foiscope.model.Codes;
import foiscope.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kinds of conduct among topics, which go before procedure: what a letter's figures may be about besides its own topic. */
public final class Conduct {

    private static final String PRIORITY = "1";

    private final Vocabularies vocabularies;
    private final String letters;

    /** @param letters the letter's topic */
    public Conduct(Vocabularies vocabularies, String letters) {
        this.vocabularies = vocabularies;
        this.letters = letters;
    }

    /** Whether a topic is a kind of conduct. */
    public static boolean is(String topic, Vocabularies vocabularies) {
        return attribute(topic, "priority", vocabularies)
                .filter(PRIORITY::equals)
                .isPresent();
    }

    /** Domestic abuse is the workforce's, where it is said of officers or staff. */
    public static String byWhom(String topic, boolean workforce, Vocabularies vocabularies) {
        return attribute(topic, "of_workforce", vocabularies)
                .filter(of -> workforce)
                .orElse(topic);
    }

    private static Optional<String> attribute(String topic, String name, Vocabularies vocabularies) {
        return vocabularies.concept(Domain.TOPIC, topic).flatMap(concept -> concept.attribute(name));
    }

    /**
     * What a total is about whose parts are about these and the letter's topic: empty where that is the letter's topic, or where it is
     * no conduct, so that it may hold any.
     */
    public Optional<String> ofTotal(List<String> parts) {
        if (parts.isEmpty() || !is(letters, vocabularies)) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(parts);
        all.add(letters);
        return Optional.of(holding(all, vocabularies)).filter(held -> !held.equals(letters));
    }

    /** The kinds of conduct that words name, as the letter means them, each once. */
    public List<String> in(Words words) {
        return vocabularies.book(Domain.TOPIC).in(words).stream()
                .map(match -> match.meaning().first())
                .filter(topic -> is(topic, vocabularies))
                .map(this::meant)
                .distinct()
                .toList();
    }

    /** A letter on domestic abuse by anyone speaks of suspects of any kind, every other one of officers and staff. */
    public String meant(String topic) {
        boolean workforce = !letters.equals(Codes.UNKNOWN)
                && attribute(letters, "of_workforce", vocabularies).isEmpty();
        return byWhom(topic, workforce, vocabularies);
    }

    /** What figures are about whose words name a topic: empty where that is the letter's, or holds it. */
    public Optional<String> besides(String topic) {
        String meant = meant(topic);
        boolean letters = vocabularies.within(Domain.TOPIC, this.letters, meant);
        return letters || !is(meant, vocabularies) ? Optional.empty() : Optional.of(meant);
    }

    /** The narrowest topic that holds all of these; the unknown one where none does. */
    public static String holding(List<String> topics, Vocabularies vocabularies) {
        Optional<String> at = topics.stream().findFirst();
        while (at.isPresent()) {
            String candidate = at.get();
            if (topics.stream().allMatch(topic -> vocabularies.within(Domain.TOPIC, topic, candidate))) {
                return candidate;
            }
            at = vocabularies.concept(Domain.TOPIC, candidate).flatMap(Concept::broader);
        }
        return Codes.UNKNOWN;
    }
}
