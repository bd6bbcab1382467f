package foiscope.grid;

import foiscope.grid.Bands.BodyRow;
import foiscope.grid.CellKind.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a grid apart into the tables stacked in it, and each into its bands. How many rows are headings is what leaves the
 * columns most nearly of one kind each.
 */
public final class BandFinder {

    /** Of a longer table this many rows tell how many of them are headings. */
    private static final int TRIED = 300;

    private final Grid grid;
    private final CellReading reading;
    private final int leftmost;
    private final List<Bands> found = new ArrayList<>();

    private BandFinder(Grid grid, CellReading reading) {
        this.grid = grid;
        this.reading = reading;
        this.leftmost = leftmost(grid);
    }

    /** The tables of a grid from the top; none where no row has two cells. */
    public static List<Bands> in(Grid printed, CellReading reading) {
        Grid grid = Orientation.upright(printed, reading);
        BandFinder finder = new BandFinder(grid, reading);
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            if (grid.filled(row) > 0) {
                rows.add(row);
            }
        }
        List<Integer> rest = rows;
        while (!rest.isEmpty()) {
            rest = finder.first(rest);
        }
        return finder.found;
    }

    /** Finds the bands of the first table in these rows, and gives the rows after it. */
    private List<Integer> first(List<Integer> rows) {
        List<Integer> titles = new ArrayList<>();
        int at = 0;
        while (at < rows.size() && single(rows.get(at))) {
            titles.add(rows.get(at));
            at++;
        }
        List<Integer> after = rows.subList(at, rows.size());
        if (after.isEmpty()) {
            return List.of();
        }
        if (Orientation.lies(grid, after, reading)) {
            Grid turned = grid.ofRows(after).transposed();
            BandFinder finder = new BandFinder(turned, reading);
            finder.bands(cells(titles), List.of(0), List.of(), rowsFrom(turned, 1));
            found.addAll(finder.found);
            return List.of();
        }
        int depth = HeadingDepth.of(grid, after.subList(0, Math.min(after.size(), TRIED)), this::single);
        List<Integer> headings = after.subList(0, depth);
        int end = endOfTable(after, depth);
        List<Integer> sectionsAsTitles = depth == 0 && laterSections(after.subList(0, end)) ? titles : List.of();
        bands(
                sectionsAsTitles.isEmpty() ? cells(titles) : List.of(),
                headings,
                cells(sectionsAsTitles),
                after.subList(depth, end));
        return after.subList(end, after.size());
    }

    private static List<Integer> rowsFrom(Grid grid, int first) {
        List<Integer> rows = new ArrayList<>();
        for (int row = first; row < grid.rows(); row++) {
            if (grid.filled(row) > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The only cell of each row. */
    private List<GridCell> cells(List<Integer> rows) {
        return rows.stream().map(row -> grid.at(row, grid.firstFilled(row))).toList();
    }

    private boolean laterSections(List<Integer> rows) {
        return rows.stream().anyMatch(this::single);
    }

    /** A row of one cell at its left edge that is no value. */
    private boolean single(int row) {
        if (grid.filled(row) != 1 || grid.columns() < 2) {
            return false;
        }
        int column = grid.firstFilled(row);
        GridCell cell = grid.at(row, column);
        boolean whole = grid.lastFilled(row) > column;
        boolean leftEdge = column == 0 || whole || firstColumnBlank(column);
        return leftEdge && !cell.surelyValue() && cell.kind() != CellKind.STATUS;
    }

    private boolean firstColumnBlank(int column) {
        return column <= leftmost;
    }

    /** The first column in which any cell stands. */
    private static int leftmost(Grid grid) {
        int leftmost = grid.columns();
        for (int row = 0; row < grid.rows(); row++) {
            int first = grid.firstFilled(row);
            leftmost = first < 0 ? leftmost : Math.min(leftmost, first);
        }
        return leftmost;
    }

    /** Where a row of labels only, or a title over one, begins another table. */
    private int endOfTable(List<Integer> rows, int depth) {
        boolean valuesBefore = false;
        int nextFull = 0;
        for (int i = Math.max(depth, 1); i < rows.size(); i++) {
            valuesBefore |= depth > 0 && i > depth && hasValue(rows.get(i - 1));
            if (!valuesBefore || single(rows.get(i)) || !labelsOnly(rows.get(i))) {
                continue;
            }
            nextFull = nextFull > i ? nextFull : nextFull(rows, i);
            if (beginsTable(rows, depth, i, nextFull)) {
                int start = i;
                while (start - 1 > depth && single(rows.get(start - 1))) {
                    start--;
                }
                return start;
            }
        }
        return rows.size();
    }

    /** Whether a row of labels begins a table, as the next row that holds more has values. */
    private boolean beginsTable(List<Integer> rows, int depth, int i, int nextFull) {
        int row = rows.get(i);
        return i + 1 < rows.size()
                && !repeatsHeading(rows.subList(0, depth), row)
                && hasValue(rows.get(nextFull))
                && !breakdownRow(rows.subList(0, depth), row);
    }

    /** The next row that holds more than a title or labels; the last, where none does. */
    private int nextFull(List<Integer> rows, int i) {
        int next = Math.min(i + 1, rows.size() - 1);
        while (next + 1 < rows.size() && (single(rows.get(next)) || labelsOnly(rows.get(next)))) {
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
            labels += cell.blank() || column == 0 || cell.role() == Role.VALUE ? 0 : 1;
        }
        return labels > 0 && grid.filled(row) > 1;
    }

    /** A row that says for each heading, in bare words, how its figure breaks down: {@code Gender | Male | Female}. */
    private boolean breakdownRow(List<Integer> headings, int row) {
        GridCell label = grid.at(row, 0);
        boolean names = !label.blank() && reading.heading(label.words()) == HeadingSense.LABELS;
        if (!names) {
            return false;
        }
        int periods = 0;
        int times = 0;
        for (int column = 1; column < grid.columns(); column++) {
            periods += grid.at(headings.get(headings.size() - 1), column).role() == Role.TIME ? 1 : 0;
            times += grid.at(row, column).role() == Role.TIME ? 1 : 0;
        }
        return periods > 0 && times == 0;
    }

    private boolean repeatsHeading(List<Integer> headings, int row) {
        return headings.stream().anyMatch(heading -> sameTexts(heading, row));
    }

    private boolean sameTexts(int one, int other) {
        for (int column = 0; column < grid.columns(); column++) {
            if (!grid.at(one, column).text().equals(grid.at(other, column).text())) {
                return false;
            }
        }
        return true;
    }

    private void bands(List<GridCell> titles, List<Integer> headings, List<GridCell> opening, List<Integer> rows) {
        List<Integer> notes = new ArrayList<>();
        List<Integer> data = new ArrayList<>(rows);
        boolean dated = rows.stream()
                .anyMatch(row ->
                        !single(row) && grid.at(row, grid.firstFilled(row)).role() == Role.TIME);
        while (!data.isEmpty() && single(data.get(data.size() - 1)) && !blankRecord(data.get(data.size() - 1), dated)) {
            notes.add(0, data.remove(data.size() - 1));
        }
        data.removeIf(row -> !single(row) && repeatsHeading(headings, row));
        boolean fits = !headings.isEmpty() && data.stream().anyMatch(row -> fits(row, headings));
        List<BodyRow> body = new ArrayList<>();
        List<GridCell> sections = new ArrayList<>(opening);
        boolean opened = !opening.isEmpty();
        for (int row : data) {
            if (single(row) && !blankRecord(row, dated)) {
                if (!opened) {
                    sections.clear();
                }
                sections.add(grid.at(row, grid.firstFilled(row)));
                opened = true;
            } else {
                opened = false;
                body.add(new BodyRow(row, sections, misaligned(row, headings, fits)));
            }
        }
        if (body.isEmpty()) {
            return;
        }
        ColumnRoles roles = ColumnRoles.of(
                grid, reading, headings, body.stream().map(BodyRow::row).toList());
        int shift = shift(headings, body, roles);
        found.add(new Bands(
                grid,
                titles,
                headings,
                body,
                cells(notes),
                roles.labels(),
                roles.values(),
                roles.aside(),
                roles.numbering(),
                roles.records(),
                shift));
    }

    /** A lone period in a table whose rows begin with periods is a row without figures, no section. */
    private boolean blankRecord(int row, boolean dated) {
        return dated && grid.at(row, Math.max(0, grid.firstFilled(row))).role() == Role.TIME;
    }

    /** Whether a row has fewer cells than its headings, or more, so that no one can say under which each stands. */
    private boolean misaligned(int row, List<Integer> headings, boolean fits) {
        if (headings.isEmpty()) {
            return false;
        }
        int lowest = headings.get(headings.size() - 1);
        int heads = grid.lastFilled(lowest);
        int last = grid.lastFilled(row);
        boolean shorter = grid.width(row) < grid.width(lowest)
                && last > 0
                && grid.filled(row) > 1
                && last < heads
                && grid.width(row) == last + 1;
        boolean longer = last > heads && fits;
        return shorter || longer && grid.width(row) > grid.width(lowest);
    }

    /** Whether a row reaches no further than its headings. */
    private boolean fits(int row, List<Integer> headings) {
        return !single(row) && grid.lastFilled(row) <= grid.lastFilled(headings.get(headings.size() - 1));
    }

    /** How far left of their columns the headings stand: by one, where their row lacks the corner cell. */
    private int shift(List<Integer> headings, List<BodyRow> body, ColumnRoles roles) {
        if (headings.size() != 1 || roles.labels().size() != 1 || roles.labels().get(0) != 0) {
            return 0;
        }
        int heading = headings.get(0);
        int last = grid.lastFilled(heading);
        boolean shorter = body.stream().allMatch(row -> grid.width(row.row()) == last + 2);
        GridCell first = grid.at(heading, 0);
        boolean corner = first.blank() || reading.heading(first.words()) == HeadingSense.LABELS;
        boolean written = grid.width(heading) == last + 1;
        return shorter && !corner && written && last > 0 ? 1 : 0;
    }

    /** The columns of a grid that hold anything. */
    static Set<Integer> used(Grid grid) {
        Set<Integer> used = new TreeSet<>();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (!grid.at(row, column).blank()) {
                    used.add(column);
                }
            }
        }
        return Collections.unmodifiableSet(new HashSet<>(used));
    }
}
