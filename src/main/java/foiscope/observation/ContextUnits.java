package foiscope.observation;

import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.model.ComplaintSource;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.LetterSection;
import foiscope.model.ResponseLetter;
import foiscope.model.Scope;
import foiscope.model.TextBlock;
import foiscope.structure.GridCell;
import foiscope.structure.Structure;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Meaning;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the texts of a letter say that its figures count, where a figure's own labels don't. */
final class ContextUnits {

    /** A cell this long is a remark. */
    private static final int REMARK = 25;

    private final Vocabularies vocabularies;
    private final LabelReader labels;
    private final ResponseLetter letter;
    private final List<MarkedText> texts;
    private final Supplier<List<Placed<Counted>>> countedAnswers = new Once<>(this::countedAnswers);
    private final Supplier<Optional<String>> requested = new Once<>(this::requestedUnit);
    private final Supplier<Optional<TableContext.Note>> notedUnit = new Once<>(this::unitNote);

    ContextUnits(Vocabularies vocabularies, LabelReader labels, ResponseLetter letter, List<MarkedText> texts) {
        this.vocabularies = vocabularies;
        this.labels = labels;
        this.letter = letter;
        this.texts = texts;
    }

    /** What a text counts. */
    Optional<Counted> of(NearText text) {
        return people(text).or(() -> unit(text.meaning())).or(() -> beginning(text));
    }

    /**
     * What a text counts.
     *
     * @param whom whom it counts, where it says "number of officers" and no more
     */
    record Counted(String unit, Scope whom) {

        static Counted of(String unit) {
            return new Counted(unit, Scope.NONE);
        }
    }

    private static Optional<Counted> unit(LabelMeaning meaning) {
        List<String> units = meaning.facts(Fact.OfUnit.class)
                .map(Fact.OfUnit::unit)
                .distinct()
                .toList();
        boolean people = units.isEmpty() && meaning.measure() && role(meaning);
        return people
                ? Optional.of(new Counted("person", Limits.of(meaning, false)))
                : units.stream().findFirst().map(Counted::of);
    }

    /** "Number of officers suspended due to allegations" counts officers; "number of officer complaints" complaints. */
    private Optional<Counted> people(NearText text) {
        LabelMeaning meaning = text.meaning();
        List<Fact> facts = meaning.facts();
        int unit = first(facts, fact -> fact instanceof Fact.OfUnit);
        int role = first(facts, fact -> fact instanceof Fact.OfCode code && code.dimension() == Dimension.ROLE);
        if (!meaning.measure() || role < 0 || unit < role) {
            return Optional.empty();
        }
        Words words = text.words();
        boolean compound = vocabularies.book(Domain.ROLE).in(words).stream()
                .findFirst()
                .flatMap(match -> vocabularies.headings().at(words, match.to(), words.size(), Optional.empty()))
                .filter(match -> match.meaning().stream().anyMatch(Meaning.Unit.class::isInstance))
                .isPresent();
        return compound ? Optional.empty() : Optional.of(new Counted("person", Limits.of(meaning, false)));
    }

    private static int first(List<Fact> facts, Predicate<Fact> kind) {
        for (int i = 0; i < facts.size(); i++) {
            if (kind.test(facts.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "Cases to answer" are cases. */
    private Optional<Counted> beginning(NearText text) {
        boolean outcome = text.meaning().fact(Fact.OfOutcome.class).isPresent() && text.leads();
        return outcome
                ? unit(labels.read(Words.of(text.words().between(0, 1))))
                        .filter(c -> c.whom().equals(Scope.NONE))
                : Optional.empty();
    }

    /** The last line of a paragraph that names one unit. */
    Optional<Counted> anyLine(TextBlock text, boolean strong) {
        List<String> lines = text.lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            LabelMeaning meaning = labels.read(Words.of(lines.get(i)));
            Optional<Counted> unit = unit(meaning);
            if (unit.isPresent() && !(strong && meaning.weakUnit()) && !tellsOfAMeasure(lines.get(i), meaning)) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** "Suspension is a neutral act.": a sentence about a measure counts nobody who is under it. */
    private static boolean tellsOfAMeasure(String line, LabelMeaning meaning) {
        return line.strip().endsWith(".")
                && meaning.facts(Fact.OfPopulation.class)
                        .map(Fact.OfPopulation::words)
                        .anyMatch(Limits.MEASURES::contains);
    }

    /** The unit that the nearest paragraph of the answer before the table names. */
    private Optional<Counted> earlierUnit(int order) {
        int last = Placed.before(countedAnswers.get(), order);
        return last < 0
                ? Optional.empty()
                : Optional.of(countedAnswers.get().get(last).says());
    }

    private List<Placed<Counted>> countedAnswers() {
        List<Placed<Counted>> counted = new ArrayList<>();
        for (MarkedText text : texts) {
            if (letter.section(text.block()) == LetterSection.ANSWER && !background(text)) {
                anyLine(text.block(), true).ifPresent(unit -> counted.add(new Placed<>(text.block(), unit)));
            }
        }
        return counted;
    }

    /** A paragraph on law, policy, systems and the like that speaks of no figures counts nothing. */
    private static boolean background(MarkedText text) {
        return text.has(Marker.BACKGROUND) && !text.has(Marker.FIGURES);
    }

    /** What the request counts, where it names one unit only; how many officers, where it names none. */
    private Optional<String> requestedUnit() {
        Set<String> units = new TreeSet<>();
        boolean people = false;
        for (MarkedText text : texts) {
            if (letter.section(text.block()) == LetterSection.REQUEST) {
                LabelMeaning meaning = labels.read(text.words());
                meaning.facts(Fact.OfUnit.class).forEach(f -> units.add(f.unit()));
                people |= meaning.measure()
                        && meaning.facts(Fact.OfCode.class).anyMatch(f -> f.dimension() == Dimension.ROLE);
            }
        }
        return units.isEmpty() && people
                ? Optional.of("person")
                : units.size() == 1 ? units.stream().findFirst() : Optional.empty();
    }

    /** "The figures are of reports and not only complaints": a note that says what is counted wins over the heading. */
    private Optional<TableContext.Note> unitNote() {
        for (MarkedText text : texts) {
            Optional<Match<Marker>> mark = text.first(Marker.UNIT_NOTE);
            if (mark.isPresent() && letter.section(text.block()) == LetterSection.ANSWER) {
                int to = Math.min(text.words().size(), mark.get().to() + 3);
                Optional<String> unit = unit(labels.read(
                                Words.of(text.words().between(mark.get().to(), to))))
                        .map(Counted::unit);
                if (unit.isPresent()) {
                    return unit.map(u -> new TableContext.Note(u, Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /** "This is not recorded for conduct cases": a remark, or else a note, that says what is counted wins over the heading. */
    Optional<TableContext.Note> note(Structure bands) {
        for (Structure.BodyRow row : bands.body()) {
            for (int column : bands.values()) {
                GridCell cell = bands.grid().at(row.row(), column);
                boolean remark = cell.text().length() >= REMARK && !cell.words().hasDigits();
                if (remark && !vocabularies.statuses().in(cell.words()).isEmpty()) {
                    LabelMeaning meaning = labels.read(cell.words());
                    Optional<String> unit = meaning.fact(Fact.OfUnit.class).map(Fact.OfUnit::unit);
                    Optional<ComplaintSource> source =
                            meaning.fact(Fact.OfSource.class).map(Fact.OfSource::source);
                    if (unit.isPresent() && source.isPresent()) {
                        return Optional.of(new TableContext.Note(unit.get(), source));
                    }
                }
            }
        }
        return notedUnit.get();
    }

    /** What an earlier paragraph of the answer counts, else the request, else the people whom a caption names. */
    Optional<Counted> far(int order, boolean people) {
        return earlierUnit(order)
                .or(() -> requested.get().map(Counted::of))
                .or(() -> people ? Optional.of(Counted.of("person")) : Optional.empty());
    }

    static boolean role(LabelMeaning meaning) {
        return meaning.facts(Fact.OfCode.class).anyMatch(f -> f.dimension() == Dimension.ROLE);
    }
}
