package foiscope.letter;

import foiscope.model.Codes;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Conduct;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Meaning.Concepts;
import foiscope.vocabulary.Vocabularies;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a letter is about: the conduct before the procedure; of several kinds of conduct the one that holds them all, if one does. */
final class Topics {

    /** Cells that are asked, at most, and how long they must be to name a topic. */
    private static final int MOST_CELLS = 2000;

    private static final int SHORTEST = 8;

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
                .map(topic -> Conduct.byWhom(topic, ofWorkforce, vocabularies))
                .distinct()
                .toList();
        // "Dismissed" and "Resigned" are what came of it.
        List<String> conduct =
                found.stream().filter(topic -> Conduct.is(topic, vocabularies)).toList();
        return Optional.of(Conduct.holding(conduct, vocabularies)).filter(topic -> !topic.equals(Codes.UNKNOWN));
    }

    /** @param together whether the texts speak of one thing, so that one may say what the topic is and another whose conduct */
    private Optional<String> in(List<MarkedText> texts, boolean together) {
        Set<String> found = new LinkedHashSet<>();
        for (MarkedText text : texts) {
            boolean workforce =
                    together ? texts.stream().anyMatch(t -> t.has(Marker.WORKFORCE)) : text.has(Marker.WORKFORCE);
            for (Match<Concepts> match : text.terms(Domain.TOPIC)) {
                found.add(Conduct.byWhom(match.meaning().first(), workforce, vocabularies));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(foremost(found));
    }

    /**
     * The kind of conduct that holds all that are named. Where none does, none of them is the topic of figures that name none; the
     * procedure is, of several the one that holds them all, else the first named.
     */
    private String foremost(Set<String> found) {
        List<String> conduct =
                found.stream().filter(topic -> Conduct.is(topic, vocabularies)).toList();
        String held = Conduct.holding(conduct, vocabularies);
        int best = found.stream()
                .filter(topic -> !conduct.contains(topic))
                .mapToInt(this::priority)
                .min()
                .orElse(0);
        if (best == 0 || !held.equals(Codes.UNKNOWN)) {
            return held;
        }
        List<String> procedures =
                found.stream().filter(topic -> priority(topic) == best).toList();
        String procedure = Conduct.holding(procedures, vocabularies);
        return procedure.equals(Codes.UNKNOWN) ? procedures.get(0) : procedure;
    }

    private int priority(String topic) {
        return vocabularies
                .concept(Domain.TOPIC, topic)
                .flatMap(c -> c.attribute("priority"))
                .map(Integer::parseInt)
                .orElse(9);
    }
}
