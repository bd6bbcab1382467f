package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.Caveat;
import foiscope.model.CellRef;
import foiscope.model.Codes;
import foiscope.model.Coding;
import foiscope.model.ComplaintSource;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.model.ObservationStatus;
import foiscope.model.Period;
import foiscope.model.Scope;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.observation.TableFigures.Breakdown;
import foiscope.observation.Totals.Placed;
import foiscope.observation.Totals.Total;
import foiscope.structure.Structure;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The figures of one table together. What a cell's own labels leave open, its neighbours and the words above settle: what is a
 * total and of what, what is counted, who raised it, which limits hold.
 */
final class TableAssembly {

    /** Measures that people are under. */
    private static final Set<String> PEOPLE = Set.of("suspended", "restricted_duties");

    private static final Set<Domain> OUTCOMES = Set.of(Domain.MISCONDUCT, Domain.CRIME, Domain.LEAVING);

    private final TableFigures cells;
    private final Structure bands;
    private final TableContext context;
    private final TableLabels labels;
    private final Map<String, Optional<ComplaintSource>> implied = new HashMap<>();
    private final Figures figures;
    private final List<Placed> counts;
    private final Set<CellRef> unitSaid;
    private final Set<CellRef> unknownLabel;
    private final List<Breakdown> breakdowns;

    /** Which row of the body stands in a row of the grid. */
    private final Map<Integer, Integer> bodyRows = new HashMap<>();

    /** The limits from the words above that the table's own labels leave standing. */
    private Scope applied = Scope.NONE;

    /** @param cells the table's figures, read cell by cell */
    TableAssembly(TableFigures cells, Structure bands, TableContext context, TableLabels labels) {
        this.cells = cells;
        this.bands = bands;
        this.context = context;
        this.labels = labels;
        this.figures = cells.figures;
        this.counts = cells.counts;
        this.unitSaid = cells.unitSaid;
        this.unknownLabel = cells.unknownLabel;
        this.breakdowns = cells.breakdowns;
        for (int i = 0; i < bands.body().size(); i++) {
            bodyRows.put(bands.body().get(i).row(), i);
        }
    }

    Figures assemble() {
        unnamedTotals();
        applyLimits();
        totalsOverPeriods();
        undated();
        List<Placed> totals = new ArrayList<>();
        List<Placed> values = new ArrayList<>();
        for (Placed placed : counts) {
            boolean part = placed.observation().isPart();
            (part ? values : totals).add(placed);
        }
        Map<CellRef, String> summed = Sums.unitsOfParts(counts, unitSaid);
        totals.replaceAll(p -> new Placed(p.row(), p.column(), withUnit(asPart(p.observation(), summed))));
        values.replaceAll(p -> new Placed(p.row(), p.column(), asPart(p.observation(), summed)));
        List<Total> lines = Sources.shared(Totals.of(totals));
        values(values, lines);
        Map<String, List<Breakdown>> byLine = new LinkedHashMap<>();
        breakdowns.forEach(
                b -> byLine.computeIfAbsent(b.line(), k -> new ArrayList<>()).add(b));
        byLine.values().forEach(line -> breakdown(line, lines));
        lines.forEach(line -> line.figures().forEach(p -> figures.observations().add(p.observation())));
        figures.observations().replaceAll(withheldBesideZeros());
        figures.observations()
                .sort(Comparator.comparingInt((Observation o) -> o.place().row())
                        .thenComparingInt(o -> o.place().column())
                        .thenComparingInt(o -> o.place().item()));
        GuardedTable guarded = new GuardedTable(figures, lines, cells.letterDate());
        Guard.ALL.forEach(guard -> guard.check(guarded));
        return figures;
    }

    /**
     * A row or column whose label isn't known and whose figures are the sums of all others beside them is a total: its label's
     * unknown value is none.
     */
    private void unnamedTotals() {
        for (Sums.Line line : Sums.unknownTotals(counts)) {
            counts.replaceAll(placed -> line.holds(placed)
                    ? new Placed(
                            placed.row(),
                            placed.column(),
                            withoutUnknown(placed.observation()).withBasis(Basis.TOTAL_ROW))
                    : placed);
        }
    }

    private static Observation withoutUnknown(Observation o) {
        Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
        o.codes().forEach((dimension, coding) -> {
            if (coding != Coding.Unstated.UNKNOWN) {
                codes.put(dimension, coding);
            }
        });
        if (!codes.containsKey(Dimension.OUTCOME)) {
            codes.remove(Dimension.OUTCOME_KIND);
        }
        return o.withBreakdown(codes, Optional.empty());
    }

    /** A figure under a label that should be its period and isn't one is listed. */
    private void undated() {
        counts.removeIf(placed -> {
            boolean undated = !placed.observation().period().dated()
                    && labels.undatable(bodyRows.getOrDefault(placed.row(), 0), placed.column());
            if (undated) {
                figures.unresolved()
                        .add(new Unresolved(
                                placed.observation().place(),
                                placed.observation().verbatim(),
                                UnresolvedReason.UNDATED,
                                "the label in the place of its period is none",
                                ""));
            }
            return undated;
        });
    }

    /** Limits from the words above give way where the table's own labels speak of the same dimension. */
    private void applyLimits() {
        Coding asked = context.scope().codes().get(Dimension.ROLE);
        Scope limits = asked == null ? context.limits() : context.limits().within(Scope.of(Dimension.ROLE, asked));
        Scope kept = Scope.NONE;
        for (Map.Entry<Dimension, Coding> limit : limits.codes().entrySet()) {
            boolean own = limit.getKey() == Dimension.ROLE
                    ? namesRole(limit.getValue(), limit.getValue().equals(asked))
                    : speaks(limit.getKey());
            if (!own) {
                kept = kept.with(limit.getKey(), limit.getValue());
            }
        }
        if (limits.population().isPresent()) {
            kept = kept.with(limits.population().get());
        }
        Scope all = kept;
        applied = all;
        counts.replaceAll(p -> new Placed(p.row(), p.column(), Limits.on(p.observation(), all)));
        breakdowns.replaceAll(b -> new Breakdown(
                b.cell(),
                b.type(),
                b.figures().stream().map(o -> Limits.on(o, all)).toList(),
                b.bare()));
    }

    private boolean speaks(Dimension dimension) {
        return allRead().anyMatch(o -> speaksOf(o, dimension))
                || breakdowns.stream()
                        .flatMap(b -> b.type().valueDomain().stream())
                        .anyMatch(OUTCOMES::contains);
    }

    /** Whether the table tells the role apart from others, or names only others: then naming it limits not all of the table. */
    private boolean namesRole(Coding role, boolean asked) {
        List<Observation> told =
                allRead().filter(o -> speaksOf(o, Dimension.ROLE)).toList();
        boolean itself = told.stream()
                .anyMatch(o -> o.coding(Dimension.ROLE).equals(role)
                        && o.coding(Dimension.RANK).isTotal());
        boolean within = told.stream().anyMatch(o -> o.coding(Dimension.ROLE).equals(role));
        boolean besides = told.stream()
                .allMatch(o -> o.coding(Dimension.ROLE).equals(role)
                        && (asked || speaksOf(o, Dimension.OUTCOME) || speaksOf(o, Dimension.RELATIONSHIP)));
        if (besides && !told.isEmpty()) {
            // "Parent of the officer"; "Officers concerned" where officers were asked for: no officer is told apart.
            return false;
        }
        boolean bare = breakdowns.stream()
                .anyMatch(b -> b.bare().isPresent()
                        && b.type().valueDomain().filter(d -> d == Domain.ROLE).isPresent());
        return itself || bare || !told.isEmpty() && !within;
    }

    private Stream<Observation> allRead() {
        return Stream.concat(
                counts.stream().map(Placed::observation), breakdowns.stream().flatMap(b -> b.figures().stream()));
    }

    private static boolean speaksOf(Observation o, Dimension dimension) {
        boolean outcome = Dimension.OUTCOMES.contains(dimension);
        Dimension asked = outcome ? Dimension.OUTCOME : dimension;
        return !o.coding(asked).isTotal();
    }

    /** A total over the periods beside it covers them all, unless it is more than they are: then periods are missing. */
    private void totalsOverPeriods() {
        Map<Integer, List<Placed>> byRow = new HashMap<>();
        Map<Integer, List<Placed>> byColumn = new HashMap<>();
        for (Placed placed : counts) {
            byRow.computeIfAbsent(placed.row(), row -> new ArrayList<>()).add(placed);
            byColumn.computeIfAbsent(placed.column(), column -> new ArrayList<>())
                    .add(placed);
        }
        long totals = counts.stream()
                .filter(placed -> placed.observation().basis() == Basis.TOTAL_ROW)
                .count();
        if (totals > Sums.MOST_TOTALS) {
            return;
        }
        counts.replaceAll(placed -> {
            Observation o = placed.observation();
            int bodyRow = bodyRows.getOrDefault(placed.row(), 0);
            boolean own = o.basis() == Basis.TOTAL_ROW || !o.period().dated();
            if (!own) {
                return placed;
            }
            Optional<Period> span = labels.spanOfSiblings(bodyRow, placed.column())
                    .or(() -> labels.totalOverPeriods(bodyRow, placed.column())
                            .flatMap(label -> span(parts(byRow, byColumn, placed), label)));
            if (span.isEmpty()) {
                return placed;
            }
            Optional<BigDecimal> sum = sumBeside(byRow, byColumn, placed);
            Optional<BigDecimal> stated = Totals.exact(o);
            boolean more = sum.isPresent() && stated.isPresent() && stated.get().compareTo(sum.get()) > 0;
            boolean same = sum.isPresent() && stated.isPresent() && stated.get().compareTo(sum.get()) == 0;
            if (o.basis() != Basis.TOTAL_ROW && !(same && last(placed))) {
                return placed;
            }
            Period period = more ? Period.undated(span.get().label()) : span.get();
            Observation total = o.withPeriod(period)
                    .withBasis(Basis.TOTAL_ROW)
                    .governedBy(labels.periodsBeside(bodyRow, placed.column()));
            return new Placed(placed.row(), placed.column(), total);
        });
    }

    /** Whether a figure stands in the table's last row or its last column of values. */
    private boolean last(Placed placed) {
        return placed.row() == bands.body().get(bands.body().size() - 1).row()
                || placed.column() == bands.values().get(bands.values().size() - 1);
    }

    /** The sum of the dated figures of the same line and labels: of its column, or of its row. */
    private Optional<BigDecimal> sumBeside(
            Map<Integer, List<Placed>> byRow, Map<Integer, List<Placed>> byColumn, Placed total) {
        List<Observation> parts = parts(byRow, byColumn, total);
        return parts.isEmpty() ? Optional.empty() : Units.sum(parts);
    }

    /** The days from the first of some figures' to the last. */
    private static Optional<Period> span(List<Observation> parts, String label) {
        Optional<LocalDate> start = parts.stream()
                .flatMap(o -> Optional.ofNullable(o.period().start()).stream())
                .min(Comparator.naturalOrder());
        Optional<LocalDate> end = parts.stream()
                .flatMap(o -> Optional.ofNullable(o.period().end()).stream())
                .max(Comparator.naturalOrder());
        return start.flatMap(from -> end.map(to -> Period.between(from, to, label)));
    }

    /** The dated figures of a total's column that have its labels, else those of its row. */
    private List<Observation> parts(
            Map<Integer, List<Placed>> byRow, Map<Integer, List<Placed>> byColumn, Placed total) {
        List<Observation> column =
                beside(byColumn.getOrDefault(total.column(), List.of()), total, p -> p.row() != total.row());
        List<Observation> row =
                beside(byRow.getOrDefault(total.row(), List.of()), total, p -> p.column() != total.column());
        return column.isEmpty() ? row : column;
    }

    /** Figures of a line with a total's labels; where all are totals of their own line, those. */
    private List<Observation> beside(List<Placed> read, Placed total, Predicate<Placed> line) {
        boolean own = labelled(total.observation());
        List<Observation> alike = read.stream()
                .filter(line)
                .filter(p -> alike(p, total)
                        && (!own
                                || within(
                                        p.observation().period(),
                                        total.observation().period())))
                .map(Placed::observation)
                .toList();
        List<Observation> single =
                alike.stream().filter(o -> o.basis() != Basis.TOTAL_ROW).toList();
        return single.isEmpty() ? alike : single;
    }

    /** Whether a label of the table itself names a figure's period. */
    private boolean labelled(Observation o) {
        return o.period().dated()
                && o.path().stream()
                        .filter(l -> l.role() == Label.Role.ROW
                                || l.role() == Label.Role.COLUMN
                                || l.role() == Label.Role.SECTION)
                        .anyMatch(l -> cells.namesPeriod(l.words()));
    }

    /** Whether a part's days are among those that the total's own labels name, where both are dated. */
    private static boolean within(Period part, Period total) {
        return !part.dated() || !total.dated() || total.holds(part);
    }

    private static boolean alike(Placed part, Placed total) {
        Observation a = part.observation();
        Observation b = total.observation();
        return a.period().dated()
                && a.codes().equals(b.codes())
                && a.unit().equals(b.unit())
                && a.scope().equals(b.scope())
                && a.other().equals(b.other());
    }

    /** A figure whose labels don't say what it counts counts what the words above name. */
    private Observation withUnit(Observation o) {
        boolean unknown = !Totals.unitKnown(o) && unitSaid.contains(o.place());
        Optional<String> own = Totals.unitKnown(o) || unknown ? Optional.of(o.unit()) : Optional.empty();
        boolean weak = own.isPresent() && !unitSaid.contains(o.place());
        Optional<String> around =
                context.unit().or(() -> unknownLabel.contains(o.place()) ? Optional.empty() : context.farUnit());
        Optional<String> named = weak ? around.or(() -> own) : own.or(() -> around);
        boolean suspended = named.isEmpty()
                && o.scope().population().filter(PEOPLE::contains).isPresent();
        Optional<TableContext.Note> note = context.note()
                .filter(n -> named.equals(Optional.of("complaint"))
                        || n.source().isEmpty() && named.isPresent() && oneUnit());
        String unit = note.map(TableContext.Note::unit)
                .or(() -> named)
                .or(() -> suspended ? Optional.of("person") : Optional.empty())
                .orElse(Codes.UNKNOWN);
        return o.withUnit(unit, source(o, unit));
    }

    /** A part of a total counts what the total counts; what its own label calls it limits it. */
    private static Observation asPart(Observation o, Map<CellRef, String> summed) {
        String unit = summed.get(o.place());
        return unit == null || unit.equals(o.unit())
                ? o
                : o.within(Scope.ofPopulation(o.unit())).withUnit(unit, o.source());
    }

    private Optional<String> anyUnit() {
        return context.unit().or(context::farUnit);
    }

    /** Whether the table's labels name no more than one unit. */
    private boolean oneUnit() {
        return counts.stream()
                        .map(Placed::observation)
                        .filter(o -> unitSaid.contains(o.place()))
                        .map(Observation::unit)
                        .distinct()
                        .count()
                <= 1;
    }

    private Optional<ComplaintSource> source(Observation o, String unit) {
        return context.note()
                .flatMap(TableContext.Note::source)
                .or(o::source)
                .or(() -> sectionSource(o))
                .or(context::source)
                .or(() -> Sources.implied(unit));
    }

    /** Allegations under "Public complaints" are the public's. */
    private Optional<ComplaintSource> sectionSource(Observation o) {
        Stream<Label> sections = o.path().stream().filter(l -> l.role() == Label.Role.SECTION);
        Stream<Label> outer =
                o.path().stream().filter(l -> l.role() == Label.Role.ROW).skip(1);
        return Stream.concat(sections, outer)
                .flatMap(l -> implied.computeIfAbsent(l.words(), this::implied).stream())
                .findFirst();
    }

    private Optional<ComplaintSource> implied(String label) {
        return cells.labelReader()
                .read(Words.of(label))
                .facts(Fact.OfUnit.class)
                .flatMap(u -> Sources.implied(u.unit()).stream())
                .findFirst();
    }

    private void values(List<Placed> values, List<Total> lines) {
        Map<Set<String>, List<Observation>> bySignature = new LinkedHashMap<>();
        for (Placed placed : values) {
            Observation o = placed.observation();
            if (!unitSaid.contains(o.place())) {
                bySignature
                        .computeIfAbsent(Totals.signature(o), k -> new ArrayList<>())
                        .add(o);
            }
        }
        Map<Set<String>, Optional<Total>> totals = new HashMap<>();
        bySignature.forEach((signature, parts) -> totals.put(signature, Totals.adding(parts, lines)));
        for (Placed placed : values) {
            Observation o = placed.observation();
            if (unitSaid.contains(o.place())) {
                Optional<ComplaintSource> ofTotal = lines.stream()
                        .filter(line -> line.unit().equals(o.unit()))
                        .findFirst()
                        .flatMap(Total::source);
                figures.observations()
                        .add(o.withUnit(o.unit(), o.source().or(() -> ofTotal).or(() -> source(o, o.unit()))));
                continue;
            }
            Optional<Total> total = totals.getOrDefault(Totals.signature(o), Optional.empty());
            Optional<String> people = Totals.unitKnown(o) ? Optional.of(o.unit()) : Optional.empty();
            String unit = total.map(Total::unit)
                    .filter(u -> !u.equals(Codes.UNKNOWN))
                    .or(() -> lines.isEmpty() || total.isPresent() ? anyUnit() : Optional.empty())
                    .or(() -> people)
                    .or(() -> o.scope().population().filter(PEOPLE::contains).map(p -> "person"))
                    .orElse(Codes.UNKNOWN);
            Optional<ComplaintSource> source =
                    o.source().or(() -> total.flatMap(Total::source)).or(() -> source(o, unit));
            figures.observations()
                    .add(o.withUnit(unit, source)
                            .governedBy(total.map(TableAssembly::counted).orElse(List.of())));
        }
    }

    /** The labels that say what a total counts, and so its parts: those that all its figures have. */
    private static List<Label> counted(Total total) {
        return total.figures().get(0).observation().path().stream()
                .filter(l -> l.role() == Label.Role.COLUMN || l.role() == Label.Role.ROW)
                .filter(l -> total.figures().stream()
                        .allMatch(f -> f.observation().path().contains(l)))
                .toList();
    }

    private void breakdown(List<Breakdown> line, List<Total> lines) {
        Optional<Total> total = total(line, lines);
        String unit = total.map(Total::unit)
                .orElseGet(() -> lines.isEmpty() ? anyUnit().orElse(Codes.UNKNOWN) : Codes.UNKNOWN);
        for (Breakdown breakdown : line) {
            Optional<Observation> whole = total.flatMap(t -> at(t, breakdown));
            List<Observation> parts = breakdown.bare().isPresent()
                    ? cells.told(breakdown, breakdown.bare().get(), whole).stream()
                            .map(o -> Limits.on(o, applied))
                            .toList()
                    : breakdown.figures();
            Optional<Unresolved> mismatch = Checks.partsAgainstTotal(
                    breakdown.cell().grid().place(), breakdown.cell().grid().text(), parts, whole);
            mismatch.ifPresent(figures.unresolved()::add);
            boolean exceed = mismatch.isPresent() && Checks.exceeds(parts, whole);
            Optional<ComplaintSource> source = total.flatMap(Total::source);
            Scope limits = whole.map(TableAssembly::codesOfScope).orElse(Scope.NONE);
            for (Observation part : parts) {
                Observation counted = part.within(limits)
                        .withUnit(unit, source.or(() -> source(part, unit)))
                        .governedBy(total.map(TableAssembly::counted).orElse(List.of()));
                figures.observations().add(exceed ? counted.withCaveat(Caveat.MISMATCH) : counted);
            }
        }
    }

    /** What a total's own heading limits it to holds for its parts: of "No of officers" each part is officers. */
    private static Scope codesOfScope(Observation total) {
        Scope limits = Scope.NONE;
        for (Map.Entry<Dimension, Coding> limit : total.scope().codes().entrySet()) {
            limits = limits.with(limit.getKey(), limit.getValue());
        }
        return limits;
    }

    private static Optional<Observation> at(Total total, Breakdown breakdown) {
        return breakdown.cell().namesInColumn()
                ? total.inRow(breakdown.cell().row())
                : total.inColumn(breakdown.cell().column());
    }

    /** The total that a line's parts add up to in each cell; failing that, the only one. */
    private static Optional<Total> total(List<Breakdown> line, List<Total> lines) {
        List<Total> adding = lines.stream().filter(t -> adds(line, t)).toList();
        if (adding.size() == 1) {
            return Optional.of(adding.get(0));
        }
        return lines.size() == 1 ? Optional.of(lines.get(0)) : Optional.empty();
    }

    private static boolean adds(List<Breakdown> line, Total total) {
        int compared = 0;
        for (Breakdown breakdown : line) {
            Optional<BigDecimal> whole = at(total, breakdown).flatMap(Totals::exact);
            List<Observation> parts = breakdown.figures().stream()
                    .filter(o -> o.interval().isPresent())
                    .toList();
            if (whole.isPresent() && !parts.isEmpty()) {
                if (!Units.adds(parts, whole.get())) {
                    return false;
                }
                compared++;
            }
        }
        return compared > 0;
    }

    /** Where a row or column prints its zeros, what it withholds is none. */
    private UnaryOperator<Observation> withheldBesideZeros() {
        Set<Integer> columns = new HashSet<>();
        Set<Integer> rows = new HashSet<>();
        for (Observation o : figures.observations()) {
            if (o.interval().equals(Optional.of(CountInterval.ZERO))) {
                columns.add(o.place().column());
                rows.add(o.place().row());
            }
        }
        return o -> o.status() == ObservationStatus.WITHHELD
                        && (columns.contains(o.place().column())
                                || rows.contains(o.place().row()))
                ? o.withInterval(CountInterval.atLeast(1))
                : o;
    }
}
