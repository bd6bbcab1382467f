package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.CellRef;
import foiscope.model.Codes;
import foiscope.model.CountInterval;
import foiscope.model.ObservationStatus;
import foiscope.model.Part;
import foiscope.model.Period;
import foiscope.model.ResponseLetter;
import foiscope.model.TextBlock;
import foiscope.model.UnresolvedReason;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads figures in running text: a zero stated in a sentence, and lists of a period and its count. Every other number that may be
 * a figure is listed with its place.
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

    private static final List<Domain> LIMITING =
            List.of(Domain.ROLE, Domain.GENDER, Domain.MISCONDUCT, Domain.CRIME, Domain.RELATIONSHIP, Domain.DUTY);

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final ResponseLetter letter;
    private final Map<String, String> scope;
    private final boolean unanswered;
    private final ProseNumbers numbers;

    /** @param unanswered whether no paragraph is known to answer and no table does */
    ProseReader(
            Vocabularies vocabularies,
            PeriodText periods,
            ResponseLetter letter,
            Map<String, String> scope,
            boolean unanswered) {
        this.unanswered = unanswered;
        this.numbers = new ProseNumbers(periods);
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.letter = letter;
        this.scope = scope;
    }

    Figures read(MarkedText marked, Optional<String> requestUnit) {
        Figures figures = Figures.none();
        TextBlock text = marked.block();
        Words words = marked.words();
        if (letter.part(text) != Part.ANSWER) {
            if (unanswered && letter.part(text) == Part.REQUEST && words.hasDigits()) {
                // Where the answer begins isn't clear: what may be its figures is listed.
                numbers.list(figures, text, words, Set.of());
            }
            return figures;
        }
        Set<Integer> taken = new HashSet<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i + 1 == words.size() || endsClause(words, i)) {
                clause(figures, text, words, from, i + 1, taken, requestUnit);
                from = i + 1;
            }
        }
        if (words.hasDigits()) {
            numbers.list(figures, text, words, taken);
        }
        return figures;
    }

    /** A sentence ends at a full stop and space, a question or exclamation mark, a semicolon or a line's end. */
    private static boolean endsClause(Words words, int i) {
        String gap = words.gapAfter(i);
        return gap.indexOf('\n') >= 0 || gap.startsWith(". ") || gap.indexOf(';') >= 0 || gap.indexOf('!') >= 0;
    }

    private void clause(
            Figures figures,
            TextBlock text,
            Words words,
            int from,
            int to,
            Set<Integer> taken,
            Optional<String> requestUnit) {
        zero(figures, text, words, from, to);
        boolean tail = to - from >= 2 && to - from <= 16 && words.hasDigits();
        if (tail && requestUnit.isPresent()) {
            Words line = Words.of(words.between(from, to));
            periodAndCount(figures, text, words, from, to, line, taken, requestUnit.get());
        }
    }

    /** "No complaints have been recorded from members of the public." */
    private void zero(Figures figures, TextBlock text, Words words, int from, int to) {
        int no = from;
        while (no < to && !ZERO.contains(words.normalAt(no))) {
            no++;
        }
        if (no + 1 >= to) {
            return;
        }
        Optional<Match<String>> heading = vocabularies.book(Domain.HEADING).at(words, no + 1, to, Optional.empty());
        Optional<String> unit = heading.flatMap(m -> meaning(m.meaning(), "unit="));
        boolean recorded = !vocabularies
                .markerBook(Marker.RECORDED)
                .in(words, no, to, Optional.empty())
                .isEmpty();
        if (unit.isEmpty() || !recorded) {
            return;
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
            return;
        }
        boolean internal = !vocabularies
                .markerBook(Marker.INTERNAL)
                .in(words, no, to, Optional.empty())
                .isEmpty();
        boolean publicly = !vocabularies
                .markerBook(Marker.PUBLIC)
                .in(words, no, to, Optional.empty())
                .isEmpty();
        String source = heading.flatMap(m -> meaning(m.meaning(), "complaint_source="))
                .or(() -> internal ? Optional.of("internal") : publicly ? Optional.of("public") : Sources.implied(unit))
                .orElse(Codes.TOTAL);
        Period period = own(words, from, to).or(letter::period).orElseGet(() -> Period.undated(""));
        CellRef place =
                CellRef.inProse(text.page(), text.paragraph(), words.get(no).item());
        figures.observations()
                .add(figure(place, period, unit.get(), source, CountInterval.ZERO, words.between(no, to)));
        undated(figures, place, period, words.between(no, to));
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
            Optional<Match<String>> who = vocabularies.markerBook(Marker.PUBLIC).at(words, at, to, Optional.empty());
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
            Optional<Match<String>> topic = vocabularies.book(Domain.TOPIC).at(words, at, to, Optional.empty());
            if (topic.isPresent()
                    && !vocabularies.within(
                            Domain.TOPIC, letter.topic(), topic.get().meaning())) {
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

    private static Optional<String> meaning(String meanings, String key) {
        for (String meaning : meanings.split(";")) {
            if (meaning.startsWith(key)) {
                return Optional.of(meaning.substring(key.length()));
            }
        }
        return Optional.empty();
    }

    private Observation figure(
            CellRef place, Period period, String unit, String source, CountInterval interval, String verbatim) {
        return new Observation(
                        place,
                        period,
                        unit,
                        source,
                        Map.of(),
                        Optional.empty(),
                        Map.of(),
                        Optional.of(interval),
                        ObservationStatus.EXACT,
                        Basis.PROSE,
                        verbatim,
                        Set.of(),
                        Optional.empty())
                .within(scope);
    }

    /** A line of a list: {@code 2016 x 14}, {@code 2021 – 3}, {@code 2016/17: 5}. What is counted, only the request says. */
    private void periodAndCount(
            Figures figures,
            TextBlock text,
            Words words,
            int from,
            int to,
            Words line,
            Set<Integer> taken,
            String unit) {
        int start = listNumber(line) ? 1 : 0;
        List<PeriodText.Found> found = periods.in(line);
        if (found.size() != 1 || found.get(0).from() != start) {
            return;
        }
        int at = found.get(0).to();
        if (at < line.size() && line.normalAt(at).equals("x")) {
            at++;
        }
        if (at >= line.size()) {
            return;
        }
        Optional<CountText.Found> count = CountText.at(line, at);
        if (count.isEmpty() || count.get().to() != line.size()) {
            return;
        }
        CellRef place = CellRef.inProse(
                text.page(), text.paragraph(), words.get(from + at).item());
        CountInterval interval = count.get().count().interval();
        String source = Sources.implied(Optional.of(unit)).orElse(Codes.TOTAL);
        figures.observations().add(figure(place, found.get(0).period(), unit, source, interval, line.text()));
        for (int i = from; i < to; i++) {
            taken.add(i);
        }
    }

    /** "1." at the start of a line. */
    private static boolean listNumber(Words line) {
        boolean digits = CountText.digits(line.normalAt(0)) && line.normalAt(0).length() <= 2 && line.size() > 1;
        return digits && (line.gapAfter(0).startsWith(".") || line.gapAfter(0).startsWith(")"));
    }
}
