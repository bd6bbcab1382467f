package foiscope.observation;

import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Vocabularies;
import java.util.Optional;

/**
 * What one figure is about: the letter's topic, or the conduct that the figure's own labels name, as a category's row in a table of
 * complaints does. Then its topic says what would else limit it.
 *
 * @param topic its code
 * @param figure without what the topic says
 */
record FigureTopic(String topic, Observation figure) {

    /** The priority of kinds of conduct among topics. */
    private static final String CONDUCT = "1";

    private static final String OTHER = "other";

    static FigureTopic of(Observation figure, String letters, Vocabularies vocabularies) {
        Optional<String> named = figure.scope().population().flatMap(words -> conduct(words, vocabularies));
        if (named.isEmpty() || figure.path().stream().anyMatch(FigureTopic::residual)) {
            return new FigureTopic(letters, figure);
        }
        // A letter on domestic abuse by anyone speaks of suspects of any kind.
        boolean ofWorkforce = attribute(letters, "of_workforce", vocabularies).isEmpty();
        String topic = attribute(named.get(), "of_workforce", vocabularies)
                .filter(of -> ofWorkforce)
                .orElse(named.get());
        Optional<String> other = figure.other().filter(text -> !saysTopic(text, vocabularies));
        return new FigureTopic(
                topic,
                figure.withBreakdown(figure.codes(), other)
                        .withScope(figure.scope().anyPopulation()));
    }

    /** The conduct whose code these words are. */
    private static Optional<String> conduct(String words, Vocabularies vocabularies) {
        String code = words.replace(' ', '_');
        return attribute(code, "priority", vocabularies).filter(CONDUCT::equals).map(priority -> code);
    }

    private static Optional<String> attribute(String topic, String name, Vocabularies vocabularies) {
        return vocabularies.concept(Domain.TOPIC, topic).flatMap(concept -> concept.attribute(name));
    }

    /** "Other sexual conduct" is what is left of it. */
    private static boolean residual(Label label) {
        Words words = Words.of(label.words());
        return !words.isEmpty() && words.normalAt(0).equals(OTHER);
    }

    /** Whether a breakdown {@code heading=value} names the topic and nothing else. */
    private static boolean saysTopic(String breakdown, Vocabularies vocabularies) {
        String value = breakdown.substring(breakdown.indexOf('=') + 1);
        return vocabularies.book(Domain.TOPIC).whole(Words.of(value)).isPresent();
    }
}
