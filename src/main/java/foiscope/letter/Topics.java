package foiscope.letter;

import foiscope.model.Codes;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Concept;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Meaning.Concepts;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a letter is about: the conduct before the procedure; of several kinds of conduct the one that holds them all. */
final class Topics {

    /** Cells that are asked, at most, and how long they must be to name a topic. */
    private static final int MOST_CELLS = 2000;

    private static final int SHORTEST = 8;

    /** The priority of kinds of conduct among topics. */
    private static final int CONDUCT = 1;

    private final Vocabularies vocabularies;

    Topics(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * What the request is about, else the titles, else the answer, whose paragraphs may each speak of something else; where none
     * says it, the conduct that the cells of its tables name.
     */
    String of(List<MarkedText> request, List<MarkedText> titles, List<MarkedText> answer, List<SourceTable> tables) {
        return in(request, true)
                .or(() -> in(titles, true))
                .or(() -> in(answer, false))
                .or(() -> inCells(tables))
                .orElse(Codes.UNKNOWN);
    }

    private Optional<String> inCells(List<SourceTable> tables) {
        Set<String> topics = new LinkedHashSet<>();
        boolean workforce = false;
        Set<String> texts = tables.stream()
                .flatMap(table -> table.cells().stream())
                .map(SourceCell::text)
                .filter(text -> text.length() > SHORTEST)
                .distinct()
                .limit(MOST_CELLS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String text : texts) {
            Words words = Words.of(text);
            workforce |= !vocabularies.markerBook(Marker.WORKFORCE).in(words).isEmpty();
            vocabularies
                    .book(Domain.TOPIC)
                    .in(words)
                    .forEach(match -> topics.add(match.meaning().first()));
        }
        boolean ofWorkforce = workforce;
        List<String> found = topics.stream()
                .map(topic -> byWhom(topic, ofWorkforce))
                .distinct()
                .toList();
        // "Dismissed" and "Resigned" are what came of it.
        List<String> conduct =
                found.stream().filter(topic -> priority(topic) == CONDUCT).toList();
        return conduct.isEmpty() ? Optional.empty() : holdingAll(conduct);
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
        return holdingAll(topics).orElse(topics.get(0));
    }

    private Optional<String> holdingAll(List<String> topics) {
        Optional<String> at = Optional.of(topics.get(0));
        while (at.isPresent()) {
            String candidate = at.get();
            if (topics.stream().allMatch(t -> vocabularies.within(Domain.TOPIC, t, candidate))) {
                return at;
            }
            at = vocabularies.concept(Domain.TOPIC, candidate).flatMap(Concept::broader);
        }
        return Optional.empty();
    }
}
