package foiscope.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a table: which of them stand over each column. A blank upper heading takes the one to its left, as far as the
 * levels below it have labels. Where the headings below repeat ({@code M F M F}), each upper one reaches over one repeat, whether it
 * is printed at its left edge, in its middle or at its right.
 */
public final class Headings {

    private final Grid grid;
    private final List<Integer> rows;
    private final Set<Integer> labels;
    private final @Nullable GridCell[][] at;

    private Headings(Grid grid, List<Integer> rows, Set<Integer> labels) {
        this.grid = grid;
        this.rows = List.copyOf(rows);
        this.labels = labels;
        this.at = new GridCell[rows.size()][grid.columns()];
        for (int level = rows.size() - 1; level >= 0; level--) {
            own(level);
            if (level < rows.size() - 1 && !repeated(level)) {
                continued(level);
            }
        }
    }

    /** @param labels the columns of labels, which no heading but their own reaches over */
    static Headings of(Grid grid, List<Integer> rows, List<Integer> labels) {
        return new Headings(grid, rows, Set.copyOf(labels));
    }

    /** The rows of headings, from the top. */
    public List<Integer> rows() {
        return rows;
    }

    /** The heading of a column at a level, from 0 at the top. */
    public Optional<GridCell> at(int level, int column) {
        return column < 0 || column >= grid.columns() ? Optional.empty() : Optional.ofNullable(at[level][column]);
    }

    private void own(int level) {
        for (int column = 0; column < grid.columns(); column++) {
            GridCell cell = grid.at(rows.get(level), column);
            at[level][column] = cell.blank() ? null : cell;
        }
    }

    /** Lets headings reach to the right over blank cells, as far as there are labels below. */
    private void continued(int level) {
        GridCell last = null;
        for (int column = 0; column < grid.columns(); column++) {
            GridCell below = at[level + 1][column];
            if (labels.contains(column) || below == null) {
                last = null;
                continue;
            }
            GridCell own = at[level][column];
            if (own != null) {
                last = own;
            } else if (!total(below) || ofEachGroup(below, level + 1)) {
                at[level][column] = last;
            }
        }
    }

    private static boolean total(GridCell cell) {
        return cell.words().size() > 0 && cell.words().normalAt(0).contains("total");
    }

    /** Whether each upper heading has such a total under it. */
    private boolean ofEachGroup(GridCell total, int level) {
        int found = 0;
        for (int column = 0; column < grid.columns(); column++) {
            found += grid.at(rows.get(level), column).text().equals(total.text()) ? 1 : 0;
        }
        return found > 1;
    }

    /** Gives each heading of a level one repeat of those below it; false where they don't repeat as often as there are headings. */
    private boolean repeated(int level) {
        List<Integer> columns = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            GridCell below = at[level + 1][column];
            if (!labels.contains(column) && below != null) {
                columns.add(column);
                lower.add(below.text());
            }
        }
        int length = repeat(lower);
        if (length < 2 || length == lower.size()) {
            return false;
        }
        List<GridCell> groups = new ArrayList<>();
        for (int first = 0; first < columns.size(); first += length) {
            List<GridCell> over = over(level, columns.subList(first, first + length));
            if (over.size() != 1) {
                return false;
            }
            groups.add(over.get(0));
        }
        for (int i = 0; i < columns.size(); i++) {
            at[level][columns.get(i)] = groups.get(i / length);
        }
        return true;
    }

    /** The cells of a level over some columns, one that spans several once. */
    private List<GridCell> over(int level, List<Integer> columns) {
        List<GridCell> over = new ArrayList<>();
        for (int column : columns) {
            GridCell cell = grid.at(rows.get(level), column);
            boolean again = over.stream().anyMatch(other -> other.text().equals(cell.text()));
            if (!cell.blank() && !again) {
                over.add(cell);
            }
        }
        return over;
    }

    /** The length of the shortest run of headings that, repeated, makes up all of them. */
    private static int repeat(List<String> headings) {
        for (int length = 1; length * 2 <= headings.size(); length++) {
            if (headings.size() % length == 0 && repeats(headings, length)) {
                return length;
            }
        }
        return headings.size();
    }

    private static boolean repeats(List<String> headings, int length) {
        for (int i = length; i < headings.size(); i++) {
            if (!headings.get(i).equals(headings.get(i - length))) {
                return false;
            }
        }
        return true;
    }
}
