package foiscope.observation;

import foiscope.model.ObservationStatus;
import foiscope.observation.CellReading.Item;
import foiscope.text.Phrasebook;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Exemptions;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the text of one cell into what it prints, without coding its labels. */
final class CellText {

    private final Vocabularies vocabularies;

    CellText(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @param domain of the labels that may stand in the cell */
    CellReading read(String text, Words words, Optional<Domain> domain) {
        if (text.isBlank()) {
            return new CellReading.Blank();
        }
        if (words.isEmpty()) {
            return new CellReading.Unclear();
        }
        Optional<CellReading> status = status(text, words);
        if (status.isPresent()) {
            return status.get();
        }
        Optional<CountText.Found> first = CountText.at(words, 0);
        if (first.isPresent() && onlyMarks(words, first.get().to())) {
            return new CellReading.Figure(first.get().count(), List.of());
        }
        if (first.isPresent() && bracketed(words, first.get().to())) {
            Optional<List<Item>> parts = items(words, first.get().to(), domain);
            if (parts.isPresent()) {
                return new CellReading.Figure(first.get().count(), parts.get());
            }
        }
        if (words.size() == 1 && words.normalAt(0).equals("*")) {
            return new CellReading.NoFigure(ObservationStatus.WITHHELD);
        }
        return list(words, domain);
    }

    private Optional<CellReading> status(String text, Words words) {
        Optional<String> status = vocabularies.statuses().whole(words);
        if (status.isPresent()) {
            return Optional.of(
                    status.get().equals("zero")
                            ? new CellReading.Zero()
                            : new CellReading.NoFigure(
                                    ObservationStatus.valueOf(status.get().toUpperCase(Locale.ROOT))));
        }
        boolean citation = words.hasDigits() && Exemptions.cited(text) && (text.indexOf('(') >= 0 || words.size() <= 6);
        return citation ? Optional.of(new CellReading.NoFigure(ObservationStatus.WITHHELD)) : Optional.empty();
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

    private CellReading list(Words words, Optional<Domain> domain) {
        Optional<List<Item>> items = items(words, 0, domain);
        if (items.isPresent() && !items.get().isEmpty()) {
            return new CellReading.Items(items.get());
        }
        for (int i = 0; i < words.size(); i++) {
            if (CountText.digits(words.normalAt(i)) && !inLabel(words, i, domain)) {
                return new CellReading.Unclear();
            }
        }
        return new CellReading.Bare();
    }

    /** Whether a number belongs to a label that the domain knows, such as "Outcome 22". */
    private boolean inLabel(Words words, int i, Optional<Domain> domain) {
        if (domain.isEmpty()) {
            return false;
        }
        Phrasebook<String> book = vocabularies.book(domain.get());
        for (int from = Math.max(0, i - 4); from < i; from++) {
            if (book.at(words, from, words.size(), Optional.empty())
                    .filter(m -> m.to() > i)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Items that run on, split before each number: {@code 2 x Sgt 1 x Constable}; or, where the labels come first and the last
     * word is a number, after each: {@code Male 3 Female 1}.
     */
    private Optional<List<Item>> items(Words words, int start, Optional<Domain> domain) {
        List<Integer> starts = new ArrayList<>();
        for (int i = start; i < words.size(); i++) {
            boolean count = CountText.at(words, i).isPresent() && !inLabel(words, i, domain);
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
