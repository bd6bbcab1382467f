package foiscope.clause;

import foiscope.model.CountInterval;
import foiscope.model.ObservationStatus;
import foiscope.text.CountText;
import foiscope.text.CountText.Count;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a sentence, each with the words that are its own: what stands behind it as far as the next number's words, and
 * what leads up to it.
 */
public final class Clauses {

    /** What says that nothing was counted, without a word that it counts. */
    private static final Set<String> NOTHING = Set.of("none", "nil", "zero", "nobody");

    /** "One" before these counts nothing. */
    private static final Set<String> AFTER_ONE =
            Set.of("or", "another", "other", "way", "the", "can", "may", "who", "which", "that");

    /** A number behind these repeats what was counted before. */
    private static final Set<String> REPEATING = Set.of("the", "these", "those", "all", "our");

    private final Vocabularies vocabularies;
    private final CountedNoun nouns;

    public Clauses(Vocabularies vocabularies, CountedNoun nouns) {
        this.vocabularies = vocabularies;
        this.nouns = nouns;
    }

    /**
     * A number with its words, as tokens of the text.
     *
     * @param number its first token
     * @param to the token after the number
     * @param count the number; zero for "none", "nobody" and "no officers"
     * @param repeats whether its words say that it is told again: "of the 18"
     * @param whole the number told before that it is so many of: "five of the 18"
     * @param before the first token that leads up to it and to no number before it
     * @param end the token after its last
     */
    public record Clause(int number, int to, Count count, boolean repeats, Optional<Count> whole, int before, int end) {

        private Clause within(int first, int last) {
            return new Clause(number, to, count, repeats, whole, first, last);
        }

        private Clause ofWhole(Clause whole) {
            return new Clause(number, whole.to(), count, repeats, Optional.of(whole.count()), before, end);
        }

        /** Whether it is so many of a number told before. */
        public boolean part() {
            return whole.isPresent();
        }
    }

    /**
     * The clauses of the tokens of one sentence.
     *
     * @param taken tokens that are read already
     * @param dated tokens of dates and periods
     * @param names tokens of names, which are never parted
     */
    public List<Clause> in(Words words, int from, int to, Set<Integer> taken, Set<Integer> dated, Set<Integer> names) {
        List<Clause> numbers = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<CountText.Found> found =
                    taken.contains(at) || dated.contains(at) ? Optional.empty() : number(words, at, to);
            if (found.isPresent()) {
                boolean repeats = at > from + 1
                        && REPEATING.contains(words.normalAt(at - 1))
                        && words.normalAt(at - 2).equals("of");
                Clause clause =
                        new Clause(at, found.get().to(), found.get().count(), repeats, Optional.empty(), at, to);
                boolean ofLast = repeats
                        && !numbers.isEmpty()
                        && numbers.get(numbers.size() - 1).to() == at - 2;
                if (ofLast) {
                    numbers.set(
                            numbers.size() - 1, numbers.get(numbers.size() - 1).ofWhole(clause));
                } else {
                    numbers.add(clause);
                }
                at = found.get().to();
            } else {
                at++;
            }
        }
        return parted(words, from, to, numbers, names);
    }

    /** Parts the words between two numbers: those after the last comma or "and" lead up to the second. */
    private List<Clause> parted(Words words, int from, int to, List<Clause> numbers, Set<Integer> names) {
        List<Clause> parted = new ArrayList<>();
        int begin = from;
        for (int i = 0; i < numbers.size(); i++) {
            Clause clause = numbers.get(i);
            int next = i + 1 < numbers.size() ? numbers.get(i + 1).number() : to;
            int end = i + 1 < numbers.size() ? boundary(words, clause.to(), next, names) : to;
            int last = end;
            while (last > clause.to() && words.normalAt(last - 1).equals("and")) {
                last--;
            }
            parted.add(clause.within(begin, comparison(words, clause.to(), last)));
            begin = end;
        }
        return parted;
    }

    /** Where a clause goes on, behind a comma, to compare its number with another: "40 allegations, an increase of 18 %". */
    private int comparison(Words words, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean compares = words.gapAfter(i - 1).contains(",")
                    && vocabularies.markerBook(Marker.COMPARISON).endOf(words, i) > i;
            if (compares) {
                return i;
            }
        }
        return to;
    }

    private static int boundary(Words words, int from, int next, Set<Integer> names) {
        for (int i = next; i > from; i--) {
            boolean comma =
                    words.gapAfter(i - 1).contains(",") || words.gapAfter(i - 1).contains("(");
            boolean and = words.normalAt(i - 1).equals("and");
            if ((comma || and) && !names.contains(i - 1)) {
                return i;
            }
        }
        return next;
    }

    private Optional<CountText.Found> number(Words words, int i, int to) {
        String token = words.normalAt(i);
        if (NOTHING.contains(token) || token.equals("no") && counted(words, i + 1, to) && !term(words, i, to)) {
            return Optional.of(new CountText.Found(
                    new Count(
                            CountInterval.ZERO,
                            ObservationStatus.EXACT,
                            words.get(i).item()),
                    i + 1));
        }
        if (term(words, i, to)) {
            return Optional.empty();
        }
        Optional<CountText.Found> count = CountText.at(words, i);
        boolean digits = CountText.digits(token);
        boolean one = token.equals("one") && (i + 1 >= to || AFTER_ONE.contains(words.normalAt(i + 1)));
        return count.filter(c -> c.to() <= to
                && !one
                && !(digits && identifies(words, i))
                && !NonCounts.measures(words, c.to())
                && (!digits || NonCounts.mayCount(words, i)));
    }

    /** "Allegation 4721", "PC 12": a number right behind what it names, with nothing but a space between. */
    private boolean identifies(Words words, int i) {
        if (i == 0 || !words.gapAfter(i - 1).equals(" ")) {
            return false;
        }
        return nouns.at(words, i - 1, i);
    }

    /** Whether an outcome's wording begins with the token: "no further action" counts nothing. */
    private boolean term(Words words, int i, int to) {
        return List.of(Domain.MISCONDUCT, Domain.CRIME).stream().anyMatch(domain -> vocabularies
                .book(domain)
                .at(words, i, to, Optional.empty())
                .isPresent());
    }

    /** Whether what is counted stands within two words: a unit or a role. */
    private boolean counted(Words words, int from, int to) {
        for (int i = from; i < Math.min(to, from + 3); i++) {
            if (nouns.at(words, i, to)) {
                return true;
            }
        }
        return false;
    }
}
