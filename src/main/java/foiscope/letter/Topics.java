package foiscope.letter;

import foiscope.model.Codes;
import foiscope.text.Phrasebook.Match;
import foiscope.vocabulary.Concept;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Meaning.Concepts;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a letter is about: the conduct before the procedure; of several kinds of conduct the one that holds them all. */
final class Topics {

    private final Vocabularies vocabularies;

    Topics(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What the request is about, else the titles, else the answer, whose paragraphs may each speak of something else. */
    String of(List<MarkedText> request, List<MarkedText> titles, List<MarkedText> answer) {
        return in(request, true)
                .or(() -> in(titles, true))
                .or(() -> in(answer, false))
                .orElse(Codes.UNKNOWN);
    }

    /** @param together whether the texts speak of one thing, so that one may say what the topic is and another whose conduct */
    private Optional<String> in(List<MarkedText> texts, boolean together) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (MarkedText text : texts) {
            boolean workforce =
                    together ? texts.stream().anyMatch(t -> t.has(Marker.WORKFORCE)) : text.has(Marker.WORKFORCE);
            for (Match<Concepts> match : text.terms(Domain.TOPIC)) {
                String topic = match.meaning().first();
                found.put(byWhom(topic, workforce), priority(topic));
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int best = found.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        List<String> topics = new ArrayList<>(
                found.keySet().stream().filter(t -> priority(t) == best).toList());
        return Optional.of(topics.size() == 1 ? topics.get(0) : common(topics));
    }

    /** Domestic abuse is the workforce's where the request speaks of officers or staff. */
    private String byWhom(String topic, boolean workforce) {
        Optional<String> ofWorkforce =
                vocabularies.concept(Domain.TOPIC, topic).flatMap(c -> c.attribute("of_workforce"));
        return ofWorkforce.filter(t -> workforce).orElse(topic);
    }

    private int priority(String topic) {
        return vocabularies
                .concept(Domain.TOPIC, topic)
                .flatMap(c -> c.attribute("priority"))
                .map(Integer::parseInt)
                .orElse(9);
    }

    /** The narrowest topic that holds them all, else the first named. */
    private String common(List<String> topics) {
        Optional<String> at = Optional.of(topics.get(0));
        while (at.isPresent()) {
            String candidate = at.get();
            if (topics.stream().allMatch(t -> vocabularies.within(Domain.TOPIC, t, candidate))) {
                return candidate;
            }
            at = vocabularies.concept(Domain.TOPIC, candidate).flatMap(Concept::broader);
        }
        return topics.get(0);
    }
}
