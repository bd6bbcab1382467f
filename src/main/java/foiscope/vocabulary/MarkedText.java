package foiscope.vocabulary;

import foiscope.model.Layout;
import foiscope.model.Phrasebook.Match;
import foiscope.model.TextBlock;
import foiscope.model.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A paragraph with its tokens and the wordings in it that mark what letters say beside the figures.
 *
 * @param first where each kind of mark is first found
 */
public record MarkedText(TextBlock block, Words words, Map<Marker, Match> first) {

    /** A document's paragraphs in reading order. */
    public static List<MarkedText> of(Layout layout, Vocabularies vocabularies) {
        return layout.texts().stream().map(block -> of(block, vocabularies)).toList();
    }

    private static MarkedText of(TextBlock block, Vocabularies vocabularies) {
        Words words = Words.of(block.text());
        return new MarkedText(block, words, marks(words, vocabularies));
    }

    /** Where each kind of mark is first found in some words. */
    public static Map<Marker, Match> marks(Words words, Vocabularies vocabularies) {
        Map<Marker, Match> first = new EnumMap<>(Marker.class);
        for (Match match : vocabularies.markers().all(words)) {
            first.putIfAbsent(Marker.valueOf(match.meaning()), match);
        }
        return first;
    }

    /** Whether it has a mark of the kind. */
    public boolean has(Marker marker) {
        return first.containsKey(marker);
    }

    /** Where a kind of mark is first found. */
    public Optional<Match> first(Marker marker) {
        return Optional.ofNullable(first.get(marker));
    }

    /** Its number among the document's paragraphs. */
    public int paragraph() {
        return block.paragraph();
    }

    public String text() {
        return block.text();
    }
}
