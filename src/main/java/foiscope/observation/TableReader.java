package foiscope.observation;

import foiscope.model.Codes;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.ObservationStatus;
import foiscope.model.ResponseLetter;
import foiscope.model.UnresolvedReason;
import foiscope.observation.Line.Cell;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import foiscope.vocabulary.Coder;
import foiscope.vocabulary.Vocabularies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads a table: takes it apart by its layout, reads each line, gives breakdowns their unit and checks parts against totals. */
final class TableReader {

    private final HeadingText headings;
    private final LineReader reader;
    private final BreakdownReader breakdowns;
    private final PeriodText periods;

    TableReader(Vocabularies vocabularies, PeriodText periods, ResponseLetter letter) {
        Coder coder = new Coder(vocabularies);
        this.periods = periods;
        this.headings = new HeadingText(vocabularies, coder, periods, letter);
        this.reader = new LineReader(vocabularies, headings);
        this.breakdowns = new BreakdownReader(vocabularies, coder);
    }

    Figures read(TableShape shape, TableContext context) {
        HeadedTable table = new HeadedTable(shape, headings, periods, context);
        Optional<TableLayout.Taken> taken = TableLayouts.take(table);
        return taken.isPresent() ? lines(taken.get(), context) : notUnderstood(table);
    }

    /** The figures of the words in one heading: what is counted, and for what. */
    HeadingText headings() {
        return headings;
    }

    private Figures lines(TableLayout.Taken taken, TableContext context) {
        Figures all = Figures.none();
        all.unresolved().addAll(taken.unresolved());
        List<Total> totals = new ArrayList<>();
        List<Observation> values = new ArrayList<>();
        for (Line line : taken.lines()) {
            if (line.heading() instanceof Heading.Counts counts) {
                Figures figures = reader.counts(line, counts, context);
                all.unresolved().addAll(figures.unresolved());
                boolean total = counts.codes().keySet().stream()
                                .allMatch(d -> counts.scope().containsKey(d.column()) || d == Dimension.RANK)
                        && line.cells().stream().allMatch(cell -> cell.others().isEmpty());
                if (total) {
                    totals.add(total(line, counts, context, figures.observations()));
                } else {
                    values.addAll(figures.observations());
                }
            } else if (!(line.heading() instanceof Heading.Breakdown)) {
                all.unresolved().addAll(headless(line));
            }
        }
        totals = Sources.shared(totals);
        all.observations().addAll(Units.ofValues(values, totals, context));
        for (Line line : taken.lines()) {
            if (line.heading() instanceof Heading.Breakdown breakdown) {
                all.addAll(breakdown(line, breakdown, totals, context));
            }
        }
        totals.forEach(total -> all.observations().addAll(total.observations()));
        all.observations().replaceAll(withheldBesideZeros(all.observations()));
        all.unresolved().addAll(Checks.totalsOverPeriods(totals));
        all.unresolved().addAll(Checks.valuesAgainstTotals(all.observations(), totals));
        return all;
    }

    /** Where a column prints its zeros, what it withholds is none. */
    private static UnaryOperator<Observation> withheldBesideZeros(List<Observation> read) {
        Set<Integer> zeros = read.stream()
                .filter(o -> o.interval().equals(Optional.of(CountInterval.ZERO)))
                .map(o -> o.place().column())
                .collect(Collectors.toSet());
        return o -> o.status() == ObservationStatus.WITHHELD
                        && zeros.contains(o.place().column())
                ? o.withInterval(CountInterval.atLeast(1))
                : o;
    }

    /** A line of totals whose unit, if its heading lacks one, is the one that the words above name. */
    private static Total total(Line line, Heading.Counts heading, TableContext context, List<Observation> read) {
        Optional<String> named = heading.unit().or(context::unit);
        Optional<String> noted =
                context.note().flatMap(Heading.Counts::unit).filter(u -> named.equals(Optional.of("complaint")));
        Optional<String> unit = noted.or(() -> named);
        String source = context.note()
                .flatMap(Heading.Counts::source)
                .orElseGet(() -> Sources.of(heading.source(), line.section(), context, unit));
        List<Observation> observations = read.stream()
                .map(o -> o.withUnit(unit.orElse(Codes.UNKNOWN), source))
                .toList();
        Map<Integer, Observation> bySlot = new HashMap<>();
        for (Cell cell : line.cells()) {
            observations.stream()
                    .filter(o -> o.place().table() == cell.place().table()
                            && o.place().row() == cell.place().row()
                            && o.place().column() == cell.place().column())
                    .findFirst()
                    .ifPresent(o -> bySlot.put(cell.slot(), o));
        }
        boolean ofPeriods = line.cells().stream().anyMatch(Cell::total);
        return new Total(unit, source, observations, bySlot, ofPeriods ? lastSlot(line) : Optional.empty());
    }

    private static Optional<Integer> lastSlot(Line line) {
        return line.cells().stream().filter(Cell::total).map(Cell::slot).findFirst();
    }

    private Figures breakdown(Line line, Heading.Breakdown heading, List<Total> totals, TableContext context) {
        Figures figures = Figures.none();
        List<Part> parts = breakdowns.read(line, heading, context);
        Optional<Total> total = Units.of(parts, totals);
        String unit = total.flatMap(Total::unit).orElse(Codes.UNKNOWN);
        String source = total.map(Total::source)
                .orElseGet(() -> Sources.of(Optional.empty(), line.section(), context, Optional.empty()));
        for (Part part : parts) {
            Optional<Observation> ofSlot = total.flatMap(t -> t.at(part.cell().slot()));
            Part told =
                    part instanceof Part.Waiting waiting ? breakdowns.told(heading, context, waiting, ofSlot) : part;
            if (told instanceof Part.Printed printed) {
                Optional<Unresolved> mismatch = Checks.partsAgainstTotal(printed, ofSlot);
                mismatch.ifPresent(figures.unresolved()::add);
                boolean exceed = mismatch.isPresent() && Checks.exceeds(printed, ofSlot);
                printed.figures().stream()
                        .map(o -> o.withUnit(unit, source))
                        .map(o -> exceed ? o.withCaveat("mismatch") : o)
                        .forEach(figures.observations()::add);
                figures.unresolved().addAll(printed.unresolved());
            }
        }
        return figures;
    }

    /** Cells whose heading says that they are no figures, or isn't understood. */
    private static List<Unresolved> headless(Line line) {
        boolean ignored = line.heading() instanceof Heading.Ignored;
        List<Unresolved> unresolved = new ArrayList<>();
        for (Cell cell : line.cells()) {
            boolean digits = cell.text().chars().anyMatch(Character::isDigit);
            if (!cell.text().isBlank() && (digits || !ignored)) {
                unresolved.add(new Unresolved(
                        cell.place(),
                        "",
                        ignored ? UnresolvedReason.NOT_A_COUNT : UnresolvedReason.UNKNOWN_LABEL,
                        ignored ? "its heading says that it is no count" : "its heading isn't understood",
                        ignored ? "" : "add a row to headings.csv"));
            }
        }
        return unresolved;
    }

    /** A table of no known layout: each cell that may hold a figure is listed. */
    private static Figures notUnderstood(HeadedTable table) {
        Figures figures = Figures.none();
        for (int row = 1; row <= table.shape.rows(); row++) {
            for (int column = 1; column <= table.shape.columns(); column++) {
                Words words = table.shape.words(row, column);
                boolean digits = false;
                for (int i = 0; i < words.size(); i++) {
                    digits |= words.normalAt(i).chars().anyMatch(Character::isDigit);
                }
                boolean period = table.period(row, column).isPresent();
                if (digits && !period) {
                    figures.unresolved()
                            .add(new Unresolved(
                                    table.shape.at(row, column),
                                    "",
                                    UnresolvedReason.UNKNOWN_LABEL,
                                    "the table's layout isn't understood",
                                    ""));
                }
            }
        }
        return figures;
    }

    /**
     * A line of totals.
     *
     * @param bySlot its figure for each period
     * @param overall the slot of its own total over all periods
     */
    record Total(
            Optional<String> unit,
            String source,
            List<Observation> observations,
            Map<Integer, Observation> bySlot,
            Optional<Integer> overall) {

        Total raisedBy(String who) {
            Map<Integer, Observation> slots = new HashMap<>();
            bySlot.forEach((slot, o) -> slots.put(slot, o.withUnit(o.unit(), who)));
            return new Total(
                    unit,
                    who,
                    observations.stream().map(o -> o.withUnit(o.unit(), who)).toList(),
                    slots,
                    overall);
        }

        Optional<Observation> at(int slot) {
            return Optional.ofNullable(bySlot.get(slot));
        }

        Optional<BigDecimal> exactAt(int slot) {
            return at(slot).flatMap(Observation::interval).flatMap(CountInterval::exact);
        }
    }
}
