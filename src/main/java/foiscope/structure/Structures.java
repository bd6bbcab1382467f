package foiscope.structure;

import foiscope.structure.CellKind.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every structure worth asking of a run of rows: how many of them are headings, which of these stand too far left since their corner
 * is missing, which are one heading wrapped over several rows, and what the columns are.
 */
final class Structures {

    private static final int DEEPEST = 4;

    /** A corner takes no more columns than this. */
    private static final int WIDEST_CORNER = 3;

    /** Of a longer table this many rows are weighed. */
    private static final int WEIGHED = 300;

    private final Grid printed;
    private final boolean turned;
    private final List<GridCell> titles;
    private final List<Integer> rows;
    private final CellReading reading;
    private final TableEnd tableEnd;
    private final List<Hypothesis> asked = new ArrayList<>();

    private Structures(Grid printed, boolean turned, List<GridCell> titles, List<Integer> rows, CellReading reading) {
        this.printed = printed;
        this.turned = turned;
        this.titles = titles;
        this.rows = rows;
        this.reading = reading;
        this.tableEnd = new TableEnd(printed, reading, rows);
    }

    /**
     * The structures of a table that begins with the first of some rows.
     *
     * @param turned whether rows and columns of the grid are exchanged
     * @param titles the cells above, which name the table
     */
    static List<Hypothesis> of(
            Grid grid, boolean turned, List<GridCell> titles, List<Integer> rows, CellReading reading) {
        return new Structures(grid, turned, titles, rows, reading).all();
    }

    private List<Hypothesis> all() {
        for (int depth = 0; depth <= Math.min(DEEPEST, rows.size() - 1); depth++) {
            boolean wrapped = depth > 0 && continues(rows.get(depth));
            if (depth > 0 && !mayHead(rows.get(depth - 1)) && !wrapped) {
                break;
            }
            depth(depth);
        }
        return asked;
    }

    /** A row of which half is surely values, or a lone cell, is no heading. */
    private boolean mayHead(int row) {
        int values = 0;
        for (int column = 0; column < printed.columns(); column++) {
            values += printed.at(row, column).surelyValue() ? 1 : 0;
        }
        return !Body.single(printed, row) && values * 2 < Math.max(1, printed.filled(row));
    }

    private void depth(int depth) {
        List<Integer> headings = rows.subList(0, depth);
        List<Line> weighed = lines(rows.subList(depth, Math.min(rows.size(), WEIGHED)));
        int end = tableEnd.after(depth);
        List<Integer> below = rows.subList(depth, end);
        boolean sectioned = depth == 0 && below.stream().anyMatch(row -> Body.single(printed, row));
        Body body = Body.of(printed, headings, sectioned ? titles : List.of(), below);
        if (body.rows().isEmpty()) {
            return;
        }
        List<Integer> bodyRows =
                body.rows().stream().map(Structure.BodyRow::row).toList();
        List<Line> lines = lines(bodyRows);
        for (Map<Integer, Integer> moved : moves(headings)) {
            Grid set = printed.moved(moved);
            Body placed = moved.isEmpty() ? body : Body.of(set, headings, sectioned ? titles : List.of(), below);
            for (List<List<Integer>> levels : wraps(headings)) {
                Grid joined = joined(set, levels);
                List<Integer> heads = levels.stream().map(level -> level.get(0)).toList();
                Arrangement arrangement =
                        new Arrangement(turned, moved.size(), uneven(headings, moved), depth - levels.size());
                for (Columns columns : ColumnHypotheses.of(joined, reading, heads, bodyRows, lines)) {
                    Structure structure = new Structure(
                            joined,
                            arrangement,
                            sectioned ? List.of() : titles,
                            Headings.of(joined, heads, columns.labels()),
                            placed.rows(),
                            placed.notes(),
                            columns);
                    asked.add(new Hypothesis(structure, weighed, rows.size() - end, reading));
                }
            }
        }
    }

    private List<Line> lines(List<Integer> body) {
        List<Integer> full =
                body.stream().filter(row -> !Body.single(printed, row)).toList();
        List<Line> lines = new ArrayList<>();
        for (int column = 0; column < printed.columns(); column++) {
            lines.add(Line.of(printed, full, column));
        }
        return lines;
    }

    private Grid joined(Grid grid, List<List<Integer>> levels) {
        Grid joined = grid;
        for (List<Integer> level : levels) {
            joined = level.size() > 1 ? joined.joined(level, reading) : joined;
        }
        return joined;
    }

    /** How many columns a heading row would have to move to end where the body does; 0 where it can't. */
    private int gap(int row) {
        int missing = printed.columns() - printed.width(row);
        int gap = missing > 0 ? missing : printed.columns() - 1 - printed.lastFilled(row);
        boolean may = gap <= WIDEST_CORNER
                && printed.filled(row) > 1
                && (missing > 0 || !printed.at(row, 0).blank());
        return may ? gap : 0;
    }

    /** The headings as they stand, and those that are shorter than the body moved to its right edge. */
    private List<Map<Integer, Integer>> moves(List<Integer> headings) {
        List<Map<Integer, Integer>> all = new ArrayList<>();
        all.add(Map.of());
        for (int row : headings) {
            int gap = gap(row);
            if (gap > 0) {
                List<Map<Integer, Integer>> more = new ArrayList<>(all);
                for (Map<Integer, Integer> others : all) {
                    Map<Integer, Integer> with = new HashMap<>(others);
                    with.put(row, gap);
                    more.add(with);
                }
                all = more;
            }
        }
        return all;
    }

    /** How many headings were left in their place that lack as many cells as one that was moved. */
    private int uneven(List<Integer> headings, Map<Integer, Integer> moved) {
        int uneven = 0;
        for (int row : headings) {
            boolean left = !moved.containsKey(row) && printed.width(row) < printed.columns();
            uneven += left && moved.containsValue(gap(row)) ? 1 : 0;
        }
        return uneven;
    }

    /** The headings row by row, and rows of words joined to those below them: levels of one row or more. */
    private List<List<List<Integer>>> wraps(List<Integer> headings) {
        List<List<List<Integer>>> all = new ArrayList<>();
        all.add(List.of());
        for (int i = 0; i < headings.size(); i++) {
            int row = headings.get(i);
            List<List<List<Integer>>> more = new ArrayList<>();
            for (List<List<Integer>> levels : all) {
                List<List<Integer>> apart = new ArrayList<>(levels);
                apart.add(List.of(row));
                more.add(apart);
                if (i > 0 && mayContinue(headings.get(i - 1), row)) {
                    List<List<Integer>> joined = new ArrayList<>(levels);
                    List<Integer> last = new ArrayList<>(joined.remove(joined.size() - 1));
                    last.add(row);
                    joined.add(last);
                    more.add(joined);
                }
            }
            all = more;
        }
        return all;
    }

    /** Whether a row is one word in all its columns but the first, as the rest of headings is: {@code months}. */
    private boolean continues(int row) {
        Set<String> texts = new HashSet<>();
        int filled = 0;
        for (int column = 0; column < printed.columns(); column++) {
            GridCell cell = printed.at(row, column);
            if (cell.blank()) {
                continue;
            }
            if (cell.role() != Role.WORDS) {
                return false;
            }
            filled++;
            if (column > 0) {
                texts.add(cell.text());
            }
        }
        return filled > 2 && texts.size() == 1;
    }

    /** Whether a row may be the rest of the words above it: it or that one tells its columns apart, or it is the same in all. */
    private boolean mayContinue(int above, int row) {
        if (continues(row)) {
            return true;
        }
        Set<String> texts = new HashSet<>();
        Set<String> upper = new HashSet<>();
        int filled = 0;
        int both = 0;
        for (int column = 0; column < printed.columns(); column++) {
            Role role = printed.at(above, column).role();
            if (role != Role.WORDS && role != Role.NOTHING) {
                return false;
            }
            GridCell cell = printed.at(row, column);
            if (!cell.blank() && cell.origin()) {
                filled++;
                texts.add(cell.text());
                upper.add(printed.at(above, column).text());
                both += printed.at(above, column).blank() ? 0 : 1;
            }
        }
        boolean ownEach = both == filled && upper.size() == filled;
        return texts.size() == filled || texts.size() == 1 || ownEach;
    }
}
