package foiscope.structure;

import foiscope.model.CellRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One whole reading of a table's form: which rows are headings, which columns are labels, which lines are sections. It gives, for
 * every value, the label cells that govern it. Rows and columns count from 0 in the grid.
 *
 * @param grid the cells, set as this reading needs them; each keeps its printed place
 * @param arrangement how the grid differs from the printed one
 * @param titles cells that name the table, from the top
 * @param heads the headings over each column
 * @param body the rows of labels and values
 * @param notes cells after the body that say something about it
 * @param columns what its columns are
 */
public record Structure(
        Grid grid,
        Arrangement arrangement,
        List<GridCell> titles,
        Headings heads,
        List<BodyRow> body,
        List<GridCell> notes,
        Columns columns) {

    /**
     * A row of the body.
     *
     * @param sections the cells that govern the whole row, the widest first: section lines, and rows that it is a part of
     * @param misaligned whether it has other cells than the headings, so that no one can say under which each stands
     */
    public record BodyRow(int row, List<GridCell> sections, boolean misaligned) {
        public BodyRow {
            sections = List.copyOf(sections);
        }
    }

    public Structure {
        titles = List.copyOf(titles);
        body = List.copyOf(body);
        notes = List.copyOf(notes);
    }

    /** The columns of labels, from the left. */
    public List<Integer> labels() {
        return columns.labels();
    }

    /** The columns of what the labels govern. */
    public List<Integer> values() {
        return columns.values();
    }

    /** The columns of names, references, free text and durations. */
    public List<Integer> aside() {
        return columns.aside();
    }

    /** The column that numbers the rows. */
    public Optional<Integer> numbering() {
        return columns.numbering();
    }

    /** Whether each row is one case. */
    public boolean records() {
        return columns.records();
    }

    /** The rows of headings, from the top. */
    public List<Integer> headings() {
        return heads.rows();
    }

    /** The heading that stands over a column at one level, from 0 at the top. */
    public Optional<GridCell> headingAt(int level, int column) {
        return heads.at(level, column);
    }

    /** The cell of a label column that labels a row: its own, or the nearest above it where that spans rows left blank. */
    public Optional<GridCell> labelOf(int bodyRow, int column) {
        BodyRow row = body.get(bodyRow);
        GridCell own = grid.at(row.row(), column);
        if (!own.blank()) {
            return Optional.of(own);
        }
        boolean innermost = labels().get(labels().size() - 1) == column;
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
        for (int level = headings().size() - 1; level >= 0; level--) {
            GridCell cell = grid.at(headings().get(level), column);
            if (!cell.blank()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /**
     * Headings over columns without a body, each of which governs the columns to its right until the next such: sections turned.
     * By the column that they govern.
     */
    public Map<Integer, GridCell> columnSections() {
        if (headings().isEmpty()) {
            return Map.of();
        }
        int lowest = headings().get(headings().size() - 1);
        BitSet filled = filledBody();
        Set<Integer> ofLabels = Set.copyOf(labels());
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

    /** With its totals over all sections out of the section that they happen to stand below. */
    Structure settled() {
        boolean sections = body.stream().map(BodyRow::sections).distinct().count() > 1;
        Set<Integer> totals = sections ? LineSums.ofRows(this).totals() : Set.of();
        if (totals.isEmpty()) {
            return this;
        }
        List<BodyRow> rows = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            BodyRow row = body.get(i);
            rows.add(totals.contains(i) ? new BodyRow(row.row(), List.of(), row.misaligned()) : row);
        }
        return new Structure(grid, arrangement, titles, heads, rows, notes, columns);
    }

    /** The words of the labels that govern each value. */
    Map<String, List<String>> paths() {
        return paths(Integer.MAX_VALUE);
    }

    /**
     * The words of the labels that govern each value, in alphabetical order, by the value's place.
     *
     * @param first how many rows of the body are asked
     */
    Map<String, List<String>> paths(int first) {
        return ofPaths(first, Structure::words);
    }

    /** The places of the labels that govern each value, by the value's place. */
    Map<String, List<CellRef>> labelPlaces() {
        return ofPaths(
                Integer.MAX_VALUE, path -> path.stream().map(GridCell::place).toList());
    }

    private <T> Map<String, T> ofPaths(int first, Function<List<GridCell>, T> of) {
        Map<String, T> paths = new HashMap<>();
        Map<Integer, GridCell> sections = columnSections();
        for (int i = 0; i < Math.min(first, body.size()); i++) {
            for (int column : values()) {
                GridCell value = grid.at(body.get(i).row(), column);
                if (!value.blank()) {
                    paths.put(value.place().key(), of.apply(path(i, column, sections)));
                }
            }
        }
        return paths;
    }

    private static List<String> words(List<GridCell> path) {
        List<String> words = new ArrayList<>();
        for (GridCell cell : path) {
            for (int i = 0; i < cell.words().size(); i++) {
                words.add(cell.words().normalAt(i));
            }
        }
        words.sort(null);
        return words;
    }

    /** The labels that govern the value in a row of the body and a column. */
    List<GridCell> path(int bodyRow, int column, Map<Integer, GridCell> columnSections) {
        List<GridCell> path = new ArrayList<>(body.get(bodyRow).sections());
        for (int label : labels()) {
            labelOf(bodyRow, label).ifPresent(path::add);
        }
        for (int level = 0; level < headings().size(); level++) {
            headingAt(level, column).ifPresent(path::add);
        }
        Optional.ofNullable(columnSections.get(column)).ifPresent(path::add);
        return path;
    }
}
