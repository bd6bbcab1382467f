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
import java.util.SortedMap;
import java.util.TreeMap;
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

    private final Node<M> root = new Node<>();
    private final long[] begins = new long[BITS / Long.SIZE];
    private final HashSet<String> within;
    private final @Nullable Phrasebook<M> below;

    /** Wordings that are found token by token. */
    public Phrasebook() {
        this(Set.of());
    }

    /**
     * Wordings within which other words may stand.
     *
     * @param within tokens without weight, such as articles, that a text may have between the tokens of a wording
     */
    public Phrasebook(Set<String> within) {
        this.within = new HashSet<>(within);
        this.below = null;
    }

    /** Wordings that lie over those of another book: of two as long the upper one's is found. */
    public Phrasebook(Phrasebook<M> below) {
        this.within = below.within;
        this.below = below;
    }

    /** The wordings that begin with the same tokens, and the meanings of the one that ends here, the first added first. */
    private static final class Node<M> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final HashMap<String, Node<M>> next = new HashMap<>(4);
        private final ArrayList<Entry<M>> ends = new ArrayList<>(1);

        private @Nullable Entry<M> in(Optional<Period> period) {
            for (Entry<M> entry : ends) {
                if (entry.holdsIn(period)) {
                    return entry;
                }
            }
            return null;
        }
    }

    private record Entry<M>(M meaning, @Nullable LocalDate from, @Nullable LocalDate to) implements Serializable {

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

    /** Whether it has no wordings of its own. */
    public boolean isEmpty() {
        return root.next.isEmpty();
    }

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
        int bit = bit(words.normalAt(0));
        begins[bit / Long.SIZE] |= 1L << bit;
        Node<M> node = root;
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(words.normalAt(i), token -> new Node<>());
        }
        node.ends.add(new Entry<>(meaning, from.orElse(null), to.orElse(null)));
    }

    /** The longest wording that begins at a token and ends before a limit. */
    public Optional<Match<M>> at(Words words, int index, int limit, Optional<Period> period) {
        Node<M> node = index < limit ? beginning(words.normalAt(index)) : null;
        Match<M> own = node == null ? null : longest(node, words, index, index + 1, limit, period);
        if (below == null) {
            return Optional.ofNullable(own);
        }
        Optional<Match<M>> other = below.at(words, index, limit, period);
        return own != null && other.filter(match -> match.to() > own.to()).isEmpty() ? Optional.of(own) : other;
    }

    /** The longest wording of those that begin as far as a node, whose next token stands at an index or after words within. */
    private @Nullable Match<M> longest(
            Node<M> node, Words words, int from, int at, int limit, Optional<Period> period) {
        Match<M> longest = null;
        for (int next = at; next < limit; next++) {
            Node<M> on = node.next.get(words.normalAt(next));
            Match<M> match = on == null ? null : longest(on, words, from, next + 1, limit, period);
            if (match != null && (longest == null || match.to() > longest.to())) {
                longest = match;
            }
            if (!within.contains(words.normalAt(next))) {
                break;
            }
        }
        if (longest != null) {
            return longest;
        }
        Entry<M> entry = node.in(period);
        return entry == null ? null : new Match<>(from, at, entry.meaning());
    }

    /** The token after the longest wording that begins at a token, or that token where none does. */
    public int endOf(Words words, int index) {
        return index < words.size()
                ? at(words, index, words.size(), Optional.empty())
                        .map(Match::to)
                        .orElse(index)
                : index;
    }

    private @Nullable Node<M> beginning(String token) {
        int bit = bit(token);
        return (begins[bit / Long.SIZE] & 1L << bit) == 0 ? null : root.next.get(token);
    }

    private static int bit(String token) {
        int hash = token.hashCode();
        return (hash ^ hash >>> 13) & BITS - 1;
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

    /** Every wording at every token, no other word within it, also where one is within another; of each meaning in the order of the text. */
    public List<Match<M>> all(Words words) {
        List<Match<M>> found = below == null ? new ArrayList<>() : below.all(words);
        for (int i = 0; i < words.size(); i++) {
            Node<M> node = beginning(words.normalAt(i));
            int first = found.size();
            for (int at = i + 1; node != null; at++) {
                for (Entry<M> entry : node.ends) {
                    found.add(first, new Match<>(i, at, entry.meaning()));
                }
                node = at < words.size() ? node.next.get(words.normalAt(at)) : null;
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

    /** Every wording in its normal form, with the meaning of the one that was added first. */
    public SortedMap<String, M> wordings() {
        SortedMap<String, M> wordings = below == null ? new TreeMap<>() : below.wordings();
        collect(root, "", wordings);
        return wordings;
    }

    private static <M> void collect(Node<M> node, String before, SortedMap<String, M> wordings) {
        if (!node.ends.isEmpty()) {
            wordings.put(before, node.ends.get(0).meaning());
        }
        node.next.forEach((token, next) -> collect(next, before.isEmpty() ? token : before + " " + token, wordings));
    }

    /** Every token of every wording. */
    public Set<String> tokens() {
        Set<String> tokens = below == null ? new HashSet<>() : below.tokens();
        collect(root, tokens);
        return tokens;
    }

    private static void collect(Node<?> node, Set<String> tokens) {
        tokens.addAll(node.next.keySet());
        node.next.values().forEach(next -> collect(next, tokens));
    }
}
