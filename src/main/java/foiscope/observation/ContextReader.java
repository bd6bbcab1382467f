package foiscope.observation;

import foiscope.clause.Questions;
import foiscope.clause.Questions.Question;
import foiscope.grid.Bands;
import foiscope.grid.GridCell;
import foiscope.grid.TextList;
import foiscope.label.BandType;
import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.model.Block;
import foiscope.model.CellRef;
import foiscope.model.ComplaintSource;
import foiscope.model.Dating;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.Layout;
import foiscope.model.LetterSection;
import foiscope.model.Party;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.model.ResponseLetter;
import foiscope.model.Scope;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import foiscope.text.DateText;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Meaning;
import foiscope.vocabulary.NumberKind;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what stands round a table: its titles, its caption, the sentence that leads to it, and the request. */
final class ContextReader {

    /** Paragraphs above a table that may be its caption. */
    private static final int ABOVE = 3;

    /** A text this short is a caption, whatever it ends with. */
    private static final int CAPTION_WORDS = 26;

    /** Where a list of questions begins. */
    private static final Pattern LIST = Pattern.compile("(?m)^\\s*(?:[•·*-]|\\d{1,2}[.)])\\s*\\S");

    /** A cell this long is a remark. */
    private static final int REMARK = 25;

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final ResponseLetter letter;
    private final LabelReader labels;
    private final List<MarkedText> texts;
    private final Questions questions;
    private final Set<Integer> data;

    /** The document's blocks in reading order, and where each stands among them. */
    private final List<Block> blocks;

    private final Map<Integer, Integer> positions = new HashMap<>();
    private final Map<Integer, TextBlock> byParagraph = new HashMap<>();

    /** The answer's paragraphs that name one period, in reading order; of each document they are asked for once. */
    private final Supplier<List<Placed<Dated>>> datedAnswers = new Once<>(this::datedAnswers);

    private final Supplier<List<Placed<Dated>>> datedHeadings = new Once<>(this::datedHeadings);
    private final Supplier<List<Placed<Counted>>> countedAnswers = new Once<>(this::countedAnswers);
    private final Supplier<Optional<Dated>> oneStock = new Once<>(this::stock);
    private final Supplier<Optional<Dated>> onlyPeriod = new Once<>(this::theOnly);
    private final Supplier<Optional<String>> requested = new Once<>(this::requestedUnit);

    /** The orders of the blocks right above a table. */
    private final Set<Integer> captions;

    private final Scope letterScope;
    private final Party party;
    private final Optional<TableContext.Note> notedUnit;

    /** @param data the paragraphs that end with figures, which say nothing of those after them */
    ContextReader(
            Layout layout,
            Set<Integer> data,
            Vocabularies vocabularies,
            PeriodText periods,
            ResponseLetter letter,
            LabelReader labels,
            List<MarkedText> texts,
            List<MarkedText> titles) {
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.letter = letter;
        this.labels = labels;
        this.texts = texts;
        this.data = data;
        this.blocks = layout.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            positions.put(blocks.get(i).order(), i);
        }
        layout.texts().forEach(text -> byParagraph.putIfAbsent(text.paragraph(), text));
        this.captions = layout.tables().stream().map(table -> table.order() - 1).collect(Collectors.toSet());
        this.questions = Questions.in(layout, letter::section);
        this.letterScope = letterScope(titles);
        this.party = requestedParty();
        this.notedUnit = unitNote();
    }

    /** A text that may say something of a table. */
    private record Near(Label label, Words words, LabelMeaning meaning) {

        /** Above another table: what that one's labels are says nothing of this one's. */
        Near aboveAnother() {
            return new Near(label, words, meaning.namingNothing());
        }
    }

    /** What a block says, with its place. */
    private record Placed<T>(TextBlock block, T says) {}

    /** The last of those before a block, in reading order. */
    private static <T> int before(List<Placed<T>> placed, int order) {
        int from = 0;
        int to = placed.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (placed.get(middle).block().order() < order) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    /** What stands round a table of a document. */
    TableContext of(SourceTable table, Bands bands) {
        return of(
                table.order(),
                false,
                List.of(),
                bands,
                questions.answeredByTable(table.order()),
                Optional.ofNullable(table.sheet()).map(name -> near(Label.Role.SHEET, name, table.at(1, 1))));
    }

    /** What stands round a list in a paragraph: the lines before it are nearest. */
    TableContext of(TextBlock block, TextList list, Bands bands) {
        int labels = bands.grid().at(bands.body().get(0).row(), 0).place().row();
        Optional<TextBlock> asked =
                Optional.ofNullable(byParagraph.get(labels)).filter(text -> text.paragraph() != block.paragraph());
        List<Near> lines = asked.isPresent()
                ? before(asked.get(), LIST)
                : before(block, block.text().substring(0, list.from()));
        return of(
                asked.orElse(block).order(),
                true,
                lines.subList(0, Math.min(ABOVE, lines.size())),
                bands,
                asked.isPresent() ? Optional.empty() : questions.answered(block, list.from()),
                Optional.empty());
    }

    /** The lines of a paragraph before its first list. */
    private List<Near> before(TextBlock block, Pattern list) {
        Matcher first = list.matcher(block.text());
        return before(block, first.find() ? block.text().substring(0, first.start()) : "");
    }

    /** The lines of a paragraph's beginning, the nearest first. */
    private List<Near> before(TextBlock block, String beginning) {
        List<Near> lines = new ArrayList<>();
        int item = 1;
        for (String line : beginning.lines().toList()) {
            if (!line.isBlank()) {
                CellRef place = CellRef.inProse(block.page(), block.paragraph(), item);
                lines.add(0, near(Label.Role.LEAD_IN, line.strip(), place));
                item += line.strip().split("\\s+").length;
            }
        }
        return lines;
    }

    private TableContext of(
            int order,
            boolean ofList,
            List<Near> lines,
            Bands bands,
            Optional<Question> question,
            Optional<Near> sheet) {
        List<Near> near = new ArrayList<>();
        for (int i = bands.titles().size() - 1; i >= 0; i--) {
            GridCell cell = bands.titles().get(i);
            near.add(near(Label.Role.TITLE, cell.text(), cell.place()));
        }
        near.addAll(lines);
        List<TextBlock> own = above(order, ofList);
        boolean shared = own.isEmpty();
        List<TextBlock> above = (shared ? above(firstOfAdjoining(order), false) : own)
                .stream()
                        .filter(text -> question.isEmpty()
                                || questions
                                        .answered(text, text.text().length())
                                        .equals(question))
                        .toList();
        for (TextBlock text : above) {
            if (letter.section(text) != LetterSection.REQUEST
                    && letter.section(text) != LetterSection.NOTES
                    && !lettersDate(text)) {
                near.add(shared ? lastSentence(text).aboveAnother() : lastSentence(text));
            }
        }
        question.ifPresent(asked -> near.add(near(Label.Role.QUESTION, asked.text(), asked.place())));
        sheet.ifPresent(near::add);
        Optional<Counted> unit = Optional.empty();
        Optional<ComplaintSource> source = Optional.empty();
        Optional<BandType> around = Optional.empty();
        Optional<Fact.OfForce> force = Optional.empty();
        Optional<NumberKind> noCount = Optional.empty();
        Optional<Party> named = Optional.empty();
        Scope limits = Scope.NONE;
        for (Near text : near) {
            LabelMeaning meaning = text.meaning();
            unit = unit.or(() -> people(text)).or(() -> unit(meaning)).or(() -> beginning(text));
            source = source.or(() -> source(text));
            boolean caption =
                    text.words().size() <= CAPTION_WORDS || text.label().role() == Label.Role.QUESTION;
            if (caption) {
                around = around.or(meaning::names);
                noCount = noCount.or(
                        () -> text.label().role() == Label.Role.LEAD_IN ? Optional.empty() : meaning.noCount());
                named = named.or(() -> meaning.fact(Fact.OfParty.class).map(Fact.OfParty::party));
                force = force.or(() -> leads(text.label()) ? force(text.words()) : Optional.empty());
            }
            limits = speaksOfFigures(text) ? limits.within(Limits.of(meaning, caption && leads(text.label()))) : limits;
            limits = text.label().role() == Label.Role.TITLE ? limits.within(unknownWhom(meaning)) : limits;
            limits = meaning.ofWhich() && leads(text.label()) ? limits.within(Limits.ofPart(meaning, party)) : limits;
        }
        for (TextBlock text : above) {
            unit = unit.or(
                    () -> letter.section(text) == LetterSection.REQUEST ? Optional.empty() : anyLine(text, false));
        }
        boolean people = near.stream().anyMatch(n -> role(n.meaning()));
        Optional<Counted> far = unit.isPresent() ? Optional.empty() : far(order, people);
        limits = unit.or(() -> far).map(Counted::whom).map(limits::within).orElse(limits);
        Dated dated = period(order, near, question);
        List<Label> said = new ArrayList<>(
                near.stream().filter(n -> speaks(n.meaning())).map(Near::label).toList());
        dated.label().filter(label -> !said.contains(label)).ifPresent(said::add);
        return new TableContext(
                unit.map(Counted::unit),
                far.map(Counted::unit),
                source,
                dated.period(),
                letterScope,
                limits,
                around,
                named.orElse(party),
                force,
                noCount,
                note(bands).or(() -> notedUnit),
                said);
    }

    /** "Officers dealt with by the Regrade Board": whom a title counts in words that aren't known. */
    private static Scope unknownWhom(LabelMeaning meaning) {
        boolean counts = role(meaning);
        boolean open =
                meaning.names().isEmpty() && meaning.fact(Fact.OfOutcome.class).isEmpty();
        return counts && open && !meaning.unknown().isEmpty()
                ? Scope.NONE.with(LabelReader.key(meaning.unknown()))
                : Scope.NONE;
    }

    /**
     * A caption, or a sentence that says what is counted or when: "write to the Commissioner" names no one whom a table counts. A
     * sheet is often called anything.
     */
    private boolean speaksOfFigures(Near text) {
        LabelMeaning meaning = text.meaning();
        if (text.label().role() == Label.Role.SHEET && !meaning.unknown().isEmpty()) {
            return false;
        }
        return leads(text.label())
                || meaning.measure()
                || meaning.fact(Fact.OfUnit.class).isPresent()
                || periods.only(text.words()).isPresent();
    }

    private static boolean speaks(LabelMeaning meaning) {
        return meaning.names().isPresent()
                || meaning.noCount().isPresent()
                || meaning.facts().stream().anyMatch(f -> !(f instanceof Fact.OfPopulation));
    }

    /** What an earlier paragraph of the answer counts, else the request, else the people whom a caption names. */
    private Optional<Counted> far(int order, boolean people) {
        return earlierUnit(order)
                .or(() -> requested.get().map(Counted::of))
                .or(() -> people ? Optional.of(Counted.of("person")) : Optional.empty());
    }

    private Near near(Label.Role role, String text, CellRef place) {
        Words words = Words.of(text);
        return new Near(new Label(role, text, place), words, labels.read(words));
    }

    /**
     * The paragraphs between the table before and this one, the nearest first. Those of figures say nothing of it; lists follow one
     * another under one caption, so that for a list they don't part it from what it's under.
     */
    private List<TextBlock> above(int order, boolean ofList) {
        List<TextBlock> above = new ArrayList<>();
        int passed = 0;
        for (int i = positions.getOrDefault(order, 0) - 1; i >= 0 && passed < ABOVE; i--) {
            if (!(blocks.get(i) instanceof TextBlock text)) {
                break;
            }
            boolean figures = data.contains(text.paragraph());
            passed += figures && ofList ? 0 : 1;
            if (!figures) {
                above.add(text);
            }
        }
        return above;
    }

    /** The first of the tables that stand right above one another down to this: they share what stands above it. */
    private int firstOfAdjoining(int order) {
        int at = positions.getOrDefault(order, 0);
        while (at > 0 && !(blocks.get(at - 1) instanceof TextBlock)) {
            at--;
        }
        return blocks.get(at).order();
    }

    /** The sentence that leads to the table: the last of its paragraph. */
    private Near lastSentence(TextBlock text) {
        String line = text.text().strip();
        int at = Math.max(line.lastIndexOf(". ", line.length() - 3), line.lastIndexOf('\n'));
        String last = at < 0 ? line : line.substring(at + 1).strip();
        int item = at < 0 ? 1 : Words.of(line.substring(0, at + 1)).size() + 1;
        Label.Role role = last.endsWith(".") || last.endsWith(":") ? Label.Role.LEAD_IN : Label.Role.CAPTION;
        return near(role, last, CellRef.inProse(text.page(), text.paragraph(), item));
    }

    /** The head with the day of the letter: it dates no figure. */
    private boolean lettersDate(TextBlock text) {
        return letter.section(text) == LetterSection.HEAD
                && letter.responded().isPresent()
                && DateText.first(Words.of(text.text())).equals(letter.responded());
    }

    /** The one force that a caption names, where it isn't the letter's own. */
    private Optional<Fact.OfForce> force(Words words) {
        List<String> named = vocabularies.forces().names().in(words).stream()
                .map(Match::meaning)
                .distinct()
                .toList();
        boolean other = named.size() == 1 && !named.get(0).equals(letter.force().forceCode());
        return other
                ? vocabularies.forces().force(named.get(0)).map(f -> new Fact.OfForce(f.id(), f.name()))
                : Optional.empty();
    }

    /** Whether a paragraph answers a question, or none: what answers another says nothing of this one's figures. */
    private boolean speaksTo(Optional<Question> question, TextBlock text) {
        Optional<Question> answered = questions.answered(text, text.text().length());
        return question.isEmpty() || answered.isEmpty() || answered.equals(question);
    }

    /** A title, a caption or words that end in a colon: not a sentence, which may speak of anything. */
    private static boolean leads(Label label) {
        return label.role() != Label.Role.LEAD_IN || !label.words().strip().endsWith(".");
    }

    private static boolean role(LabelMeaning meaning) {
        return meaning.facts(Fact.OfCode.class).anyMatch(f -> f.dimension() == Dimension.ROLE);
    }

    /**
     * What a text counts.
     *
     * @param whom whom it counts, where it says "number of officers" and no more
     */
    private record Counted(String unit, Scope whom) {

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
    private Optional<Counted> people(Near text) {
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
    private Optional<Counted> beginning(Near text) {
        boolean outcome = text.meaning().fact(Fact.OfOutcome.class).isPresent() && leads(text.label());
        return outcome
                ? unit(labels.read(Words.of(text.words().between(0, 1))))
                        .filter(c -> c.whom().equals(Scope.NONE))
                : Optional.empty();
    }

    /** The last line of a paragraph that names one unit. */
    private Optional<Counted> anyLine(TextBlock text, boolean strong) {
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
        int last = before(countedAnswers.get(), order);
        return last < 0
                ? Optional.empty()
                : Optional.of(countedAnswers.get().get(last).says());
    }

    private List<Placed<Counted>> countedAnswers() {
        List<Placed<Counted>> counted = new ArrayList<>();
        for (MarkedText text : texts) {
            if (letter.section(text.block()) == LetterSection.ANSWER) {
                anyLine(text.block(), true).ifPresent(unit -> counted.add(new Placed<>(text.block(), unit)));
            }
        }
        return counted;
    }

    private Optional<ComplaintSource> source(Near text) {
        Optional<ComplaintSource> said =
                text.meaning().fact(Fact.OfSource.class).map(Fact.OfSource::source);
        if (said.isPresent()) {
            return said;
        }
        boolean internal = has(Marker.INTERNAL, text.words());
        boolean publicly = has(Marker.PUBLIC, text.words());
        return internal == publicly
                ? Optional.empty()
                : Optional.of(internal ? ComplaintSource.INTERNAL : ComplaintSource.PUBLIC);
    }

    private boolean has(Marker marker, Words words) {
        return !vocabularies.markerBook(marker).in(words).isEmpty();
    }

    /**
     * A period and the words that say it.
     *
     * @param label empty where the request says it
     */
    record Dated(Optional<Period> period, Optional<Label> label) {

        static final Dated NONE = new Dated(Optional.empty(), Optional.empty());
    }

    /** The period that the nearest text names alone, else the nearest paragraph of the answer, else the request. */
    private Dated period(int order, List<Near> near, Optional<Question> question) {
        for (Near text : near) {
            Optional<PeriodText.Found> found = periods.only(text.words());
            if (found.isPresent()) {
                return new Dated(Optional.of(found.get().period()), Optional.of(text.label()));
            }
        }
        List<Placed<Dated>> dated = datedAnswers.get();
        for (int i = before(dated, order); i >= 0; i--) {
            if (speaksTo(question, dated.get(i).block())) {
                return dated.get(i).says();
            }
        }
        return oneStock.get()
                .or(() -> letter.period().map(period -> new Dated(Optional.of(period), Optional.empty())))
                .or(onlyPeriod)
                .orElse(Dated.NONE);
    }

    /** The period that a letter without tables names, where it names no other: its figures are of no other. */
    Optional<Dated> onlyPeriod() {
        return onlyPeriod.get();
    }

    private Optional<Dated> theOnly() {
        boolean tables = blocks.stream().anyMatch(block -> !(block instanceof TextBlock));
        Map<List<Object>, Dated> named = new LinkedHashMap<>();
        for (MarkedText text : tables ? List.<MarkedText>of() : texts) {
            if (letter.section(text.block()) != LetterSection.NOTES && !lettersDate(text.block())) {
                periods.in(text.words())
                        .forEach(found -> named.putIfAbsent(
                                Arrays.asList(
                                        found.period().start(), found.period().end()),
                                dated(text, found)));
            }
        }
        return named.size() == 1
                ? named.values().stream()
                        .filter(only -> only.period().filter(Period::dated).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private List<Placed<Dated>> datedAnswers() {
        return dated(texts.stream()
                .filter(text -> letter.section(text.block()) == LetterSection.ANSWER)
                .toList());
    }

    private List<Placed<Dated>> dated(List<MarkedText> of) {
        List<Placed<Dated>> dated = new ArrayList<>();
        for (MarkedText text : of) {
            periods.only(text.words()).ifPresent(found -> dated.add(new Placed<>(text.block(), dated(text, found))));
        }
        return dated;
    }

    /** The one day as at which the letter says that its figures stand, wherever it says so. */
    private Optional<Dated> stock() {
        List<Dated> days = new ArrayList<>();
        for (MarkedText text : texts) {
            if (letter.section(text.block()) != LetterSection.REQUEST
                    && !captions.contains(text.block().order())) {
                for (PeriodText.Found found : periods.in(text.words())) {
                    if (found.period().basis() == PeriodBasis.POINT_IN_TIME) {
                        CellRef place = CellRef.inProse(
                                text.block().page(),
                                text.paragraph(),
                                text.words().get(found.from()).item());
                        Label label = new Label(Label.Role.NOTE, found.period().label(), place);
                        days.add(new Dated(Optional.of(found.period()), Optional.of(label)));
                    }
                }
            }
        }
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** The period of the nearest heading above a paragraph: a short line that is no sentence and holds no figures. */
    Dated headed(TextBlock below) {
        int last = before(datedHeadings.get(), below.order());
        return last < 0 ? Dated.NONE : datedHeadings.get().get(last).says();
    }

    private List<Placed<Dated>> datedHeadings() {
        return dated(texts.stream().filter(this::heading).toList());
    }

    private boolean heading(MarkedText text) {
        String line = text.text().strip();
        LetterSection section = letter.section(text.block());
        return (section == LetterSection.ANSWER || section == LetterSection.HEAD && !lettersDate(text.block()))
                && text.words().size() <= CAPTION_WORDS
                && line.indexOf('\n') < 0
                && !line.endsWith(".")
                && !line.endsWith(";")
                && !data.contains(text.paragraph());
    }

    private static Dated dated(MarkedText text, PeriodText.Found found) {
        Words words = text.words();
        CellRef place = CellRef.inProse(
                text.block().page(), text.paragraph(), words.get(found.from()).item());
        Label label = new Label(Label.Role.HEADING, words.between(found.from(), found.to()), place);
        return new Dated(Optional.of(found.period()), Optional.of(label));
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

    /** "Gender" alone is that of the party whose gender the request asks for; of the subject where it asks for neither or both. */
    private Party requestedParty() {
        boolean subject = letter.asksFor(Dimension.SUBJECT_GENDER.column());
        if (!subject && letter.asksFor(Dimension.VICTIM_GENDER.column())) {
            return Party.VICTIM;
        }
        return !subject && letter.asksFor(Dimension.COMPLAINANT_GENDER.column()) ? Party.COMPLAINANT : Party.SUBJECT;
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

    /** "This is not recorded for conduct cases": a remark that says what is counted wins over the heading. */
    private Optional<TableContext.Note> note(Bands bands) {
        for (Bands.BodyRow row : bands.body()) {
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
        return Optional.empty();
    }

    /** Limits on all figures of the letter: the request's, and how the letter dates and what it leaves out. */
    private Scope letterScope(List<MarkedText> titles) {
        Scope limits = letter.scope();
        List<MarkedText> all = new ArrayList<>(texts);
        all.addAll(titles);
        for (MarkedText text : all) {
            if (letter.section(text.block()) != LetterSection.REQUEST) {
                limits = text.has(Marker.OCCURRED) ? limits.with(Dating.OCCURRED) : limits;
                limits = text.has(Marker.FINALISED) ? limits.with(Dating.FINALISED) : limits;
                limits = text.has(Marker.ONGOING_EXCLUDED) ? limits.withoutOngoing() : limits;
            }
        }
        return limits;
    }

    Questions questions() {
        return questions;
    }

    /** Whose gender is meant where nothing nearer says. */
    Party party() {
        return party;
    }

    /** Limits on all figures of the letter. */
    Scope scope() {
        return letterScope;
    }
}
