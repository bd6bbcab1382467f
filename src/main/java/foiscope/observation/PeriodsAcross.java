package foiscope.observation;

import foiscope.model.Period;
import foiscope.model.UnresolvedReason;
import foiscope.observation.HeadingText.Value;
import foiscope.observation.Line.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column for each period; the rows' labels are headings ({@code Gender of subject}), values ({@code Dismissed}) or, with no
 * figure beside them, the heading of the rows below.
 */
final class PeriodsAcross implements TableLayout {

    @Override
    public Optional<Taken> take(HeadedTable table) {
        TableShape shape = table.shape;
        int periods = 0;
        int others = 0;
        for (int column = 1; column <= shape.columns(); column++) {
            Heading heading = table.heading(column);
            periods += heading instanceof Heading.OfPeriod ? 1 : 0;
            boolean total = heading instanceof Heading.Counts c && c.total();
            others += column == 1 || total || heading instanceof Heading.Blank || heading instanceof Heading.OfPeriod
                    ? 0
                    : 1;
        }
        return periods == 0 || others > 0 ? Optional.empty() : Optional.of(lines(table));
    }

    private static Taken lines(HeadedTable table) {
        TableShape shape = table.shape;
        boolean unlabelled = table.heading(1) instanceof Heading.OfPeriod;
        List<Line> lines = new ArrayList<>();
        List<Unresolved> unresolved = new ArrayList<>();
        Optional<Heading.Counts> section = Optional.empty();
        for (int row = shape.headingRow + 1; row <= shape.rows(); row++) {
            String label = unlabelled ? "" : shape.text(row, 1);
            Heading heading = unlabelled ? caption(table) : rowHeading(table, label);
            boolean empty = shape.lastFilled(row) <= (unlabelled ? 0 : 1);
            if (empty) {
                section = heading instanceof Heading.Counts counts ? Optional.of(counts) : Optional.empty();
            } else if (shape.misaligned(row)) {
                misaligned(table, row, unlabelled ? 1 : 2, unresolved);
            } else {
                lines.add(new Line(label, heading, section, cells(table, row, unlabelled ? 1 : 2)));
            }
        }
        return new Taken(lines, unresolved);
    }

    private static Heading rowHeading(HeadedTable table, String label) {
        Optional<Value> values = table.rowValues();
        Heading heading = table.text.read(label, values);
        if (heading instanceof Heading.Counts counts && !table.cornerScope().isEmpty()) {
            return new Heading.Counts(
                    counts.unit(),
                    counts.source(),
                    counts.codes(),
                    table.cornerScope(),
                    counts.population(),
                    counts.total());
        }
        return heading;
    }

    /** Rows without labels count what the table's caption says. */
    private static Heading caption(HeadedTable table) {
        return new Heading.Counts(
                table.context.unit(), table.context.source(), Map.of(), Map.of(), Optional.empty(), false);
    }

    private static List<Cell> cells(HeadedTable table, int row, int first) {
        List<Cell> cells = new ArrayList<>();
        List<Period> periods = new ArrayList<>();
        for (int column = first; column <= table.shape.columns(); column++) {
            Heading heading = table.heading(column);
            if (heading instanceof Heading.OfPeriod of) {
                periods.add(of.period());
            }
            boolean total = heading instanceof Heading.Counts;
            if (total || heading instanceof Heading.OfPeriod) {
                Period period = heading instanceof Heading.OfPeriod of
                        ? of.period()
                        : RowPerPeriod.span(periods, table.shape.text(table.shape.headingRow, column));
                cells.add(new Cell(
                        column,
                        period,
                        total,
                        table.shape.at(row, column),
                        table.shape.words(row, column),
                        Map.of(),
                        Optional.empty()));
            }
        }
        return cells;
    }

    private static void misaligned(HeadedTable table, int row, int first, List<Unresolved> unresolved) {
        for (int column = first; column <= table.shape.columns(); column++) {
            String text = table.shape.text(row, column);
            if (!text.isBlank()) {
                unresolved.add(new Unresolved(
                        table.shape.at(row, column),
                        text,
                        UnresolvedReason.MISALIGNED,
                        "the row has fewer figures than there are periods",
                        "say in a decision under which period each stands"));
            }
        }
    }
}
