package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.CellRef;
import foiscope.model.ComplaintSource;
import foiscope.model.CountInterval;
import foiscope.model.LetterSection;
import foiscope.model.Observation;
import foiscope.model.ObservationStatus;
import foiscope.model.Period;
import foiscope.model.ResponseLetter;
import foiscope.model.Scope;
import foiscope.model.TextBlock;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.structure.TextList;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Meaning;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads figures in running text: a zero stated in a sentence. Every other number that may be a figure is listed with its place.
 */
final class ProseReader {

    private static final Set<String> ZERO = Set.of("no", "zero", "nil");

    /** Words that lead up to a zero and limit nothing. */
    private static final Set<String> LEADING = Set.of(
            "there",
            "were",
            "was",
            "are",
            "have",
            "been",
            "had",
            "in",
            "for",
            "during",
            "the",
            "year",
            "calendar",
            "financial",
            "period",
            "and",
            "also",
            "both",
            "of",
            "to",
            "from",
            "between",
            "response",
            "answer");

    private static final Pattern ASKED = Pattern.compile("You (?:also )?asked\\b");

    private static final List<Domain> LIMITING =
            List.of(Domain.ROLE, Domain.GENDER, Domain.MISCONDUCT, Domain.CRIME, Domain.RELATIONSHIP, Domain.DUTY);

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final ResponseLetter letter;
    private final Scope scope;
    private final boolean unanswered;
    private final ProseNumbers numbers;
    private final SentenceReader sentences;

    /** @param unanswered whether no paragraph is known to answer and no table does */
    ProseReader(
            Vocabularies vocabularies,
            PeriodText periods,
            ResponseLetter letter,
            Scope scope,
            boolean unanswered,
            SentenceReader sentences) {
        this.sentences = sentences;
        this.unanswered = unanswered;
        this.numbers = new ProseNumbers(periods);
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.letter = letter;
        this.scope = scope;
    }

    /** @param lists the paragraph's lists, which are read as grids */
    Figures read(MarkedText marked, List<TextList> lists) {
        Figures figures = Figures.none();
        TextBlock text = marked.block();
        Words words = marked.words();
        if (letter.section(text) != LetterSection.ANSWER && !answersWithin(marked)) {
            if (unanswered && letter.section(text) == LetterSection.REQUEST && words.hasDigits()) {
                // Where the answer begins isn't clear: what may be its figures is listed.
                numbers.list(figures, text, words, Set.of());
            }
            return figures;
        }
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            int start = words.get(i).start();
            if (lists.stream().anyMatch(list -> list.from() <= start && start < list.to())) {
                taken.add(i);
            }
        }
        List<int[]> open = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i + 1 == words.size() || endsClause(words, i)) {
                if (!zero(figures, text, words, from, i + 1)) {
                    open.add(new int[] {from, i + 1});
                }
                from = i + 1;
            }
        }
        figures.addAll(sentences.read(text, words, open, taken));
        numbers.list(figures, text, words, taken);
        return figures;
    }

    /** Whether a paragraph says again what was asked and answers it: "You asked how many were dismissed. Twelve were." */
    private boolean answersWithin(MarkedText marked) {
        String words = marked.text().strip();
        return letter.section(marked.block()) == LetterSection.REQUEST
                && ASKED.matcher(words).lookingAt()
                && words.endsWith(".")
                && words.indexOf('"') < 0
                && words.indexOf('“') < 0
                && words.indexOf('\n') < 0
                && words.indexOf(". ") > 0;
    }

    /** A sentence ends at a full stop and space, a question or exclamation mark, a semicolon or a line's end. */
    private static boolean endsClause(Words words, int i) {
        String gap = words.gapAfter(i);
        boolean told = gap.startsWith(":") && asks(words, i);
        boolean stop = gap.startsWith(". ") && !abbreviates(words, i);
        return told || gap.indexOf('\n') >= 0 || stop || gap.indexOf(';') >= 0 || gap.indexOf('!') >= 0;
    }

    /** The stops of "e.g." and "i.e." end no sentence. */
    private static boolean abbreviates(Words words, int i) {
        String last = words.normalAt(i);
        return i > 0
                && words.gapAfter(i - 1).equals(".")
                && (last.equals("g") && words.normalAt(i - 1).equals("e")
                        || last.equals("e") && words.normalAt(i - 1).equals("i"));
    }

    /** "You asked for their ranks:": what follows answers. */
    private static boolean asks(Words words, int end) {
        for (int i = end; i > 0 && !words.gapAfter(i - 1).startsWith(". "); i--) {
            if (words.normalAt(i).startsWith("ask") && words.normalAt(i - 1).equals("you")) {
                return true;
            }
        }
        return false;
    }

    /** "No complaints have been recorded from members of the public." Says whether it told of the sentence. */
    private boolean zero(Figures figures, TextBlock text, Words words, int from, int to) {
        int no = from;
        while (no < to && !ZERO.contains(words.normalAt(no))) {
            no++;
        }
        if (no + 1 >= to) {
            return false;
        }
        Optional<Match<List<Meaning>>> heading = vocabularies.headings().at(words, no + 1, to, Optional.empty());
        Optional<String> unit = heading.flatMap(m -> unit(m.meaning()));
        boolean recorded = !vocabularies
                .markerBook(Marker.RECORDED)
                .in(words, no, to, Optional.empty())
                .isEmpty();
        if (unit.isEmpty() || !recorded) {
            return false;
        }
        if (!leadsUp(words, from, no) || limited(words, heading.orElseThrow().to(), to)) {
            figures.unresolved()
                    .add(new Unresolved(
                            CellRef.inProse(
                                    text.page(), text.paragraph(), words.get(no).item()),
                            words.between(no, heading.orElseThrow().to()),
                            UnresolvedReason.AMBIGUOUS,
                            "a zero that other words of its sentence may limit",
                            ""));
            return true;
        }
        boolean internal = !vocabularies
                .markerBook(Marker.INTERNAL)
                .in(words, no, to, Optional.empty())
                .isEmpty();
        boolean publicly = !vocabularies
                .markerBook(Marker.PUBLIC)
                .in(words, no, to, Optional.empty())
                .isEmpty();
        Optional<ComplaintSource> said = heading.flatMap(m -> source(m.meaning()));
        Optional<ComplaintSource> raised = internal
                ? Optional.of(ComplaintSource.INTERNAL)
                : publicly ? Optional.of(ComplaintSource.PUBLIC) : Optional.empty();
        Optional<ComplaintSource> source = said.or(() -> raised).or(() -> Sources.implied(unit.get()));
        Period period = own(words, from, to).or(letter::period).orElseGet(() -> Period.undated(""));
        CellRef place =
                CellRef.inProse(text.page(), text.paragraph(), words.get(no).item());
        figures.observations()
                .add(figure(place, period, unit.get(), source, CountInterval.ZERO, words.between(no, to)));
        undated(figures, place, period, words.between(no, to));
        return true;
    }

    /** Whether the words before a zero set no limit: a period, "there were", or a clause that ends in "that". */
    private boolean leadsUp(Words words, int from, int no) {
        if (no == from || words.normalAt(no - 1).equals("that")) {
            return true;
        }
        List<PeriodText.Found> found = periods.in(Words.of(words.between(from, no)));
        for (int i = from; i < no; i++) {
            int at = i - from;
            boolean dated = found.stream().anyMatch(f -> f.from() <= at && at < f.to());
            if (!dated && !LEADING.contains(words.normalAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words after a zero name a role, gender, outcome, relationship or another conduct than the letter's. */
    private boolean limited(Words words, int from, int to) {
        int at = from;
        while (at < to) {
            Optional<Match<Marker>> who = vocabularies.markerBook(Marker.PUBLIC).at(words, at, to, Optional.empty());
            if (who.isPresent()) {
                at = who.get().to();
                continue;
            }
            for (Domain domain : LIMITING) {
                boolean word = words.get(at).end() - words.get(at).start() > 1;
                if (word
                        && vocabularies
                                .book(domain)
                                .at(words, at, to, Optional.empty())
                                .isPresent()) {
                    return true;
                }
            }
            Optional<Match<Meaning.Concepts>> topic =
                    vocabularies.book(Domain.TOPIC).at(words, at, to, Optional.empty());
            if (topic.isPresent()
                    && !vocabularies.within(
                            Domain.TOPIC, letter.topic(), topic.get().meaning().first())) {
                return true;
            }
            at = topic.map(Match::to).orElse(at + 1);
        }
        return false;
    }

    private static void undated(Figures figures, CellRef place, Period period, String verbatim) {
        if (!period.dated()) {
            figures.unresolved()
                    .add(new Unresolved(
                            place,
                            verbatim,
                            UnresolvedReason.UNDATED,
                            "neither the sentence nor the request says of which period",
                            ""));
        }
    }

    private Optional<Period> own(Words words, int from, int to) {
        return periods.span(Words.of(words.between(from, to)));
    }

    private static Optional<String> unit(List<Meaning> meanings) {
        return meanings.stream()
                .filter(Meaning.Unit.class::isInstance)
                .map(m -> ((Meaning.Unit) m).unit())
                .findFirst();
    }

    private static Optional<ComplaintSource> source(List<Meaning> meanings) {
        return meanings.stream()
                .filter(Meaning.RaisedBy.class::isInstance)
                .map(m -> ((Meaning.RaisedBy) m).source())
                .findFirst();
    }

    private Observation figure(
            CellRef place,
            Period period,
            String unit,
            Optional<ComplaintSource> source,
            CountInterval interval,
            String verbatim) {
        return new Observation(
                        place,
                        period,
                        unit,
                        source,
                        Map.of(),
                        Optional.empty(),
                        Scope.NONE,
                        Optional.of(interval),
                        ObservationStatus.EXACT,
                        Basis.PROSE,
                        verbatim,
                        Set.of(),
                        Optional.empty(),
                        List.of())
                .within(scope);
    }
}
