package foiscope.observation;

import foiscope.label.BandType;
import foiscope.label.Governor;
import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.label.Marks;
import foiscope.label.PathFacts;
import foiscope.model.CellRef;
import foiscope.model.Codes;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.Party;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.structure.CellKind;
import foiscope.structure.GridCell;
import foiscope.structure.LineSums;
import foiscope.structure.Structure;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The labels of one table: what each band's labels are, and which of them govern a cell. */
final class TableLabels {

    /** Breakdowns whose values are names of breakdowns. */
    private final Set<BandType> breakdownsOfNames = new HashSet<>();

    private static final Set<CellKind> PLAIN = EnumSet.of(CellKind.COUNT, CellKind.STATUS, CellKind.BLANK);

    private final TableReader reader;
    private final Structure bands;
    private final TableContext context;
    private final Footnotes notes;
    private final Map<Integer, GridCell> columnSections;
    private final List<BandType> rowTypes = new ArrayList<>();
    private final List<BandType> levelTypes = new ArrayList<>();
    private final BandType sectionType;
    private final Map<Reading, LabelMeaning> read = new HashMap<>();
    private final Set<String> alike = new HashSet<>();
    private final List<Governor> corners = new ArrayList<>();

    /** The party that the heading of a label column names. */
    private final Map<Integer, Party> parties = new HashMap<>();

    /** What totals over several kinds of conduct are about, by their places. */
    private final Map<String, String> ofSeveral = new HashMap<>();

    /** The rows of the body, and the columns, that are the sums of the others. */
    private final Once<Set<Integer>> summedRows;

    private final Once<Set<Integer>> summedColumns;

    private boolean cornerUnknown;

    TableLabels(TableReader reader, Structure bands, TableContext context, Footnotes notes) {
        this.reader = reader;
        this.bands = bands;
        this.context = context;
        this.notes = notes;
        this.columnSections = bands.columnSections();
        this.summedRows = new Once<>(() -> LineSums.ofRows(bands).totals());
        this.summedColumns = new Once<>(() -> LineSums.ofColumns(bands).totals());
        types();
        this.sectionType = reader.typer.of(
                sectionCells().stream().map(GridCell::words).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        keepApart();
    }

    /** One reading of one label. */
    private record Reading(CellRef place, BandType type, Optional<Period> period) {}

    private List<GridCell> sectionCells() {
        Set<GridCell> cells = new LinkedHashSet<>();
        bands.body().forEach(row -> cells.addAll(row.sections()));
        bands.values().stream()
                .flatMap(column -> Optional.ofNullable(columnSections.get(column)).stream())
                .forEach(cells::add);
        return List.copyOf(cells);
    }

    /** The labels of a stub column, one for each row that has one. */
    private List<GridCell> stub(int column) {
        List<GridCell> stub = new ArrayList<>();
        for (int i = 0; i < bands.body().size(); i++) {
            if (bands.body().get(i).misaligned()) {
                continue;
            }
            bands.labelOf(i, column).ifPresent(stub::add);
        }
        return stub;
    }

    /** The headings at a level over the values, each once. */
    private List<GridCell> level(int level) {
        Map<String, GridCell> cells = new LinkedHashMap<>();
        for (int column : bands.values()) {
            bands.headingAt(level, column)
                    .ifPresent(cell -> cells.putIfAbsent(cell.place().key(), cell));
        }
        return List.copyOf(cells.values());
    }

    private static List<Words> words(List<GridCell> cells) {
        return cells.stream().map(GridCell::words).toList();
    }

    private void types() {
        Optional<BandType> forHeadings = Optional.empty();
        Optional<Words> headingTitle = Optional.empty();
        List<Words> lowest = bands.headings().isEmpty()
                ? List.of()
                : words(level(bands.headings().size() - 1));
        for (int column : bands.labels()) {
            List<Words> siblings = words(stub(column));
            Optional<GridCell> corner = bands.cornerOf(column);
            LabelMeaning said = corner.map(c -> reader.labels.read(c.words())).orElse(LabelMeaning.NOTHING);
            Optional<BandType> named = said.names().or(() -> band(said, corner));
            boolean ofHeadings = named.flatMap(BandType::valueDomain)
                            .filter(domain -> !anyTerm(domain, siblings) && anyTerm(domain, lowest))
                            .isPresent()
                    || named.filter(BandType.Breakdown.class::isInstance).isPresent()
                            && mostlyKnown(siblings)
                            && !mostlyKnown(lowest);
            if (ofHeadings) {
                forHeadings = named;
            }
            boolean beside = bands.labels().size() == 1
                    && !ofHeadings
                    && named.filter(BandType.Periods.class::isInstance).isEmpty();
            said.fact(Fact.OfParty.class).ifPresent(of -> parties.put(column, of.party()));
            boolean caption = said.measure() || said.weakUnit();
            List<Fact> besides = said.facts().stream()
                    .filter(f -> f instanceof Fact.OfMostSerious || f instanceof Fact.OfParty)
                    .toList();
            if (!caption && !besides.isEmpty()) {
                corner.ifPresent(c -> corners.add(
                        new Governor(new Label(Label.Role.COLUMN, c.text(), c.place()), LabelMeaning.of(besides))));
            }
            if (caption) {
                corner.ifPresent(c ->
                        corners.add(new Governor(new Label(Label.Role.COLUMN, c.text(), c.place()), unitOnly(said))));
            }
            Optional<Words> unnamed = caption || named.isPresent() ? Optional.empty() : corner.map(GridCell::words);
            Optional<BandType> ofNames = plainCounts() ? reader.typer.ofHeadings(siblings, unnamed) : Optional.empty();
            ofNames.ifPresent(breakdownsOfNames::add);
            BandType type = ofNames.orElseGet(
                    () -> reader.typer.of(siblings, ofHeadings ? Optional.empty() : named, unnamed, context.around()));
            rowTypes.add(type);
            boolean title = type instanceof BandType.Breakdown;
            cornerUnknown |= corner.isPresent() && !title && !said.unknown().isEmpty() && !speaks(said);
            boolean dated = type instanceof BandType.Periods || type instanceof BandType.Forces;
            boolean voted = type instanceof BandType.Values && named.isEmpty();
            if (beside && (dated || voted)) {
                forHeadings = named;
                headingTitle = corner.map(GridCell::words);
            }
        }
        Optional<BandType> above = forHeadings;
        for (int level = 0; level < bands.headings().size(); level++) {
            List<GridCell> cells = level(level);
            Optional<BandType> hint = above;
            boolean lowestLevel = level == bands.headings().size() - 1;
            BandType type = reader.typer.of(
                    words(cells),
                    lowestLevel ? hint : Optional.empty(),
                    lowestLevel ? headingTitle : Optional.empty(),
                    lowestLevel && bands.labels().isEmpty() ? context.around() : Optional.empty());
            levelTypes.add(type);
            // A corner that titles the headings is understood as their breakdown; it isn't a doubt about the rows.
            cornerUnknown &= !(lowestLevel && headingTitle.isPresent() && type instanceof BandType.Breakdown);
            above = names(cells).or(() -> hint);
        }
    }

    /** Whether every value is a count or a sign for one, and none a list. */
    private boolean plainCounts() {
        return bands.body().stream().filter(row -> !row.misaligned()).allMatch(row -> bands.values().stream()
                .map(column -> bands.grid().at(row.row(), column).kind())
                .allMatch(PLAIN::contains));
    }

    /** Months, ages and the like name a band of numbers that are labels. */
    private static Optional<BandType> band(LabelMeaning said, Optional<GridCell> corner) {
        return said.noCount().flatMap(kind -> corner).map(c -> new BandType.Breakdown(breakdownKey(c.words())));
    }

    private static String breakdownKey(Words words) {
        String key = LabelReader.key(List.of(words.text()));
        for (String start : List.of("number of ", "no of ", "no. of ", "total number of ")) {
            key = key.startsWith(start) ? key.substring(start.length()) : key;
        }
        return key;
    }

    private static LabelMeaning unitOnly(LabelMeaning said) {
        return new LabelMeaning(
                said.facts().stream()
                        .filter(f -> !(f instanceof Fact.OfOutcome) && !(f instanceof Fact.OfPeriod))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                said.measure(),
                false,
                false,
                false,
                said.weakUnit(),
                List.of(),
                false);
    }

    /** An upper heading that only names what stands under it: {@code Gender} over {@code Male}, {@code Female}. */
    private Optional<BandType> names(List<GridCell> cells) {
        return cells.size() == 1 ? reader.labels.read(cells.get(0).words()).names() : Optional.empty();
    }

    private boolean mostlyKnown(List<Words> labels) {
        return labels.stream()
                                .filter(l -> reader.labels.read(l).unknown().isEmpty())
                                .count()
                        * 2
                > labels.size();
    }

    private boolean anyTerm(Domain domain, List<Words> labels) {
        return labels.stream().anyMatch(l -> reader.labels.isTerm(domain, l));
    }

    /**
     * Siblings that say the same in other words. Roles are told apart by them, as PC and DC are under one rank; outcomes and relationships
     * aren't: "No action" and "No further action" add up to their code.
     */
    private void keepApart() {
        for (int i = 0; i < bands.labels().size(); i++) {
            keepApart(stub(bands.labels().get(i)), rowTypes.get(i));
            totalsOfSeveral(stub(bands.labels().get(i)), rowTypes.get(i));
        }
        for (int level = 0; level < bands.headings().size(); level++) {
            keepApart(level(level), levelTypes.get(level));
            totalsOfSeveral(level(level), levelTypes.get(level));
        }
    }

    /** A total over the letter's conduct and another is about neither. */
    private void totalsOfSeveral(List<GridCell> cells, BandType type) {
        List<String> parts = new ArrayList<>();
        List<GridCell> totals = new ArrayList<>();
        for (GridCell cell : cells) {
            LabelMeaning meaning = reader.labels.read(cell.words(), type, Optional.empty());
            meaning.facts(Fact.OfTopic.class).map(Fact.OfTopic::topic).forEach(parts::add);
            if (meaning.total()) {
                totals.add(cell);
            }
        }
        reader.labels
                .conduct()
                .ofTotal(parts)
                .ifPresent(held ->
                        totals.forEach(cell -> ofSeveral.put(cell.place().key(), held)));
    }

    private void keepApart(List<GridCell> cells, BandType type) {
        boolean told = type instanceof BandType.Values values && values.domain() == Domain.ROLE
                || type instanceof BandType.Free;
        if (!told) {
            return;
        }
        Map<List<Object>, List<GridCell>> byFacts = new HashMap<>();
        for (GridCell cell : cells) {
            LabelMeaning meaning = reader.labels.read(cell.words(), type, Optional.empty());
            if (!meaning.total()
                    && meaning.names().isEmpty()
                    && !meaning.facts().isEmpty()) {
                byFacts.computeIfAbsent(List.copyOf(meaning.facts()), facts -> new ArrayList<>())
                        .add(cell);
            }
        }
        byFacts.values().stream()
                .filter(same -> same.stream()
                                .map(cell -> Words.normal(cell.text()))
                                .distinct()
                                .count()
                        > 1)
                .forEach(same -> same.forEach(cell -> alike.add(cell.place().key())));
    }

    /** The labels of a row, the innermost first. */
    List<Governor> ofRow(int bodyRow, Optional<Period> period) {
        List<Governor> governors = new ArrayList<>();
        for (int i = bands.labels().size() - 1; i >= 0; i--) {
            BandType type = rowTypes.get(i);
            int column = bands.labels().get(i);
            boolean innermost = governors.isEmpty();
            bands.labelOf(bodyRow, column).ifPresent(cell -> {
                Governor governor = ofParty(column, cell, governor(Label.Role.ROW, cell, type, period));
                governors.add(innermost ? summed(governor, summedRows, bodyRow) : governor);
            });
        }
        return governors;
    }

    /** A line that is the sum of its siblings is their total, whatever words that aren't known call it. */
    private static Governor summed(Governor governor, Once<Set<Integer>> sums, int line) {
        LabelMeaning meaning = governor.meaning();
        boolean open = meaning.valueUnknown()
                || !meaning.total()
                        && !meaning.measure()
                        && meaning.facts().stream()
                                .allMatch(f -> f instanceof Fact.OfPopulation
                                        || f instanceof Fact.OfPeriod of
                                                && !of.period().dated()
                                        || f instanceof Fact.OfOther
                                        || f instanceof Fact.OfUnit);
        return open && sums.get().contains(line) ? new Governor(governor.label(), meaning.asTotal()) : governor;
    }

    private Governor ofParty(int column, GridCell cell, Governor governor) {
        Party party = parties.get(column);
        return party == null
                ? governor
                : new Governor(governor.label(), reader.parties.of(party, cell.words(), governor.meaning()));
    }

    /** The headings of a column, the lowest first. */
    List<Governor> ofColumn(int column, Optional<Period> period) {
        List<Governor> governors = new ArrayList<>();
        for (int level = bands.headings().size() - 1; level >= 0; level--) {
            BandType type = levelTypes.get(level);
            bands.headingAt(level, column)
                    .filter(cell ->
                            governors.stream().noneMatch(g -> g.label().words().equals(cell.text())))
                    .ifPresent(cell -> {
                        Governor governor = governor(Label.Role.COLUMN, cell, type, period);
                        governors.add(governors.isEmpty() ? summed(governor, summedColumns, column) : governor);
                    });
        }
        governors.addAll(corners);
        return governors;
    }

    /** The sections over a row, the innermost first, and the one to the left of a column. */
    List<Governor> ofSections(Structure.BodyRow row, int column, Optional<Period> period) {
        List<Governor> governors = new ArrayList<>();
        for (GridCell section : row.sections()) {
            governors.add(0, governor(Label.Role.SECTION, section, sectionType, period));
        }
        Optional.ofNullable(columnSections.get(column))
                .ifPresent(cell -> governors.add(governor(Label.Role.SECTION, cell, sectionType, period)));
        return governors;
    }

    private Governor governor(Label.Role role, GridCell cell, BandType type, Optional<Period> period) {
        LabelMeaning meaning =
                read.computeIfAbsent(new Reading(cell.place(), type, period), key -> meaning(cell, type, period));
        boolean alone = role == Label.Role.COLUMN && bands.values().size() == 1
                || role == Label.Role.ROW && bands.body().size() == 1;
        return new Governor(
                new Label(role, cell.text(), cell.place()), alone && meaning.total() ? meaning.asMeasure() : meaning);
    }

    private LabelMeaning meaning(GridCell cell, BandType type, Optional<Period> period) {
        LabelMeaning meaning = reader.labels.read(cell.words(), type, period);
        if (breakdownsOfNames.contains(type)) {
            LabelMeaning alone = reader.labels.read(cell.words());
            boolean counts = alone.fact(Fact.OfUnit.class).isPresent()
                    && alone.names().isEmpty()
                    && alone.unknown().isEmpty();
            meaning = counts ? alone : meaning;
        }
        if (alike.contains(cell.place().key())) {
            boolean said = meaning.fact(Fact.OfPopulation.class).isPresent();
            String words = LabelReader.key(List.of(Marks.without(cell.words()).text()));
            meaning = said ? meaning : meaning.with(new Fact.OfPopulation(words));
        }
        String held = ofSeveral.get(cell.place().key());
        meaning = held == null ? meaning : meaning.with(new Fact.OfTopic(held));
        boolean nothing = !meaning.unknown().isEmpty()
                && meaning.names().isEmpty()
                && !meaning.total()
                && !meaning.measure()
                && !meaning.ofWhich()
                && meaning.facts().stream().allMatch(Fact.OfPopulation.class::isInstance);
        boolean free = type instanceof BandType.Free;
        return noted(cell, nothing && free ? meaning.with(new Fact.OfUnit(Codes.UNKNOWN)) : meaning);
    }

    /** A note's part of a year goes before the year that it is on. */
    private LabelMeaning noted(GridCell cell, LabelMeaning meaning) {
        Optional<String> mark = Footnotes.mark(cell.text());
        Optional<Fact.OfPeriod> period = meaning.fact(Fact.OfPeriod.class);
        if (mark.isEmpty() || period.isEmpty()) {
            return meaning;
        }
        Optional<Period> part = notes.of(mark.get())
                .flatMap(note -> reader.periods.partOfYear(
                        Footnotes.words(note, mark.get()), period.get().period()));
        if (part.isEmpty()) {
            return meaning;
        }
        List<Fact> facts = new ArrayList<>(meaning.facts());
        facts.remove(period.get());
        facts.add(0, new Fact.OfPeriod(part.get()));
        return meaning.withFacts(facts);
    }

    private static boolean speaks(LabelMeaning said) {
        return said.measure()
                || said.names().isPresent()
                || said.noCount().isPresent()
                || said.facts().stream().anyMatch(f -> !(f instanceof Fact.OfPopulation));
    }

    /** Whether a corner's words aren't known: they may qualify all figures of the table. */
    boolean cornerUnknown() {
        return cornerUnknown;
    }

    /**
     * Whether a label has the mark of a note, whose words may limit it. A digit or letter at a label's end is such a mark only
     * where a note begins with it.
     */
    boolean qualified(Label label) {
        return Footnotes.mark(label.words())
                .filter(mark -> !Character.isLetterOrDigit(mark.charAt(0))
                        || notes.of(mark).isPresent())
                .isPresent();
    }

    Footnotes notes() {
        return notes;
    }

    /**
     * The labels that govern a cell, and what they say together.
     *
     * @param rows the row's labels, the innermost first
     * @param columns the column's headings, the lowest first
     * @param sections the sections, the innermost first
     */
    record Governors(List<Governor> rows, List<Governor> columns, List<Governor> sections, PathFacts facts) {

        /** All of them, the nearest first. */
        List<Governor> all() {
            List<Governor> all = new ArrayList<>(rows);
            all.addAll(columns);
            all.addAll(sections);
            return all;
        }
    }

    /** What governs a cell. Outcomes are read again in their period, as some wordings mean something in their time only. */
    Governors of(int bodyRow, int column, Party party) {
        Governors undated = of(bodyRow, column, party, Optional.empty());
        boolean outcomes = undated.all().stream()
                .anyMatch(g -> g.meaning().fact(Fact.OfOutcome.class).isPresent());
        Optional<Period> period = outcomes ? undated.facts().periodIn(context.period()) : Optional.empty();
        return period.isPresent() ? of(bodyRow, column, party, period) : undated;
    }

    private Governors of(int bodyRow, int column, Party party, Optional<Period> period) {
        Structure.BodyRow row = bands.body().get(bodyRow);
        List<Governor> rows = ofRow(bodyRow, period);
        List<Governor> columns = ofColumn(column, period);
        List<Governor> sections = ofSections(row, column, period);
        return new Governors(
                rows, columns, sections, PathFacts.of(rows, columns, sections, party, reader.vocabularies));
    }

    /** The words of a total over periods. */
    Optional<String> totalOverPeriods(int bodyRow, int column) {
        for (int i = 0; i < bands.labels().size(); i++) {
            Optional<GridCell> label = bands.labelOf(bodyRow, bands.labels().get(i));
            if (rowTypes.get(i) instanceof BandType.Periods
                    && label.filter(this::isTotal).isPresent()) {
                return label.map(GridCell::text);
            }
        }
        for (int level = 0; level < bands.headings().size(); level++) {
            Optional<GridCell> heading = bands.headingAt(level, column);
            if (levelTypes.get(level) instanceof BandType.Periods
                    && heading.filter(this::isTotal).isPresent()) {
                return heading.map(GridCell::text);
            }
        }
        return Optional.empty();
    }

    /** The span of the periods among a total's siblings, where its band is of periods. */
    Optional<Period> spanOfSiblings(int bodyRow, int column) {
        Structure.BodyRow row = bands.body().get(bodyRow);
        for (int i = 0; i < bands.labels().size(); i++) {
            boolean total = bands.labelOf(bodyRow, bands.labels().get(i))
                    .filter(cell -> isTotal(cell))
                    .isPresent();
            if (rowTypes.get(i) instanceof BandType.Periods && total) {
                List<GridCell> stub = new ArrayList<>();
                for (int other = 0; other < bands.body().size(); other++) {
                    if (bands.body().get(other).sections().equals(row.sections())) {
                        bands.labelOf(other, bands.labels().get(i)).ifPresent(stub::add);
                    }
                }
                return span(stub, label(bodyRow, i));
            }
        }
        for (int level = 0; level < bands.headings().size(); level++) {
            Optional<GridCell> heading = bands.headingAt(level, column);
            boolean total = heading.filter(this::isTotal).isPresent();
            if (levelTypes.get(level) instanceof BandType.Periods && total) {
                return span(level(level), heading.orElseThrow().text());
            }
        }
        return Optional.empty();
    }

    private String label(int bodyRow, int i) {
        return bands.labelOf(bodyRow, bands.labels().get(i)).map(GridCell::text).orElse("");
    }

    private boolean isTotal(GridCell cell) {
        LabelMeaning meaning = reader.labels.read(cell.words());
        return cell.role() != CellKind.Role.TIME
                && meaning.fact(Fact.OfPeriod.class).isEmpty()
                && meaning.fact(Fact.OfPartOfYear.class).isEmpty();
    }

    private Optional<Period> span(List<GridCell> cells, String label) {
        List<Period> periods = cells.stream()
                .flatMap(cell -> governor(Label.Role.ROW, cell, new BandType.Periods(), Optional.empty())
                        .meaning()
                        .facts(Fact.OfPeriod.class))
                .map(Fact.OfPeriod::period)
                .filter(Period::dated)
                .toList();
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = Collections.min(periods.stream()
                .flatMap(p -> Optional.ofNullable(p.start()).stream())
                .toList());
        LocalDate end = Collections.max(periods.stream()
                .flatMap(p -> Optional.ofNullable(p.end()).stream())
                .toList());
        return Optional.of(new Period(start, end, label, PeriodBasis.SEVERAL_YEARS));
    }

    /** The labels of the periods beside a total over them. */
    List<Label> periodsBeside(int bodyRow, int column) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < bands.labels().size(); i++) {
            boolean total = bands.labelOf(bodyRow, bands.labels().get(i))
                    .filter(this::isTotal)
                    .isPresent();
            if (rowTypes.get(i) instanceof BandType.Periods && total) {
                stub(bands.labels().get(i))
                        .forEach(cell -> labels.add(new Label(Label.Role.ROW, cell.text(), cell.place())));
            }
        }
        for (int level = 0; level < bands.headings().size() && labels.isEmpty(); level++) {
            boolean total = bands.headingAt(level, column).filter(this::isTotal).isPresent();
            if (levelTypes.get(level) instanceof BandType.Periods && total) {
                level(level).forEach(cell -> labels.add(new Label(Label.Role.COLUMN, cell.text(), cell.place())));
            }
        }
        return labels;
    }

    /** Whether a label in a band of periods holds words that make it none. */
    boolean undatable(int bodyRow, int column) {
        for (int i = 0; i < bands.labels().size(); i++) {
            Optional<GridCell> label = bands.labelOf(bodyRow, bands.labels().get(i));
            if (rowTypes.get(i) instanceof BandType.Periods
                    && label.filter(this::noPeriod).isPresent()) {
                return true;
            }
        }
        for (int level = 0; level < bands.headings().size(); level++) {
            boolean none = bands.headingAt(level, column).filter(this::noPeriod).isPresent();
            if (levelTypes.get(level) instanceof BandType.Periods && none) {
                return true;
            }
        }
        return false;
    }

    private boolean noPeriod(GridCell cell) {
        LabelMeaning meaning = reader.labels.read(cell.words());
        return !meaning.total()
                && meaning.fact(Fact.OfPeriod.class).isEmpty()
                && meaning.fact(Fact.OfPartOfYear.class).isEmpty();
    }
}
