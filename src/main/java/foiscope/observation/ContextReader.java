package foiscope.observation;

import foiscope.clause.Questions;
import foiscope.clause.Questions.Question;
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
import foiscope.model.ResponseLetter;
import foiscope.model.Scope;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import foiscope.structure.GridCell;
import foiscope.structure.Structure;
import foiscope.structure.TextList;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.NumberKind;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands round a table: its titles, its caption, the sentence that leads to it, and the request. */
final class ContextReader {

    /** Paragraphs above a table that may be its caption. */
    private static final int ABOVE = 3;

    /** A text this short is a caption, whatever it ends with. */
    static final int CAPTION_WORDS = 26;

    /** A caption says what its numbers are in so many of its words. */
    private static final int FIRST_WORDS = 5;

    /** Where a list of questions begins. */
    private static final Pattern LIST = Pattern.compile("(?m)^\\s*(?:[•·*-]|\\d{1,2}[.)])\\s*\\S");

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

    private final Map<Integer, Boolean> background = new HashMap<>();
    private final ContextPeriods dating;
    private final ContextUnits units;
    private final ContextTopics topics;
    private final Scope letterScope;
    private final Party party;

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
        this.questions = Questions.in(layout, letter::section);
        this.dating = new ContextPeriods(
                layout, data, periods, new DatingTexts(vocabularies, periods, labels), letter, texts, questions);
        this.units = new ContextUnits(vocabularies, labels, letter, texts);
        this.topics = new ContextTopics(labels.conduct(), texts, dating);
        this.letterScope = letterScope(titles);
        this.party = requestedParty();
    }

    /** What stands round a table of a document. */
    TableContext of(SourceTable table, Structure bands) {
        return of(
                table.order(),
                false,
                List.of(),
                bands,
                questions.answeredByTable(table.order()),
                Optional.ofNullable(table.sheet()).map(name -> near(Label.Role.SHEET, name, table.at(1, 1))));
    }

    /** What stands round a list in a paragraph: the lines before it are nearest. */
    TableContext of(TextBlock block, TextList list, Structure bands) {
        int labels = bands.grid().at(bands.body().get(0).row(), 0).place().row();
        Optional<TextBlock> asked =
                Optional.ofNullable(byParagraph.get(labels)).filter(text -> text.paragraph() != block.paragraph());
        List<NearText> lines = asked.isPresent()
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
    private List<NearText> before(TextBlock block, Pattern list) {
        Matcher first = list.matcher(block.text());
        return before(block, first.find() ? block.text().substring(0, first.start()) : "");
    }

    /** The lines of a paragraph's beginning, the nearest first. */
    private List<NearText> before(TextBlock block, String beginning) {
        List<NearText> lines = new ArrayList<>();
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
            List<NearText> lines,
            Structure bands,
            Optional<Question> question,
            Optional<NearText> sheet) {
        List<NearText> near = new ArrayList<>();
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
                    && !dating.lettersDate(text)) {
                near.add(shared ? lastSentence(text).aboveAnother() : lastSentence(text));
            }
        }
        question.ifPresent(asked -> near.add(near(Label.Role.QUESTION, asked.text(), asked.place())));
        sheet.ifPresent(near::add);
        Optional<ContextUnits.Counted> unit = Optional.empty();
        Optional<ComplaintSource> source = Optional.empty();
        Optional<BandType> around = Optional.empty();
        Optional<Fact.OfForce> force = Optional.empty();
        Optional<NumberKind> noCount = Optional.empty();
        Optional<Party> named = Optional.empty();
        Scope limits = Scope.NONE;
        for (NearText text : near) {
            LabelMeaning meaning = text.meaning();
            unit = unit.or(() -> units.of(text));
            source = source.or(() -> source(text));
            boolean caption =
                    text.words().size() <= CAPTION_WORDS || text.label().role() == Label.Role.QUESTION;
            if (caption) {
                around = around.or(() -> text.leads() ? meaning.names() : Optional.empty());
                noCount = noCount.or(() -> noCount(text));
                named = named.or(() -> meaning.fact(Fact.OfParty.class).map(Fact.OfParty::party));
                force = force.or(() -> text.leads() ? force(text.words()) : Optional.empty());
            }
            limits = speaksOfFigures(text) ? limits.within(Limits.of(meaning, caption && text.leads())) : limits;
            limits = text.label().role() == Label.Role.TITLE ? limits.within(unknownWhom(meaning)) : limits;
            limits = meaning.ofWhich() && text.leads() ? limits.within(Limits.ofPart(meaning, party)) : limits;
        }
        for (TextBlock text : above) {
            unit = unit.or(() ->
                    letter.section(text) == LetterSection.REQUEST ? Optional.empty() : units.anyLine(text, false));
        }
        boolean people = near.stream().anyMatch(n -> ContextUnits.role(n.meaning()));
        Optional<ContextUnits.Counted> far = unit.isPresent() ? Optional.empty() : units.far(order, people);
        limits = unit.or(() -> far)
                .map(ContextUnits.Counted::whom)
                .map(limits::within)
                .orElse(limits);
        limits = limits.within(
                topics.of(near.stream().filter(this::speaksOfFigures).toList(), order));
        ContextPeriods.Dated dated = dating.period(order, near, question);
        List<Label> said = new ArrayList<>(near.stream()
                .filter(n -> speaks(n.meaning()))
                .map(NearText::label)
                .toList());
        dated.label().filter(label -> !said.contains(label)).ifPresent(said::add);
        return new TableContext(
                unit.map(ContextUnits.Counted::unit),
                far.map(ContextUnits.Counted::unit),
                source,
                dated,
                letterScope,
                limits,
                around,
                named.orElse(party),
                force,
                noCount,
                units.note(bands),
                said);
    }

    /** "Officers dealt with by the Regrade Board": whom a title counts in words that aren't known. */
    private static Scope unknownWhom(LabelMeaning meaning) {
        boolean counts = ContextUnits.role(meaning);
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
    private boolean speaksOfFigures(NearText text) {
        LabelMeaning meaning = text.meaning();
        if (text.label().role() == Label.Role.SHEET && !meaning.unknown().isEmpty()) {
            return false;
        }
        return text.leads()
                || meaning.measure()
                || meaning.fact(Fact.OfUnit.class).isPresent()
                || periods.only(text.words()).isPresent();
    }

    private static boolean speaks(LabelMeaning meaning) {
        return meaning.names().isPresent()
                || meaning.noCount().isPresent()
                || meaning.facts().stream().anyMatch(f -> !(f instanceof Fact.OfPopulation));
    }

    private NearText near(Label.Role role, String text, CellRef place) {
        Words words = Words.of(text);
        return new NearText(new Label(role, text, place), words, labels.read(words));
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
            boolean background = background(text);
            passed += figures && ofList || background ? 0 : 1;
            if (!figures && !background) {
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
    private NearText lastSentence(TextBlock text) {
        String line = text.text().strip();
        String last = lastSentenceOf(text);
        int at = line.length() - last.length();
        int item = at == 0 ? 1 : Words.of(line.substring(0, at)).size() + 1;
        Label.Role role = last.endsWith(".") || last.endsWith(":") ? Label.Role.LEAD_IN : Label.Role.CAPTION;
        return near(role, last, CellRef.inProse(text.page(), text.paragraph(), item));
    }

    private static String lastSentenceOf(TextBlock text) {
        String line = text.text().strip();
        int at = Math.max(line.lastIndexOf(". ", line.length() - 3), line.lastIndexOf('\n'));
        return at < 0 ? line : line.substring(at + 1).strip();
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

    /** Whether a paragraph's last sentence is on law, policy, systems and the like, and on no figures: it says nothing of a table. */
    private boolean background(TextBlock text) {
        return background.computeIfAbsent(text.order(), order -> {
            Words words = Words.of(lastSentenceOf(text));
            boolean sentence = words.text().strip().endsWith(".");
            return sentence && has(Marker.BACKGROUND, words) && !has(Marker.FIGURES, words);
        });
    }

    /** What a caption that begins with it says that all numbers are: "Average length of suspension"; one that only mentions it says nothing. */
    private Optional<NumberKind> noCount(NearText text) {
        if (text.label().role() == Label.Role.LEAD_IN
                || text.meaning().noCount().isEmpty()) {
            return Optional.empty();
        }
        Words words = text.words();
        return labels.read(Words.of(words.between(0, Math.min(words.size(), FIRST_WORDS))))
                .noCount();
    }

    private Optional<ComplaintSource> source(NearText text) {
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

    /** "Gender" alone is that of the party whose gender the request asks for; of the subject where it asks for neither or both. */
    private Party requestedParty() {
        boolean subject = letter.asksFor(Dimension.SUBJECT_GENDER.column());
        if (!subject && letter.asksFor(Dimension.VICTIM_GENDER.column())) {
            return Party.VICTIM;
        }
        return !subject && letter.asksFor(Dimension.COMPLAINANT_GENDER.column()) ? Party.COMPLAINANT : Party.SUBJECT;
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

    /** Which period the letter's texts say. */
    ContextPeriods dating() {
        return dating;
    }

    /** Which conduct the letter's texts say. */
    ContextTopics topics() {
        return topics;
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
