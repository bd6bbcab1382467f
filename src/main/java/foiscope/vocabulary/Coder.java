package foiscope.vocabulary;

import foiscope.model.Period;
import foiscope.text.CountText;
import foiscope.text.Phrasebook;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Codes labels within their domain, under the regime in force in their period. Words are taken by their longest match; a label
 * of which any word is neither a term nor empty of meaning isn't coded, since half an understanding is a guess.
 */
public final class Coder {

    /** How long a warning lasts isn't what it is. */
    private static final Set<String> TIME = Set.of("day", "week", "month", "year");

    private final Vocabularies vocabularies;
    private final Phrasebook<Marker> stop;
    private final Phrasebook<Marker> outcomeStop;

    public Coder(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        this.stop = vocabularies.markerBook(Marker.STOP);
        this.outcomeStop = vocabularies.markerBook(Marker.OUTCOME_STOP);
    }

    /**
     * A label's parts: the fewest labels that its words can be, and how many they are if none of them belong together.
     *
     * @param joined neighbours that can be one label taken as one: a finding and its sanction
     * @param apart how many terms there are, those joined by a sign counted as one
     */
    public record Parts(List<LabelCodes> joined, int apart) {}

    /** One label, all of its words one meaning. */
    public Optional<LabelCodes> code(Domain domain, Words words, int from, int to, Optional<Period> period) {
        return parts(domain, words, from, to, period)
                .filter(parts -> parts.joined().size() == 1)
                .map(parts -> parts.joined().get(0))
                .map(codes -> new LabelCodes(from, to, codes.facts()));
    }

    /** The labels that stand one after another, or nothing if some word is unknown. */
    public Optional<Parts> parts(Domain domain, Words words, int from, int to, Optional<Period> period) {
        List<Match<Meaning.Concepts>> terms = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<Match<Meaning.Concepts>> term = vocabularies.book(domain).at(words, at, to, period);
            if (term.isPresent()) {
                terms.add(term.get());
                at = term.get().to();
                continue;
            }
            int light = afterLight(domain, words, at);
            if (light == at || light > to) {
                return Optional.empty();
            }
            at = light;
        }
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        Meanings meanings = new Meanings(vocabularies, domain);
        return Optional.of(join(meanings, words, terms));
    }

    /**
     * The token after words at an index that add nothing to a label of the domain, or the index. Of an outcome these are also the
     * words that tell how it was given, and how long it lasts.
     */
    public int afterLight(Domain domain, Words words, int at) {
        int end = stop.endOf(words, at);
        if (end == at && domain.isOutcome()) {
            end = outcomeStop.endOf(words, at);
        }
        if (end == at
                && domain.isOutcome()
                && CountText.number(words.normalAt(at)).isPresent()) {
            boolean time = at + 1 < words.size() && TIME.contains(words.normalAt(at + 1));
            return time ? at + 2 : at;
        }
        return end;
    }

    private static Parts join(Meanings meanings, Words words, List<Match<Meaning.Concepts>> terms) {
        List<LabelCodes> joined = new ArrayList<>();
        int apart = 0;
        Match<Meaning.Concepts> first = terms.get(0);
        Meaning.Concepts open = first.meaning();
        int from = first.from();
        for (int i = 1; i < terms.size(); i++) {
            Match<Meaning.Concepts> term = terms.get(i);
            Joint joint = joint(words, terms.get(i - 1).to(), term.from());
            Optional<Meaning.Concepts> both = meanings.join(open, term.meaning(), joint);
            apart += joint == Joint.NONE ? 1 : 0;
            if (both.isPresent()) {
                open = both.get();
            } else {
                joined.add(meanings.codes(open, from, terms.get(i - 1).to()));
                open = term.meaning();
                from = term.from();
            }
        }
        joined.add(meanings.codes(open, from, terms.get(terms.size() - 1).to()));
        return new Parts(joined, apart + 1);
    }

    /** How two neighbouring terms are joined. */
    enum Joint {
        /** They only follow each other. */
        NONE,
        /** A dash, a comma, brackets or words such as "that led to": both hold. */
        BOTH,
        /** "or" or a slash: one of them holds. */
        EITHER
    }

    private static Joint joint(Words words, int to, int from) {
        String between = words.text()
                .substring(words.get(to - 1).end(), words.get(from).start())
                .strip();
        if (between.equals("/") || between.equals("or") || between.equals("and/or")) {
            return Joint.EITHER;
        }
        return between.isEmpty() ? Joint.NONE : Joint.BOTH;
    }
}
