package foiscope.observation;

import foiscope.label.BandType;
import foiscope.label.CellContent;
import foiscope.label.CellContent.Item;
import foiscope.label.Governor;
import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.label.PathFacts;
import foiscope.model.Basis;
import foiscope.model.Caveat;
import foiscope.model.CellRef;
import foiscope.model.Codes;
import foiscope.model.Coding;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.model.ObservationStatus;
import foiscope.model.Party;
import foiscope.model.Period;
import foiscope.model.Scope;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.observation.Totals.Placed;
import foiscope.structure.CellKind;
import foiscope.structure.GridCell;
import foiscope.structure.Structure;
import foiscope.text.CountText.Count;
import foiscope.text.Words;
import foiscope.vocabulary.Axis;
import foiscope.vocabulary.Coder;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.LabelCodes;
import foiscope.vocabulary.NumberKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures of one table whose cells count: each cell by itself, with what its labels say. */
final class TableFigures {

    private final TableReader reader;
    private final Structure bands;
    private final TableContext context;
    private final TableLabels labels;
    private final Changes changes;
    private final LineUnits units;
    final Figures figures = Figures.none();

    /** Figures whose unit their labels say or that nothing divides, and figures that a breakdown's cells state. */
    final List<Placed> counts = new ArrayList<>();

    final Set<CellRef> unitSaid = new HashSet<>();

    /** Figures under a label that isn't known: what words further away count says nothing of them. */
    final Set<CellRef> unknownLabel = new HashSet<>();

    final List<Breakdown> breakdowns = new ArrayList<>();

    private final Map<String, Boolean> periodLabels = new HashMap<>();

    TableFigures(TableReader reader, Structure bands, TableContext context, TableLabels labels) {
        this.reader = reader;
        this.bands = bands;
        this.context = context;
        this.labels = labels;
        this.changes = Changes.in(bands);
        this.units = new LineUnits(bands, labels, context.party());
    }

    /** A cell with what its labels say. */
    record Cell(
            int row,
            int column,
            GridCell grid,
            PathFacts facts,
            List<Label> path,
            Optional<LabelMeaning> names,
            boolean namesInColumn,
            boolean qualified,
            boolean understood) {}

    /** A cell that says how the figure beside it breaks down: what it states itself, or bare words that a total counts. */
    record Breakdown(Cell cell, BandType type, List<Observation> figures, Optional<Optional<Coder.Parts>> bare) {

        /** The row or column whose heading names the breakdown. */
        String line() {
            return cell.namesInColumn() ? "column " + cell.column() : "row " + cell.row();
        }
    }

    Optional<LocalDate> letterDate() {
        return reader.periods.calendar().letterDate();
    }

    /** Whether a label is a period and nothing else. */
    boolean namesPeriod(String label) {
        return periodLabels.computeIfAbsent(
                label, words -> reader.periods.whole(Words.of(words)).isPresent());
    }

    LabelReader labelReader() {
        return reader.labels;
    }

    Figures read() {
        Set<Integer> values = Set.copyOf(bands.values());
        Set<Integer> aside = Set.copyOf(bands.aside());
        boolean severalCounts = bands.body().stream().anyMatch(Structure.BodyRow::misaligned) && countColumns() > 1;
        for (int i = 0; i < bands.body().size(); i++) {
            Structure.BodyRow row = bands.body().get(i);
            boolean unsure = row.misaligned() && severalCounts;
            for (int column = 0; column < bands.grid().columns(); column++) {
                GridCell cell = bands.grid().at(row.row(), column);
                if (cell.blank() || !cell.origin()) {
                    continue;
                }
                if (aside.contains(column)) {
                    aside(cell);
                } else if (values.contains(column) && unsure) {
                    unresolved(
                            cell,
                            cell.text(),
                            UnresolvedReason.MISALIGNED,
                            "the row has fewer cells than the headings");
                } else if (values.contains(column) && changes.hold(row.row(), column)) {
                    noCount(cell, NumberKind.CHANGE);
                } else if (values.contains(column)) {
                    cell(i, row, column, cell);
                }
            }
        }
        return new TableAssembly(this, bands, context, labels).assemble();
    }

    /** Columns of counts: where there is one only, a short row leaves no doubt. */
    private long countColumns() {
        return bands.values().stream()
                .filter(column -> bands.body().stream()
                        .anyMatch(row -> bands.grid().at(row.row(), column).kind() == CellKind.COUNT))
                .count();
    }

    private void unresolved(GridCell cell, String words, UnresolvedReason reason, String detail) {
        figures.unresolved().add(new Unresolved(cell.place(), words, reason, detail, ""));
    }

    private void noCount(GridCell cell, NumberKind kind) {
        if (cell.words().hasDigits()) {
            unresolved(cell, "", UnresolvedReason.NOT_A_COUNT, "it is " + kind.inWords());
        }
    }

    private void aside(GridCell cell) {
        if (!cell.blank() && cell.words().hasDigits()) {
            unresolved(cell, "", UnresolvedReason.NOT_A_COUNT, "its heading says that it is no count");
        }
    }

    private void cell(int bodyRow, Structure.BodyRow row, int column, GridCell cell) {
        TableLabels.Governors governors = labels.of(bodyRow, column, context.party());
        List<Governor> rows = governors.rows();
        List<Governor> columns = governors.columns();
        PathFacts facts =
                units.of(rows, columns).map(governors.facts()::counting).orElse(governors.facts());
        List<Governor> all = governors.all();
        Optional<LabelMeaning> columnNames = columns.stream()
                .findFirst()
                .map(Governor::meaning)
                .filter(m -> m.names().isPresent() && names(m));
        Optional<LabelMeaning> rowNames = rows.stream()
                .findFirst()
                .map(Governor::meaning)
                .filter(m -> m.names().isPresent() && names(m));
        List<Label> path = new ArrayList<>(all.stream().map(Governor::label).toList());
        path.addAll(context.labels());
        Cell read = new Cell(
                row.row(),
                column,
                cell,
                facts,
                path,
                columnNames.or(() -> rowNames),
                columnNames.isPresent(),
                labels.cornerUnknown() || all.stream().map(Governor::label).anyMatch(labels::qualified),
                understood(columns) && understood(rows));
        if (all.isEmpty() && context.labels().isEmpty()) {
            unresolved(cell, cell.text(), UnresolvedReason.UNKNOWN_LABEL, "no label says what it counts");
        } else if (all.stream().anyMatch(g -> g.meaning().unpublished())) {
            unresolved(cell, "", UnresolvedReason.NOT_A_COUNT, "its heading says that it is no count");
        } else if (noCount(all)) {
            if (cell.words().hasDigits()) {
                unresolved(cell, "", UnresolvedReason.NOT_A_COUNT, "its heading says that it is no count");
            }
        } else if (all.stream().anyMatch(g -> g.meaning().turned())) {
            unresolved(cell, cell.text(), UnresolvedReason.AMBIGUOUS, "a word of its label may turn its meaning round");
        } else if (facts.conflict().isPresent()) {
            unresolved(cell, cell.text(), UnresolvedReason.AMBIGUOUS, "its row and its column can't both hold");
        } else if (read.names().isPresent()) {
            breakdown(read, read.names().get());
        } else {
            int before = counts.size();
            count(read);
            if (counts.size() > before) {
                all.forEach(this::unknownValue);
            }
        }
    }

    /** A label that leaves its figures' code open is listed, once for all of them. */
    private void unknownValue(Governor governor) {
        if (governor.meaning().valueUnknown()) {
            Label label = governor.label();
            figures.unresolved()
                    .add(new Unresolved(
                            label.place(),
                            label.words(),
                            UnresolvedReason.UNKNOWN_LABEL,
                            "no value that is known, among others that are",
                            "add a row to terms.csv"));
        }
    }

    /** Whether the nearest label of an axis, where it has one, is known to say something. */
    private static boolean understood(List<Governor> axis) {
        return axis.isEmpty() || understood(axis.get(0).meaning());
    }

    /** Whether any word of a heading is known to say something. */
    private static boolean understood(LabelMeaning meaning) {
        return meaning.measure()
                || meaning.names().isPresent()
                || meaning.facts().stream()
                        .anyMatch(f -> !(f instanceof Fact.OfPopulation)
                                && !(f instanceof Fact.OfUnit unit
                                        && unit.unit().equals(Codes.UNKNOWN)));
    }

    /** A heading that names a dimension, and doesn't count. */
    private static boolean names(LabelMeaning meaning) {
        boolean countsIt = meaning.measure() || meaning.noCount().isPresent();
        boolean breakdown = meaning.names()
                .filter(n -> n instanceof BandType.Values || n instanceof BandType.Breakdown)
                .isPresent();
        return breakdown
                && !countsIt
                && !meaning.total()
                && meaning.unknown().size() <= 1
                && meaning.facts().stream().noneMatch(TableFigures::isCode);
    }

    private static boolean isCode(Fact fact) {
        return fact instanceof Fact.OfOutcome || fact instanceof Fact.OfGender || fact instanceof Fact.OfCode;
    }

    /** Numbers that a label says are no counts; a label nearer to them that says "number of" goes before it. */
    private boolean noCount(List<Governor> all) {
        boolean said = all.stream()
                .anyMatch(g -> g.meaning().noCount().isPresent() && !g.meaning().measure());
        boolean counted = all.stream()
                .anyMatch(g -> g.meaning().measure() && g.meaning().noCount().isEmpty());
        boolean around = context.noCount().isPresent()
                && all.stream()
                        .noneMatch(g -> g.meaning().measure()
                                || g.meaning().fact(Fact.OfUnit.class).isPresent());
        return said || around && !counted;
    }

    // Cells of counts

    private void count(Cell cell) {
        Words words = cell.grid().words();
        CellContent content = reader.cells.read(cell.grid().text(), words, List.of());
        if (content instanceof CellContent.Figure figure) {
            Observation whole = count(cell, figure.count());
            add(cell, whole, cell.facts().said());
            figure.ofWhich().forEach(part -> ofWhich(cell, whole, part));
        } else if (content instanceof CellContent.Zero) {
            add(
                    cell,
                    count(cell, new Count(CountInterval.ZERO, ObservationStatus.EXACT, 1)),
                    cell.facts().said());
        } else if (content instanceof CellContent.NoFigure none) {
            add(
                    cell,
                    noFigure(cell, none.status(), CellContent.NoFigure.interval(none.status())),
                    cell.facts().said());
        } else if (content instanceof CellContent.Sign sign) {
            sign(cell, sign.sign());
        } else if (content instanceof CellContent.NoCount no) {
            noCount(cell.grid(), no.kind());
        } else if (content instanceof CellContent.Items items
                && cell.understood()
                && items.items().stream().allMatch(i -> labelled(words, i))) {
            items.items().forEach(item -> labelled(cell, words, item));
        } else if (!(content instanceof CellContent.Blank)) {
            boolean digits = words.hasDigits();
            unresolved(
                    cell.grid(),
                    cell.understood() ? cell.grid().text() : "",
                    digits || !cell.understood() ? UnresolvedReason.UNKNOWN_LABEL : UnresolvedReason.NO_FIGURE,
                    !cell.understood()
                            ? "its heading isn't understood"
                            : digits
                                    ? "a figure in a column of counts with words that aren't understood"
                                    : "words where a count was expected");
        }
    }

    private void add(Cell cell, Observation observation, boolean said) {
        counts.add(new Placed(cell.row(), cell.column(), observation));
        if (cell.facts().scope().population().isPresent()
                && cell.facts().codes().isEmpty()) {
            unknownLabel.add(observation.place());
        }
        if (said) {
            unitSaid.add(observation.place());
        }
    }

    private void sign(Cell cell, String sign) {
        Optional<Footnotes.SignMeaning> meaning = labels.notes().sign(sign);
        if (meaning.isPresent() && meaning.get().status() == ObservationStatus.EXACT) {
            add(
                    cell,
                    count(cell, new Count(CountInterval.ZERO, ObservationStatus.EXACT, 1)),
                    cell.facts().said());
        } else if (meaning.isPresent()) {
            add(
                    cell,
                    noFigure(cell, meaning.get().status(), meaning.get().interval()),
                    cell.facts().said());
        } else if (sign.equals("*")) {
            ObservationStatus withheld = ObservationStatus.WITHHELD;
            add(
                    cell,
                    noFigure(cell, withheld, CellContent.NoFigure.interval(withheld)),
                    cell.facts().said());
        } else {
            unresolved(cell.grid(), sign, UnresolvedReason.NO_FIGURE, "a sign that no note of the letter explains");
        }
    }

    /** "3 allegations" says its unit itself; "2 male" whose they are. */
    private boolean labelled(Words words, Item item) {
        LabelMeaning own = reader.labels.read(Words.of(words.between(item.from(), item.to())));
        boolean says = own.facts().stream().anyMatch(f -> f instanceof Fact.OfUnit || isCode(f));
        return says && own.unknown().isEmpty() && !own.turned();
    }

    private void labelled(Cell cell, Words words, Item item) {
        String text = words.between(item.from(), item.to());
        LabelMeaning own = reader.labels.read(Words.of(text));
        Label label =
                new Label(Label.Role.CELL, text, at(cell, words.get(item.from()).item()));
        PathFacts cellFacts = PathFacts.of(
                List.of(new Governor(label, own)), List.of(), List.of(), context.party(), reader.vocabularies);
        Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
        codes.putAll(cell.facts().codes());
        codes.putAll(cellFacts.codes());
        PathFacts facts = new PathFacts(
                cell.facts().dated(),
                cell.facts().force(),
                cellFacts.unit().or(cell.facts()::unit),
                cellFacts.said() || cell.facts().said(),
                cellFacts.source().or(cell.facts()::source),
                codes,
                cell.facts().others(),
                cellFacts.scope().within(cell.facts().scope()),
                cell.facts().total(),
                Optional.empty());
        List<Label> path = new ArrayList<>(List.of(label));
        path.addAll(cell.path());
        Cell narrowed = new Cell(
                cell.row(), cell.column(), cell.grid(), facts, path, Optional.empty(), false, cell.qualified(), true);
        Observation read = count(narrowed, item.count());
        add(cell, read, facts.said());
    }

    private Observation count(Cell cell, Count count) {
        boolean zero = count.interval().equals(CountInterval.ZERO) && count.status() == ObservationStatus.EXACT;
        boolean prose = cell.grid().place().table() == 0;
        Basis basis =
                prose ? Basis.PROSE : cell.facts().total() ? Basis.TOTAL_ROW : zero ? Basis.STATED_ZERO : Basis.STATED;
        return observation(
                cell,
                at(cell, count.item()),
                Optional.of(count.interval()),
                count.status(),
                basis,
                cell.facts().codes(),
                verbatim(cell));
    }

    /** The place of one of a cell's words; a cell of a list in text begins at a word of its paragraph. */
    private static CellRef at(Cell cell, int item) {
        return cell.grid().place().atItem(cell.grid().place().item() + item - 1);
    }

    private static String verbatim(Cell cell) {
        if (cell.grid().place().table() == 0) {
            return cell.grid().printed();
        }
        boolean divides =
                !cell.facts().codes().isEmpty() || !cell.facts().others().isEmpty();
        Optional<Label> value = cell.path().stream()
                .filter(l -> l.role() == Label.Role.ROW || l.role() == Label.Role.COLUMN)
                .findFirst();
        return divides && value.isPresent()
                ? value.get().words() + ": " + cell.grid().text()
                : cell.grid().text();
    }

    /** What a cell says in place of a figure it says of its labels' dimensions; a withheld figure keeps its codes. */
    private Observation noFigure(Cell cell, ObservationStatus status, Optional<CountInterval> interval) {
        Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
        cell.facts().codes().forEach((dimension, coding) -> codes.put(dimension, notGiven(dimension, coding, status)));
        return observation(cell, cell.grid().place(), interval, status, Basis.STATED, codes, verbatim(cell));
    }

    private static Coding notGiven(Dimension dimension, Coding coding, ObservationStatus status) {
        boolean kept = coding.isTotal()
                || dimension == Dimension.OUTCOME_KIND
                || status == ObservationStatus.WITHHELD
                || status == ObservationStatus.SUPPRESSED;
        return kept
                ? coding
                : status == ObservationStatus.NOT_APPLICABLE ? Coding.Unstated.NOT_APPLICABLE : Coding.Unstated.UNKNOWN;
    }

    private Observation observation(
            Cell cell,
            CellRef place,
            Optional<CountInterval> interval,
            ObservationStatus status,
            Basis basis,
            Map<Dimension, Coding> codes,
            String verbatim) {
        PathFacts facts = cell.facts();
        Optional<String> other =
                facts.others().stream().map(o -> o.heading() + "=" + o.value()).reduce((a, b) -> a + "; " + b);
        Observation read = new Observation(
                place,
                facts.periodIn(context.period()).orElseGet(() -> Period.undated("")),
                facts.unit().orElse(Codes.UNKNOWN),
                facts.source(),
                codes,
                other,
                Scope.NONE,
                interval,
                status,
                basis,
                verbatim,
                cell.qualified() ? Set.of(Caveat.NOTE) : Set.of(),
                facts.force().or(context::force),
                cell.path());
        return read.within(facts.scope()).within(context.scope().without(Dimension.ROLE));
    }

    /** "60 (3 HP)": a part of the figure before it, which its outcome, if it has one, limits. */
    private void ofWhich(Cell cell, Observation whole, Item part) {
        Words words = cell.grid().words();
        String text = words.between(part.from(), part.to());
        LabelMeaning own = reader.labels.read(Words.of(text));
        CellRef place = at(cell, part.count().item());
        String verbatim = words.closed(part.first(), part.end());
        PathFacts facts = PathFacts.of(
                List.of(new Governor(new Label(Label.Role.CELL, text, place), own)),
                List.of(),
                List.of(),
                context.party(),
                reader.vocabularies);
        if (facts.codes().isEmpty()) {
            boolean share = verbatim.strip().endsWith("%");
            figures.unresolved()
                    .add(new Unresolved(
                            place,
                            verbatim,
                            share ? UnresolvedReason.NOT_A_COUNT : UnresolvedReason.UNKNOWN_LABEL,
                            share ? "the figure's share of others" : "a part of a figure whose label isn't understood",
                            ""));
            return;
        }
        Scope limits = whole.scope();
        for (Map.Entry<Dimension, Coding> code : whole.codes().entrySet()) {
            limits = limits.limits(code.getKey()) ? limits : limits.with(code.getKey(), code.getValue());
        }
        boolean zero = part.count().interval().equals(CountInterval.ZERO);
        Observation read = new Observation(
                        place,
                        whole.period(),
                        whole.unit(),
                        whole.source(),
                        facts.codes(),
                        Optional.empty(),
                        Scope.NONE,
                        Optional.of(part.count().interval()),
                        part.count().status(),
                        zero ? Basis.STATED_ZERO : Basis.STATED,
                        verbatim,
                        whole.caveats(),
                        whole.force(),
                        whole.path())
                .within(limits);
        add(cell, read, cell.facts().said());
    }

    // Cells of breakdowns

    private void breakdown(Cell cell, LabelMeaning naming) {
        BandType type = naming.names().orElseThrow();
        Words words = cell.grid().words();
        CellContent content = reader.cells.read(cell.grid().text(), words, type.valueDomains());
        if (content instanceof CellContent.Items items) {
            List<Observation> parts = new ArrayList<>();
            items.items().forEach(item -> parts.add(item(cell, type, naming, item)));
            breakdowns.add(new Breakdown(cell, type, parts, Optional.empty()));
        } else if (content instanceof CellContent.Bare) {
            Optional<Coder.Parts> parts = type.valueDomain()
                    .flatMap(domain -> reader.coder.parts(
                            domain, words, 0, words.size(), cell.facts().periodIn(context.period())));
            breakdowns.add(new Breakdown(cell, type, List.of(), Optional.of(parts)));
        } else if (content instanceof CellContent.NoFigure none) {
            breakdowns.add(
                    new Breakdown(cell, type, List.of(noFigure(cell, type, naming, none.status())), Optional.empty()));
        } else if (content instanceof CellContent.Sign sign) {
            sign(cell, sign.sign());
        } else if (content instanceof CellContent.Zero) {
            unresolved(
                    cell.grid(),
                    cell.grid().text(),
                    UnresolvedReason.UNKNOWN_LABEL,
                    "a zero under a breakdown names no value");
        } else if (!(content instanceof CellContent.Blank)) {
            unresolved(
                    cell.grid(),
                    cell.grid().text(),
                    UnresolvedReason.UNKNOWN_LABEL,
                    "a figure under a breakdown names no value");
        }
    }

    private Observation noFigure(Cell cell, BandType type, LabelMeaning naming, ObservationStatus status) {
        Coding coding =
                status == ObservationStatus.NOT_APPLICABLE ? Coding.Unstated.NOT_APPLICABLE : Coding.Unstated.UNKNOWN;
        Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
        for (Fact fact : unknown(type)) {
            codes.putAll(codes(fact, naming));
        }
        codes.replaceAll((dimension, code) -> dimension == Dimension.OUTCOME_KIND ? code : coding);
        return observation(
                cell,
                cell.grid().place(),
                CellContent.NoFigure.interval(status),
                status,
                Basis.STATED,
                codes,
                cell.grid().text());
    }

    private static List<Fact> unknown(BandType type) {
        return type instanceof BandType.Values values ? List.of(LabelReader.unknownValue(values)) : List.of();
    }

    /** The codes of a fact that a breakdown's cell states. */
    private Map<Dimension, Coding> codes(Fact fact, LabelMeaning naming) {
        if (fact instanceof Fact.OfOutcome outcome) {
            return outcome.outcome().codes();
        } else if (fact instanceof Fact.OfCode code) {
            return Map.of(code.dimension(), code.coding());
        } else if (fact instanceof Fact.OfGender gender) {
            Party party =
                    naming.fact(Fact.OfParty.class).map(Fact.OfParty::party).orElse(context.party());
            return Map.of(party.gender(), gender.coding());
        }
        return Map.of();
    }

    private Observation item(Cell cell, BandType type, LabelMeaning naming, Item item) {
        Words words = cell.grid().words();
        Optional<Period> period = cell.facts().periodIn(context.period());
        Optional<LabelCodes> label = type.valueDomain().flatMap(domain -> coded(domain, type, words, item, period));
        String verbatim = words.closed(item.first(), item.end());
        CellRef place = at(cell, item.count().item());
        List<Fact> facts = label.map(LabelCodes::facts).orElseGet(() -> unknown(type));
        boolean offence = facts.stream()
                .anyMatch(f -> f instanceof Fact.OfOutcome o && o.outcome().code() == Coding.Unstated.UNKNOWN);
        if (label.isEmpty() && type instanceof BandType.Values || offence) {
            figures.unresolved()
                    .add(new Unresolved(
                            place,
                            verbatim,
                            UnresolvedReason.UNKNOWN_LABEL,
                            label.isEmpty()
                                    ? "no "
                                            + type.valueDomain()
                                                    .map(Domain::key)
                                                    .orElse("") + " term that is known"
                                    : "an offence where an outcome was asked for",
                            "add a row to terms.csv"));
        }
        Optional<Fact.OfOther> other = type instanceof BandType.Breakdown breakdown
                ? Optional.of(new Fact.OfOther(breakdown.heading(), words.between(item.from(), item.to())))
                : Optional.empty();
        return part(cell, naming, place, facts, other, item.count(), Basis.STATED, verbatim);
    }

    private Optional<LabelCodes> coded(Domain domain, BandType type, Words words, Item item, Optional<Period> period) {
        Optional<LabelCodes> own = reader.coder.code(domain, words, item.from(), item.to(), period);
        boolean either = type instanceof BandType.Values values && values.axis() == Axis.OUTCOME;
        return own.isPresent() || !either
                ? own
                : reader.coder.code(Domain.CRIME, words, item.from(), item.to(), period);
    }

    /** A part of a total. */
    private Observation part(
            Cell cell,
            LabelMeaning naming,
            CellRef place,
            List<Fact> facts,
            Optional<Fact.OfOther> other,
            Count count,
            Basis basis,
            String verbatim) {
        boolean zero = count.interval().equals(CountInterval.ZERO) && basis == Basis.STATED;
        Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
        codes.putAll(cell.facts().codes());
        Scope scope = Scope.NONE;
        for (Fact fact : facts) {
            codes.putAll(codes(fact, naming));
            if (fact instanceof Fact.OfPopulation population) {
                scope = scope.with(population.words());
            }
        }
        Observation read = observation(
                cell,
                place,
                Optional.of(count.interval()),
                count.status(),
                zero ? Basis.STATED_ZERO : basis,
                codes,
                verbatim);
        Observation limited = read.within(scope);
        return other.map(o -> limited.withOther(o.heading() + "=" + o.value())).orElse(limited);
    }

    /** Bare words in a row whose total is known: one label is the whole total, as many labels as the total are one each. */
    List<Observation> told(Breakdown breakdown, Optional<Coder.Parts> coded, Optional<Observation> total) {
        Cell cell = breakdown.cell();
        LabelMeaning naming = cell.names().orElse(LabelMeaning.NOTHING);
        Optional<BigDecimal> n = total.flatMap(Totals::exact);
        boolean one = n.isPresent() && n.get().compareTo(BigDecimal.ONE) == 0;
        if (coded.isEmpty()) {
            unresolvedTerm(cell, breakdown.type());
            Count count = new Count(CountInterval.exactly(1), ObservationStatus.EXACT, 1);
            Optional<Fact.OfOther> other = breakdown.type() instanceof BandType.Breakdown named
                    ? Optional.of(new Fact.OfOther(named.heading(), cell.grid().text()))
                    : Optional.empty();
            return one
                    ? List.of(part(
                            cell,
                            naming,
                            cell.grid().place(),
                            unknown(breakdown.type()),
                            other,
                            count,
                            Basis.ROW_TOTAL,
                            cell.grid().text()))
                    : List.of();
        }
        Coder.Parts parts = coded.get();
        List<LabelCodes> labelled = parts.joined();
        boolean oneEach =
                n.isPresent() && labelled.size() > 1 && n.get().compareTo(BigDecimal.valueOf(labelled.size())) == 0;
        boolean other = n.isPresent()
                && n.get().compareTo(BigDecimal.valueOf(parts.apart())) == 0
                && parts.apart() != labelled.size();
        boolean whole = labelled.size() == 1 && total.isPresent() && (!other || one);
        if (!oneEach && !whole) {
            unresolved(
                    cell.grid(),
                    cell.grid().text(),
                    UnresolvedReason.AMBIGUOUS,
                    total.isEmpty()
                            ? "words without a count, and no total beside them"
                            : "several words without counts, and not as many as the total");
            return List.of();
        }
        List<Observation> read = new ArrayList<>();
        for (LabelCodes label : labelled) {
            Words words = cell.grid().words();
            int item = words.get(label.from()).item();
            CountInterval interval = oneEach
                    ? CountInterval.exactly(1)
                    : total.orElseThrow().interval().orElse(CountInterval.ZERO);
            ObservationStatus status =
                    oneEach ? ObservationStatus.EXACT : total.orElseThrow().status();
            read.add(part(
                    cell,
                    naming,
                    at(cell, item),
                    label.facts(),
                    Optional.empty(),
                    new Count(interval, status, item),
                    oneEach ? Basis.ONE_EACH : Basis.ROW_TOTAL,
                    words.closed(label.from(), label.to())));
        }
        return read;
    }

    private void unresolvedTerm(Cell cell, BandType type) {
        if (type instanceof BandType.Values) {
            figures.unresolved()
                    .add(new Unresolved(
                            cell.grid().place(),
                            cell.grid().text(),
                            UnresolvedReason.UNKNOWN_LABEL,
                            "no " + type.valueDomain().map(Domain::key).orElse("") + " term that is known",
                            "add a row to terms.csv"));
        }
    }
}
