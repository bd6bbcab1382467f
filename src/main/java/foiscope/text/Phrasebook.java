package foiscope.text;

import foiscope.model.Period;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wordings, each with what it means, found in text by their longest match.
 *
 * @param <M> what a wording means; serializable, since vocabularies travel to where the documents are
 */
public final class Phrasebook<M> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A bit for the hash of each first token: most tokens begin no wording, and one look tells. */
    private static final int BITS = 1 << 13;

    private final HashMap<String, ArrayList<Entry<M>>> byFirst = new HashMap<>();
    private final long[] begins = new long[BITS / Long.SIZE];

    private record Entry<M>(List<String> tokens, M meaning, @Nullable LocalDate from, @Nullable LocalDate to)
            implements Serializable {

        /** Whether some day of the period lies within the wording's time; an undated period says nothing against it. */
        boolean holdsIn(Optional<Period> period) {
            if (from == null && to == null || period.isEmpty()) {
                return true;
            }
            LocalDate start = period.get().start();
            LocalDate end = period.get().end();
            return (to == null || start == null || !start.isAfter(to))
                    && (from == null || end == null || !end.isBefore(from));
        }
    }

    /**
     * A wording found.
     *
     * @param from its first token
     * @param to the token after its last
     */
    public record Match<M>(int from, int to, M meaning) {}

    /** Adds a wording that holds at all times. */
    public void add(String wording, M meaning) {
        add(wording, meaning, Optional.empty(), Optional.empty());
    }

    /** Adds a wording that has its meaning between two days only; a wording added again gives way to the first of its time. */
    public void add(String wording, M meaning, Optional<LocalDate> from, Optional<LocalDate> to) {
        Words words = Words.of(wording);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a wording without a word: '" + wording + "'");
        }
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            tokens.add(words.normalAt(i));
        }
        int bit = bit(tokens.get(0));
        begins[bit / Long.SIZE] |= 1L << bit;
        ArrayList<Entry<M>> entries = byFirst.computeIfAbsent(tokens.get(0), first -> new ArrayList<>());
        Entry<M> entry = new Entry<>(List.copyOf(tokens), meaning, from.orElse(null), to.orElse(null));
        int at = 0;
        while (at < entries.size() && entries.get(at).tokens().size() >= tokens.size()) {
            at++;
        }
        entries.add(at, entry);
    }

    /** The longest wording that begins at a token and ends before a limit. */
    public Optional<Match<M>> at(Words words, int index, int limit, Optional<Period> period) {
        List<Entry<M>> entries = beginning(words.normalAt(index));
        if (entries == null) {
            return Optional.empty();
        }
        for (Entry<M> entry : entries) {
            if (fits(entry.tokens(), words, index, limit) && entry.holdsIn(period)) {
                return Optional.of(new Match<>(index, index + entry.tokens().size(), entry.meaning()));
            }
        }
        return Optional.empty();
    }

    /** The token after the longest wording that begins at a token, or that token where none does. */
    public int endOf(Words words, int index) {
        return index < words.size()
                ? at(words, index, words.size(), Optional.empty())
                        .map(Match::to)
                        .orElse(index)
                : index;
    }

    private @Nullable List<Entry<M>> beginning(String token) {
        int bit = bit(token);
        return (begins[bit / Long.SIZE] & 1L << bit) == 0 ? null : byFirst.get(token);
    }

    private static int bit(String token) {
        int hash = token.hashCode();
        return (hash ^ hash >>> 13) & BITS - 1;
    }

    private static boolean fits(List<String> tokens, Words words, int index, int limit) {
        int n = tokens.size();
        if (index + n > limit) {
            return false;
        }
        for (int i = 1; i < n; i++) {
            if (!tokens.get(i).equals(words.normalAt(index + i))) {
                return false;
            }
        }
        return true;
    }

    /** The wordings found from left to right, the longest first at each place, none overlapping another. */
    public List<Match<M>> in(Words words, int from, int to, Optional<Period> period) {
        List<Match<M>> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<Match<M>> match = at(words, at, to, period);
            match.ifPresent(found::add);
            at = match.map(Match::to).orElse(at + 1);
        }
        return found;
    }

    /** The wordings found anywhere in the text. */
    public List<Match<M>> in(Words words) {
        return in(words, 0, words.size(), Optional.empty());
    }

    /** Every wording at every token, also where one is within another; of each meaning in the order of the text. */
    public List<Match<M>> all(Words words) {
        List<Match<M>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<Entry<M>> entries = beginning(words.normalAt(i));
            if (entries != null) {
                for (Entry<M> entry : entries) {
                    if (fits(entry.tokens(), words, i, words.size())) {
                        found.add(new Match<>(i, i + entry.tokens().size(), entry.meaning()));
                    }
                }
            }
        }
        return found;
    }

    /** Whether the whole text is one wording, and what it means. */
    public Optional<M> whole(Words words) {
        return words.isEmpty()
                ? Optional.empty()
                : at(words, 0, words.size(), Optional.empty())
                        .filter(match -> match.to() == words.size())
                        .map(Match::meaning);
    }

    /** Every token of every wording. */
    public Set<String> tokens() {
        Set<String> tokens = new HashSet<>();
        byFirst.values().forEach(entries -> entries.forEach(entry -> tokens.addAll(entry.tokens())));
        return tokens;
    }
}
