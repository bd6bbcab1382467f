package foiscope.observation;

import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.model.UnresolvedReason;
import foiscope.observation.Line.Cell;
import foiscope.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A row for each period: {@code Year | Number of cases | Role | ...}. A last row of totals spans them all. */
final class RowPerPeriod implements TableLayout {

    @Override
    public Optional<Taken> take(HeadedTable table) {
        Optional<Integer> column = periodColumn(table);
        return column.map(c -> lines(table, c));
    }

    private static Optional<Integer> periodColumn(HeadedTable table) {
        TableShape shape = table.shape;
        for (int column = 1; column <= shape.columns(); column++) {
            boolean said = table.heading(column) instanceof Heading.Periods;
            int dated = 0;
            int filled = 0;
            for (int row = shape.headingRow + 1; row <= shape.rows(); row++) {
                filled += shape.text(row, column).isBlank() ? 0 : 1;
                dated += table.period(row, column).isPresent() ? 1 : 0;
            }
            boolean silent =
                    table.heading(column) instanceof Heading.Blank || table.heading(column) instanceof Heading.Unknown;
            if (said && dated > 0 || silent && dated > 0 && dated * 10 >= filled * 8) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static Taken lines(HeadedTable table, int periodColumn) {
        TableShape shape = table.shape;
        List<Unresolved> unresolved = new ArrayList<>();
        Map<Integer, Cell> slots = slots(table, periodColumn, unresolved);
        List<Line> lines = new ArrayList<>();
        for (int column = 1; column <= shape.columns(); column++) {
            if (column == periodColumn) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            for (Map.Entry<Integer, Cell> slot : slots.entrySet()) {
                int row = slot.getKey();
                Cell head = slot.getValue();
                Words text = shape.words(row, column);
                if (unsure(table, row) && !text.text().isBlank()) {
                    unresolved.add(new Unresolved(
                            shape.at(row, column),
                            text.text(),
                            UnresolvedReason.MISALIGNED,
                            "the row has fewer cells than the headings",
                            ""));
                } else {
                    cells.add(new Cell(
                            head.slot(),
                            head.period(),
                            head.total(),
                            shape.at(row, column),
                            text,
                            head.others(),
                            head.force()));
                }
            }
            lines.add(new Line(shape.text(shape.headingRow, column), table.heading(column), Optional.empty(), cells));
        }
        return new Taken(lines, unresolved);
    }

    /** A short row leaves no doubt where one column only holds counts: each cell's kind says under which heading it stands. */
    private static boolean unsure(HeadedTable table, int row) {
        long counts =
                table.headings.stream().filter(h -> h instanceof Heading.Counts).count();
        return counts > 1 && table.shape.misaligned(row);
    }

    private static Map<Integer, Cell> slots(HeadedTable table, int column, List<Unresolved> unresolved) {
        TableShape shape = table.shape;
        Map<Integer, Cell> slots = new TreeMap<>();
        List<Period> periods = new ArrayList<>();
        for (int row = shape.headingRow + 1; row <= shape.rows(); row++) {
            String label = shape.text(row, column);
            Optional<Period> period = table.period(row, column);
            boolean total = period.isEmpty() && table.text.read(label) instanceof Heading.Counts c && c.total();
            if (period.isPresent()) {
                periods.add(period.get());
            }
            if (period.isPresent() || total) {
                Period of = period.orElseGet(() -> span(periods, label));
                slots.put(
                        row,
                        new Cell(
                                slots.size(),
                                of,
                                total,
                                shape.at(row, column),
                                shape.words(row, column),
                                Map.of(),
                                Optional.empty()));
            } else if (shape.filled(row) > 0) {
                undated(table, row, column, unresolved);
            }
        }
        return slots;
    }

    /** A row whose period can't be read: each of its cells is listed. */
    private static void undated(HeadedTable table, int row, int periodColumn, List<Unresolved> unresolved) {
        for (int column = 1; column <= table.shape.columns(); column++) {
            String text = table.shape.text(row, column);
            if (column != periodColumn && !text.isBlank()) {
                boolean vouched = !(table.heading(column) instanceof Heading.Ignored)
                        && !(table.heading(column) instanceof Heading.Unknown);
                unresolved.add(new Unresolved(
                        table.shape.at(row, column),
                        vouched ? text : "",
                        UnresolvedReason.UNDATED,
                        "the row's first cell is no period",
                        ""));
            }
        }
    }

    /** All periods of a column, from the first day to the last. */
    static Period span(List<Period> periods, String label) {
        Optional<LocalDate> start = Optional.empty();
        Optional<LocalDate> end = Optional.empty();
        for (Period period : periods) {
            LocalDate first = period.start();
            LocalDate last = period.end();
            if (first == null || last == null) {
                return Period.undated(label);
            }
            start = start.filter(s -> !first.isBefore(s)).or(() -> Optional.of(first));
            end = end.filter(e -> !last.isAfter(e)).or(() -> Optional.of(last));
        }
        return start.isEmpty() || end.isEmpty()
                ? Period.undated(label)
                : new Period(start.get(), end.get(), label, PeriodBasis.SEVERAL_YEARS);
    }
}
