package foiscope.label;

import foiscope.label.CellContent.Item;
import foiscope.model.ObservationStatus;
import foiscope.text.CountText;
import foiscope.text.Phrasebook;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Exemptions;
import foiscope.vocabulary.Meaning.Concepts;
import foiscope.vocabulary.NumberKind;
import foiscope.vocabulary.StatusWord;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the text of one cell into what it prints, without coding its labels. */
public final class CellText {

    private static final Pattern SIGNED = Pattern.compile("[-+\u2013\u2212]\\d[\\d,.]*+");

    /** What lengths of time are measured in. */
    static final Set<String> TIME = Set.of("day", "week", "month", "year", "hour", "minute");

    private final Vocabularies vocabularies;

    public CellText(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * What a cell's text prints.
     *
     * @param domains of the labels that may stand in the cell
     */
    public CellContent read(String text, Words words, List<Domain> domains) {
        if (text.isBlank()) {
            return new CellContent.Blank();
        }
        if (words.isEmpty() || sign(text)) {
            return new CellContent.Sign(text.strip());
        }
        Optional<NumberKind> kind = noCount(text, words);
        if (kind.isPresent()) {
            return new CellContent.NoCount(kind.get());
        }
        Optional<CellContent> status = status(text, words);
        if (status.isPresent()) {
            return status.get();
        }
        Optional<CountText.Found> first = CountText.at(words, 0);
        if (first.isPresent() && onlyMarks(words, first.get().to())) {
            return new CellContent.Figure(first.get().count(), List.of());
        }
        if (first.isPresent() && bracketed(words, first.get().to())) {
            Optional<List<Item>> parts = items(words, first.get().to(), domains);
            if (parts.isPresent()) {
                return new CellContent.Figure(first.get().count(), parts.get());
            }
        }
        if (first.isPresent() && share(words, first.get().to())) {
            return new CellContent.Figure(first.get().count(), List.of());
        }
        Optional<CountText.Found> counted = countOfShare(words);
        if (counted.isPresent()) {
            return new CellContent.Figure(counted.get().count(), List.of());
        }
        return list(words, domains);
    }

    /** No letter and no digit: a sign that stands for something. */
    private static boolean sign(String text) {
        return text.strip().length() <= 3 && text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** {@code 34%}, {@code £500}, {@code 4 Years and 2 months}. */
    private static Optional<NumberKind> noCount(String text, Words words) {
        String stripped = text.strip();
        if (stripped.startsWith("£") || stripped.startsWith("€")) {
            return Optional.of(NumberKind.MONEY);
        }
        if (signed(stripped)) {
            return Optional.of(NumberKind.CHANGE);
        }
        if (CountText.number(words.normalAt(0)).isEmpty()) {
            return Optional.empty();
        }
        if (words.size() == 2 && percent(words, 1)) {
            return Optional.of(NumberKind.PERCENT);
        }
        Optional<CountText.Found> range = CountText.at(words, 0);
        if (range.isPresent()
                && range.get().to() + 1 == words.size()
                && TIME.contains(words.normalAt(range.get().to()))) {
            return Optional.of(NumberKind.DURATION);
        }
        int at = 0;
        while (at + 1 < words.size()
                && CountText.number(words.normalAt(at)).isPresent()
                && TIME.contains(words.normalAt(at + 1))) {
            at += at + 2 < words.size() && words.normalAt(at + 2).equals("and") ? 3 : 2;
        }
        return at >= words.size() ? Optional.of(NumberKind.DURATION) : Optional.empty();
    }

    /** Whether a text is a number with a plus or minus sign: things are counted without one. */
    public static boolean signed(String text) {
        return SIGNED.matcher(text.strip()).matches();
    }

    private static boolean percent(Words words, int at) {
        return words.normalAt(at).equals("%");
    }

    /** {@code 12 (34%)}: the count's share beside it. */
    private static boolean share(Words words, int from) {
        return from + 2 == words.size()
                && words.gapAfter(from - 1).strip().equals("(")
                && CountText.digits(words.normalAt(from))
                && percent(words, from + 1);
    }

    /** {@code 34% (n=12)} or {@code 34% (12)}: the count beside its share. */
    private static Optional<CountText.Found> countOfShare(Words words) {
        if (words.size() < 3 || !CountText.digits(words.normalAt(0)) || !percent(words, 1)) {
            return Optional.empty();
        }
        int at = words.normalAt(2).equals("n") ? 3 : 2;
        return at + 1 == words.size() && CountText.digits(words.normalAt(at))
                ? CountText.at(words, at)
                : Optional.empty();
    }

    private Optional<CellContent> status(String text, Words words) {
        Optional<StatusWord> status = vocabularies.statuses().whole(words);
        if (status.isPresent()) {
            return Optional.of(status.get()
                    .status()
                    .<CellContent>map(CellContent.NoFigure::new)
                    .orElseGet(CellContent.Zero::new));
        }
        boolean citation = words.hasDigits() && Exemptions.cited(text) && (text.indexOf('(') >= 0 || words.size() <= 6);
        return citation ? Optional.of(new CellContent.NoFigure(ObservationStatus.WITHHELD)) : Optional.empty();
    }

    /** Nothing but marks of footnotes after the figure. */
    private static boolean onlyMarks(Words words, int from) {
        for (int i = from; i < words.size(); i++) {
            if (!words.normalAt(i).equals("*") && !words.normalAt(i).equals("+")) {
                return false;
            }
        }
        return true;
    }

    private static boolean bracketed(Words words, int from) {
        return from < words.size()
                && words.gapAfter(from - 1).strip().equals("(")
                && CountText.at(words, from).isPresent();
    }

    private CellContent list(Words words, List<Domain> domains) {
        Optional<List<Item>> items = items(words, 0, domains);
        if (items.isPresent() && !items.get().isEmpty()) {
            return new CellContent.Items(items.get());
        }
        for (int i = 0; i < words.size(); i++) {
            if (CountText.digits(words.normalAt(i)) && !inLabel(words, i, domains)) {
                return new CellContent.Unclear();
            }
        }
        return new CellContent.Bare();
    }

    /** Whether a number belongs to a label that a domain knows, such as "Outcome 22". */
    private boolean inLabel(Words words, int i, List<Domain> domains) {
        for (Domain domain : domains) {
            Phrasebook<Concepts> book = vocabularies.book(domain);
            for (int from = Math.max(0, i - 4); from < i; from++) {
                if (book.endOf(words, from) > i) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Items that run on, split before each number: {@code 2 x Sgt 1 x Constable}; or, where the labels come first and the last
     * word is a number, after each: {@code Male 3 Female 1}.
     */
    private Optional<List<Item>> items(Words words, int start, List<Domain> domains) {
        List<Integer> starts = new ArrayList<>();
        for (int i = start; i < words.size(); i++) {
            boolean count = CountText.at(words, i).isPresent() && !inLabel(words, i, domains);
            if (count
                    && (CountText.digits(words.normalAt(i))
                            || words.normalAt(i).equals("<")
                            || wordCounts(words, i, start))) {
                starts.add(i);
                i = CountText.at(words, i).orElseThrow().to() - 1;
            }
        }
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        return starts.get(0) == start ? countFirst(words, starts) : labelFirst(words, start, starts);
    }

    /** A number in words counts only where an item may begin: at the start, or after a sign or "and". */
    private static boolean wordCounts(Words words, int i, int start) {
        if (i == start) {
            return true;
        }
        String gap = words.gapAfter(i - 1);
        return gap.indexOf(',') >= 0
                || gap.indexOf(';') >= 0
                || gap.indexOf('\n') >= 0
                || words.normalAt(i - 1).equals("and");
    }

    private static Optional<List<Item>> countFirst(Words words, List<Integer> starts) {
        List<Item> items = new ArrayList<>();
        for (int n = 0; n < starts.size(); n++) {
            int first = starts.get(n);
            int end = n + 1 < starts.size() ? starts.get(n + 1) : words.size();
            CountText.Found count = CountText.at(words, first).orElseThrow();
            int from = count.to() < end && words.normalAt(count.to()).equals("x") ? count.to() + 1 : count.to();
            int to = end;
            while (to > from && words.normalAt(to - 1).equals("and")) {
                to--;
            }
            if (from >= to) {
                return Optional.empty();
            }
            items.add(new Item(count.count(), first, from, to, to));
        }
        return Optional.of(items);
    }

    private static Optional<List<Item>> labelFirst(Words words, int start, List<Integer> counts) {
        List<Item> items = new ArrayList<>();
        int from = start;
        for (int at : counts) {
            CountText.Found count = CountText.at(words, at).orElseThrow();
            int to = at > from && words.normalAt(at - 1).equals("x") ? at - 1 : at;
            if (from >= to) {
                return Optional.empty();
            }
            items.add(new Item(count.count(), from, from, to, count.to()));
            from = count.to();
        }
        return from == words.size() ? Optional.of(items) : Optional.empty();
    }
}
