package foiscope.vocabulary;

import foiscope.model.Layout;
import foiscope.model.TextBlock;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph with its tokens, the wordings in it that mark what letters say beside the figures, and its terms of each domain,
 * each found once.
 */
public final class MarkedText {

    private final TextBlock block;
    private final Words words;
    private final Map<Marker, Match<Marker>> first;
    private final Vocabularies vocabularies;
    private final Map<Domain, List<Match<Meaning.Concepts>>> terms = new EnumMap<>(Domain.class);
    private @Nullable List<Match<List<Meaning>>> headings;

    private MarkedText(TextBlock block, Vocabularies vocabularies) {
        this.block = block;
        this.words = Words.of(block.text());
        this.first = marks(words, vocabularies);
        this.vocabularies = vocabularies;
    }

    /** A document's paragraphs in reading order. */
    public static List<MarkedText> of(Layout layout, Vocabularies vocabularies) {
        return layout.texts().stream()
                .map(block -> new MarkedText(block, vocabularies))
                .toList();
    }

    /** What stands above the headings in the tables themselves, in reading order; as texts they are of no paragraph. */
    public static List<MarkedText> titles(Layout layout, Vocabularies vocabularies) {
        return layout.tables().stream()
                .flatMap(table ->
                        table.titles().stream().map(cell -> new TextBlock(table.order(), 0, table.page(), cell.text())))
                .map(block -> new MarkedText(block, vocabularies))
                .toList();
    }

    /** The same paragraph with other words. */
    public MarkedText saying(String words) {
        return new MarkedText(new TextBlock(block.order(), block.paragraph(), block.page(), words), vocabularies);
    }

    /** Where each kind of mark is first found in some words. */
    public static Map<Marker, Match<Marker>> marks(Words words, Vocabularies vocabularies) {
        Map<Marker, Match<Marker>> first = new EnumMap<>(Marker.class);
        for (Match<Marker> match : vocabularies.markers().all(words)) {
            first.putIfAbsent(match.meaning(), match);
        }
        return first;
    }

    public TextBlock block() {
        return block;
    }

    public Words words() {
        return words;
    }

    /** Its number among the document's paragraphs. */
    public int paragraph() {
        return block.paragraph();
    }

    public String text() {
        return block.text();
    }

    /** Whether it has a mark of the kind. */
    public boolean has(Marker marker) {
        return first.containsKey(marker);
    }

    /** Where a kind of mark is first found. */
    public Optional<Match<Marker>> first(Marker marker) {
        return Optional.ofNullable(first.get(marker));
    }

    /** Its terms of a domain, the longest at each place. */
    public List<Match<Meaning.Concepts>> terms(Domain domain) {
        return terms.computeIfAbsent(domain, d -> vocabularies.book(d).in(words));
    }

    /** Its wordings of headings and requests. */
    public List<Match<List<Meaning>>> headings() {
        List<Match<List<Meaning>>> found = headings;
        if (found == null) {
            found = vocabularies.headings().in(words);
            headings = found;
        }
        return found;
    }
}
