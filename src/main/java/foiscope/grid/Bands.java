package foiscope.grid;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows and columns of one table are: titles, headings, a body of labels and values, notes. Rows and columns count from
 * 0 in the grid.
 *
 * @param titles cells that name the table, from the top
 * @param headings the rows of headings, from the top
 * @param body the rows of labels and values
 * @param notes cells after the body that say something about it
 * @param labels the columns that hold labels, from the left
 * @param values the columns that hold what the labels govern
 * @param aside columns of names, references, free text and durations, which hold no figures
 * @param numbering the column that numbers the rows from 1 and says nothing else
 * @param records whether each row is one case, since no column counts anything
 * @param shift how many columns the headings stand too far left, as the corner cell is missing
 */
public record Bands(
        Grid grid,
        List<GridCell> titles,
        List<Integer> headings,
        List<BodyRow> body,
        List<GridCell> notes,
        List<Integer> labels,
        List<Integer> values,
        List<Integer> aside,
        Optional<Integer> numbering,
        boolean records,
        int shift) {

    /**
     * A row of the body.
     *
     * @param sections the sections that govern it, the widest first
     * @param misaligned whether its cells can't be put under the headings
     */
    public record BodyRow(int row, List<GridCell> sections, boolean misaligned) {
        public BodyRow {
            sections = List.copyOf(sections);
        }
    }

    public Bands {
        titles = List.copyOf(titles);
        headings = List.copyOf(headings);
        body = List.copyOf(body);
        notes = List.copyOf(notes);
        labels = List.copyOf(labels);
        values = List.copyOf(values);
        aside = List.copyOf(aside);
    }

    /**
     * The heading of a column at one level, from 0 at the top. A blank upper heading takes the one to its left, as far as the
     * lower row has labels and that one reaches.
     */
    public Optional<GridCell> headingAt(int level, int column) {
        int at = column - shift;
        if (at < 0 || at >= grid.columns()) {
            return Optional.empty();
        }
        GridCell own = grid.at(headings.get(level), at);
        if (!own.blank()) {
            return Optional.of(own);
        }
        boolean lowest = level == headings.size() - 1;
        if (lowest || labels.contains(column)) {
            return Optional.empty();
        }
        GridCell lower = grid.at(headings.get(level + 1), at);
        if (lower.blank() || total(lower) && !ofEachGroup(lower, level + 1)) {
            return Optional.empty();
        }
        for (int left = at - 1; left >= 0; left--) {
            GridCell cell = grid.at(headings.get(level), left);
            GridCell under = grid.at(headings.get(level + 1), left);
            if (labels.contains(left + shift) || under.blank()) {
                return Optional.empty();
            }
            if (!cell.blank()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** Whether each upper heading has such a total under it. */
    private boolean ofEachGroup(GridCell total, int level) {
        int found = 0;
        for (int column = 0; column < grid.columns(); column++) {
            found += grid.at(headings.get(level), column).text().equals(total.text()) ? 1 : 0;
        }
        return found > 1;
    }

    private static boolean total(GridCell cell) {
        return cell.words().size() > 0 && cell.words().normalAt(0).contains("total");
    }

    /** The cell of a label column that labels a row: its own, or the nearest above it where that spans rows left blank. */
    public Optional<GridCell> labelOf(int bodyRow, int column) {
        BodyRow row = body.get(bodyRow);
        GridCell own = grid.at(row.row(), column);
        if (!own.blank()) {
            return Optional.of(own);
        }
        boolean innermost = labels.get(labels.size() - 1) == column;
        if (innermost) {
            return Optional.empty();
        }
        for (int above = bodyRow - 1; above >= 0 && body.get(above).sections().equals(row.sections()); above--) {
            GridCell cell = grid.at(body.get(above).row(), column);
            if (!cell.blank()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** The cell in the corner above a label column, which may name its labels or the headings. */
    public Optional<GridCell> cornerOf(int column) {
        for (int level = headings.size() - 1; level >= 0; level--) {
            int at = column - shift;
            if (at >= 0 && !grid.at(headings.get(level), at).blank()) {
                return Optional.of(grid.at(headings.get(level), at));
            }
        }
        return Optional.empty();
    }

    /**
     * Headings over columns without a body, each of which governs the columns to its right until the next such: sections turned.
     * By the column that they govern.
     */
    public Map<Integer, GridCell> columnSections() {
        if (headings.isEmpty() || shift > 0) {
            return Map.of();
        }
        int lowest = headings.get(headings.size() - 1);
        BitSet filled = filledBody();
        Set<Integer> ofLabels = Set.copyOf(labels);
        boolean mostlyTimes = mostlyTimes(lowest);
        Map<Integer, GridCell> sections = new HashMap<>();
        Optional<GridCell> last = Optional.empty();
        boolean any = false;
        for (int column = 0; column < grid.columns(); column++) {
            int governed = column;
            last.ifPresent(cell -> sections.put(governed, cell));
            GridCell heading = grid.at(lowest, column);
            if (!heading.blank() && !ofLabels.contains(column) && !filled.get(column)) {
                last = Optional.of(heading);
                any |= section(heading, mostlyTimes);
            }
        }
        return any ? sections : Map.of();
    }

    /** Words that say what is counted, or a period among headings that are mostly none. */
    private static boolean section(GridCell heading, boolean mostlyTimes) {
        return heading.role() == CellKind.Role.TIME ? !mostlyTimes : heading.kind() == CellKind.NAMES;
    }

    private boolean mostlyTimes(int row) {
        int times = 0;
        int filled = 0;
        for (int column = 0; column < grid.columns(); column++) {
            GridCell cell = grid.at(row, column);
            filled += cell.blank() ? 0 : 1;
            times += cell.role() == CellKind.Role.TIME ? 1 : 0;
        }
        return times * 2 >= filled;
    }

    /** The columns in which some row of the body has anything. */
    private BitSet filledBody() {
        BitSet filled = new BitSet(grid.columns());
        for (BodyRow row : body) {
            for (int column = 0; column < grid.columns(); column++) {
                if (!grid.at(row.row(), column).blank()) {
                    filled.set(column);
                }
            }
        }
        return filled;
    }
}
