package foiscope.observation;

import foiscope.model.Period;
import foiscope.model.UnresolvedReason;
import foiscope.observation.HeadingText.Value;
import foiscope.observation.Line.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labels and their counts, all of one period that the words above state: {@code Gender | Count}. */
final class LabelledCounts implements TableLayout {

    @Override
    public Optional<Taken> take(HeadedTable table) {
        boolean labels = table.heading(1) instanceof Heading.Breakdown
                || table.heading(1) instanceof Heading.Other
                || table.heading(1) instanceof Heading.Blank;
        boolean counts = table.shape.columns() > 1;
        for (int column = 2; column <= table.shape.columns(); column++) {
            counts &= table.heading(column) instanceof Heading.Counts;
        }
        return labels && counts ? Optional.of(lines(table)) : Optional.empty();
    }

    private static Taken lines(HeadedTable table) {
        TableShape shape = table.shape;
        List<Line> lines = new ArrayList<>();
        List<Unresolved> unresolved = new ArrayList<>();
        for (int row = shape.headingRow + 1; row <= shape.rows(); row++) {
            String label = shape.text(row, 1);
            if (shape.misaligned(row)) {
                unresolved.add(new Unresolved(
                        shape.at(row, 2),
                        "",
                        UnresolvedReason.MISALIGNED,
                        "the row has fewer cells than the headings",
                        ""));
                continue;
            }
            for (int column = 2; column <= shape.columns(); column++) {
                if (table.heading(column) instanceof Heading.Counts over) {
                    lines.add(line(table, row, column, label, over));
                }
            }
        }
        return new Taken(lines, unresolved);
    }

    private static Line line(HeadedTable table, int row, int column, String label, Heading.Counts over) {
        Optional<Value> values = table.rowValues();
        Heading heading = table.text.read(label, values);
        Map<String, String> others = Map.of();
        boolean total =
                heading instanceof Heading.Counts c && c.total() && c.codes().isEmpty();
        if (table.heading(1) instanceof Heading.Other other && !total) {
            others = Map.of(other.name(), label);
            heading = new Heading.Counts(over.unit(), over.source(), Map.of(), Map.of(), Optional.empty(), false);
        }
        Period period = table.context.period().orElseGet(() -> Period.undated(""));
        Cell cell = new Cell(
                column,
                period,
                false,
                table.shape.at(row, column),
                table.shape.words(row, column),
                others,
                Optional.empty());
        return new Line(label, under(heading, over), Optional.empty(), List.of(cell));
    }

    /** What the column counts holds for each of its rows. */
    private static Heading under(Heading heading, Heading.Counts over) {
        if (!(heading instanceof Heading.Counts row)) {
            return heading;
        }
        return new Heading.Counts(
                row.unit().or(over::unit),
                row.source().or(over::source),
                row.codes(),
                over.scope(),
                row.population(),
                row.total());
    }
}
