package foiscope.structure;

import foiscope.structure.CellKind.Role;
import foiscope.structure.Structure.BodyRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rows below the headings: which of them are sections of others, which are notes after the last, and which a row belongs to.
 *
 * @param rows those of labels and values
 * @param notes the lone cells after them
 */
record Body(List<BodyRow> rows, List<GridCell> notes) {

    /** A label indented less than this under another isn't meant to be. */
    private static final int INDENT = 2;

    /** @param opening cells above the first row that govern it as a section does */
    static Body of(Grid grid, List<Integer> headings, List<GridCell> opening, List<Integer> rows) {
        return new Reading(grid, headings, rows).body(opening);
    }

    /** A row of one cell at its left edge that is no value: a title, a section, a note, or a row without values. */
    static boolean single(Grid grid, int row) {
        if (grid.filled(row) != 1 || grid.columns() < 2) {
            return false;
        }
        int column = grid.firstFilled(row);
        GridCell cell = grid.at(row, column);
        boolean leftEdge = column == 0 || grid.lastFilled(row) > column || column <= grid.leftmost();
        return leftEdge && !cell.surelyValue() && cell.kind() != CellKind.STATUS;
    }

    /** The only cell of each row. */
    static List<GridCell> cells(Grid grid, List<Integer> rows) {
        return rows.stream().map(row -> grid.at(row, grid.firstFilled(row))).toList();
    }

    /** Whether a row says the same as one of the headings, as they do at the top of another page. */
    static boolean repeats(Grid grid, List<Integer> headings, int row) {
        return headings.stream().anyMatch(heading -> sameTexts(grid, heading, row));
    }

    private static boolean sameTexts(Grid grid, int one, int other) {
        for (int column = 0; column < grid.columns(); column++) {
            if (!grid.at(one, column).text().equals(grid.at(other, column).text())) {
                return false;
            }
        }
        return true;
    }

    private static final class Reading {

        private final Grid grid;
        private final List<Integer> headings;
        private final List<Integer> rows;
        private final boolean dated;
        private final boolean indented;

        Reading(Grid grid, List<Integer> headings, List<Integer> rows) {
            this.grid = grid;
            this.headings = headings;
            this.rows = rows;
            this.dated = dated();
            this.indented = indented();
        }

        /** Whether most rows begin with a period. */
        private boolean dated() {
            int full = 0;
            int times = 0;
            for (int row : rows) {
                if (!single(grid, row)) {
                    full++;
                    times += first(row).role() == Role.TIME ? 1 : 0;
                }
            }
            return times > 0 && times * 2 >= full;
        }

        /** Whether some rows are indented further than others. */
        private boolean indented() {
            int least = Integer.MAX_VALUE;
            int most = 0;
            for (int row : rows) {
                least = Math.min(least, first(row).indent());
                most = Math.max(most, first(row).indent());
            }
            return most - least >= INDENT;
        }

        private GridCell first(int row) {
            return grid.at(row, Math.max(0, grid.firstFilled(row)));
        }

        Body body(List<GridCell> opening) {
            List<Integer> notes = new ArrayList<>();
            List<Integer> data = new ArrayList<>(rows);
            while (!data.isEmpty() && section(data.get(data.size() - 1))) {
                notes.add(0, data.remove(data.size() - 1));
            }
            data.removeIf(row -> !single(grid, row) && repeats(grid, headings, row));
            boolean fits = !headings.isEmpty() && data.stream().anyMatch(this::fits);
            List<BodyRow> body = new ArrayList<>();
            List<GridCell> sections = new ArrayList<>(opening);
            Deque<GridCell> above = new ArrayDeque<>();
            boolean opened = !opening.isEmpty();
            for (int i = 0; i < data.size(); i++) {
                int row = data.get(i);
                GridCell label = first(row);
                while (!above.isEmpty() && above.peekLast().indent() + INDENT > label.indent()) {
                    above.removeLast();
                }
                boolean parent = indented && i + 1 < data.size() && deeper(label, data.get(i + 1));
                if (section(row) && !parent) {
                    if (!opened) {
                        sections.clear();
                    }
                    sections.add(label);
                    opened = true;
                } else if (!section(row)) {
                    opened = false;
                    List<GridCell> all = new ArrayList<>(sections);
                    all.addAll(above);
                    body.add(new BodyRow(row, all, misaligned(row, fits)));
                }
                if (parent) {
                    above.addLast(label);
                }
            }
            return new Body(body, cells(grid, notes));
        }

        private boolean deeper(GridCell label, int next) {
            return grid.firstFilled(next) >= 0 && first(next).indent() >= label.indent() + INDENT;
        }

        /** A lone cell that governs what follows; a lone period among rows that begin with periods is a row without figures. */
        private boolean section(int row) {
            return single(grid, row) && !(dated && first(row).role() == Role.TIME);
        }

        /** Whether a row reaches no further than its headings. */
        private boolean fits(int row) {
            return !single(grid, row) && grid.lastFilled(row) <= grid.lastFilled(lowest());
        }

        private int lowest() {
            return headings.get(headings.size() - 1);
        }

        /** Whether a row has fewer cells than its headings, or more, so that no one can say under which each stands. */
        private boolean misaligned(int row, boolean fits) {
            if (headings.isEmpty()) {
                return false;
            }
            int heads = grid.lastFilled(lowest());
            int last = grid.lastFilled(row);
            boolean shorter = grid.width(row) < grid.width(lowest())
                    && last > 0
                    && grid.filled(row) > 1
                    && last < heads
                    && grid.width(row) == last + 1;
            boolean longer = last > heads && fits && grid.width(row) > grid.width(lowest());
            return shorter || longer;
        }
    }
}
