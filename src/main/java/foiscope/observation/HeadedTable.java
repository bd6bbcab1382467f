package foiscope.observation;

import foiscope.model.Period;
import foiscope.observation.HeadingText.Value;
import foiscope.text.PeriodText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table whose column headings are read. */
final class HeadedTable {

    final TableShape shape;
    final HeadingText text;
    final PeriodText periods;
    final TableContext context;

    /** What each column's heading says, the first column's first. */
    final List<Heading> headings = new ArrayList<>();

    HeadedTable(TableShape shape, HeadingText text, PeriodText periods, TableContext context) {
        this.shape = shape;
        this.text = text;
        this.periods = periods;
        this.context = context;
        for (int column = 1; column <= shape.columns(); column++) {
            headings.add(text.read(shape.text(shape.headingRow, column)));
        }
    }

    Heading heading(int column) {
        return headings.get(column - 1);
    }

    /** The domain of the labels of its rows, where the corner or the words above say it. */
    Optional<Value> rowValues() {
        return heading(1) instanceof Heading.Breakdown b
                ? Optional.of(new Value(b.domain(), b.dimension()))
                : context.values();
    }

    /** Limits that the corner sets on all rows. */
    Map<String, String> cornerScope() {
        return heading(1) instanceof Heading.Breakdown b ? b.scope() : Map.of();
    }

    Optional<Period> period(int row, int column) {
        return periods.whole(shape.words(row, column));
    }
}
