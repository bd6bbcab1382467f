package foiscope.structure;

import foiscope.structure.CellKind.Role;
import java.util.List;

/** Where a row of labels only, or a title over one, begins another table below. */
final class TableEnd {

    private final Grid grid;
    private final CellReading reading;
    private final List<Integer> rows;

    /** The column that labels the rows. */
    private final int label;

    TableEnd(Grid grid, CellReading reading, List<Integer> rows) {
        this.grid = grid;
        this.reading = reading;
        this.rows = rows;
        this.label = label();
    }

    /** The first of the columns in which most cells are words and nothing else. */
    private int label() {
        int best = 0;
        int most = 0;
        for (int column = 0; column < grid.columns(); column++) {
            int words = 0;
            for (int row : rows) {
                GridCell cell = grid.at(row, column);
                words += cell.role() == Role.WORDS && !cell.canBe(Role.VALUE) ? 1 : 0;
            }
            best = words > most ? column : best;
            most = Math.max(most, words);
        }
        return best;
    }

    /** How many of the rows belong to the table, whose first ones are this many headings. */
    int after(int depth) {
        boolean valuesBefore = false;
        int nextFull = 0;
        for (int i = Math.max(depth, 1); i < rows.size(); i++) {
            valuesBefore |= depth > 0 && i > depth && hasValue(rows.get(i - 1));
            if (!valuesBefore || Body.single(grid, rows.get(i)) || !labelsOnly(rows.get(i))) {
                continue;
            }
            nextFull = nextFull > i ? nextFull : nextFull(i);
            if (beginsTable(depth, i, nextFull)) {
                int start = i;
                while (start - 1 > depth && Body.single(grid, rows.get(start - 1))) {
                    start--;
                }
                return start;
            }
        }
        return rows.size();
    }

    /** Whether a row of labels begins a table, as the next row that holds more has values. */
    private boolean beginsTable(int depth, int i, int nextFull) {
        int row = rows.get(i);
        return i + 1 < rows.size()
                && !Body.repeats(grid, rows.subList(0, depth), row)
                && hasValue(rows.get(nextFull))
                && !breakdownRow(rows.subList(0, depth), row);
    }

    /** The next row that holds more than a title or labels; the last, where none does. */
    private int nextFull(int i) {
        int next = Math.min(i + 1, rows.size() - 1);
        while (next + 1 < rows.size() && (Body.single(grid, rows.get(next)) || labelsOnly(rows.get(next)))) {
            next++;
        }
        return next;
    }

    private boolean hasValue(int row) {
        for (int column = 0; column < grid.columns(); column++) {
            if (grid.at(row, column).role() == Role.VALUE) {
                return true;
            }
        }
        return false;
    }

    private boolean labelsOnly(int row) {
        int labels = 0;
        for (int column = 0; column < grid.columns(); column++) {
            GridCell cell = grid.at(row, column);
            if (cell.role() == Role.VALUE && !cell.canBe(Role.WORDS)) {
                return false;
            }
            labels += cell.blank() || column == label || cell.role() == Role.VALUE ? 0 : 1;
        }
        return labels > 0 && grid.filled(row) > 1;
    }

    /** A row that says for each heading, in bare words, how its figure breaks down: {@code Gender | Male | Female}. */
    private boolean breakdownRow(List<Integer> headings, int row) {
        GridCell first = grid.at(row, label);
        boolean names = !first.blank() && reading.heading(first.words()) == HeadingSense.LABELS;
        if (!names) {
            return false;
        }
        int periods = 0;
        int times = 0;
        for (int column = 0; column < grid.columns(); column++) {
            if (column == label) {
                continue;
            }
            periods += grid.at(headings.get(headings.size() - 1), column).role() == Role.TIME ? 1 : 0;
            times += grid.at(row, column).role() == Role.TIME ? 1 : 0;
        }
        return periods > 0 && times == 0;
    }
}
