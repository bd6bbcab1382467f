package foiscope.grid;

import foiscope.grid.CellKind.Role;
import foiscope.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which columns of a body are labels and which are values, by the kinds of their cells and by what their headings say.
 *
 * @param numbering the column that only numbers the rows
 * @param records whether no column counts anything: each row is one case
 */
record ColumnRoles(
        List<Integer> labels, List<Integer> values, List<Integer> aside, Optional<Integer> numbering, boolean records) {

    /** Rows that a blank heading's column numbers: fewer may be counts by chance. */
    private static final int NUMBERED = 3;

    /** Headings of one word that stand over counts. */
    private static final Set<String> COUNTS = Set.of("total", "count", "figure", "amount", "quantity");

    /** A column with what decides its role. */
    private record Column(
            int number,
            Role body,
            HeadingSense sense,
            int filled,
            int lists,
            int durations,
            boolean underPeriod,
            int values) {

        boolean counted() {
            boolean half = sense == HeadingSense.COUNTS && values > 0 && values * 2 >= filled;
            return body == Role.VALUE || lists > 0 || underPeriod || half;
        }
    }

    static ColumnRoles of(Grid grid, CellReading reading, List<Integer> headings, List<Integer> rows) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            Column seen = seen(grid, reading, headings, rows, column);
            if (seen.filled() > 0) {
                columns.add(seen);
            }
        }
        Optional<Integer> numbering = numbering(grid, headings, rows, columns);
        numbering.ifPresent(number -> columns.removeIf(column -> column.number() == number));
        List<Integer> aside = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        List<Column> labels = new ArrayList<>();
        for (Column column : columns) {
            if (column.sense() == HeadingSense.UNPUBLISHED && column.body() != Role.TIME) {
                aside.add(column.number());
            } else if (column.counted()) {
                values.add(column.number());
            } else {
                labels.add(column);
            }
        }
        countedYears(labels).ifPresent(column -> {
            labels.remove(column);
            values.add(column.number());
        });
        if (labels.isEmpty()) {
            bandOfNumbers(columns, values).ifPresent(column -> {
                values.remove(Integer.valueOf(column.number()));
                labels.add(column);
            });
        }
        if (labels.isEmpty() && !aside.isEmpty() && !values.isEmpty()) {
            Column only = columns.stream()
                    .filter(c -> aside.contains(c.number()))
                    .findFirst()
                    .orElseThrow();
            aside.remove(Integer.valueOf(only.number()));
            labels.add(only);
        }
        boolean records = values.isEmpty() && columns.size() > 1 && !headings.isEmpty();
        if (!records) {
            apart(grid, rows, labels, values, aside);
        }
        return new ColumnRoles(labels.stream().map(Column::number).toList(), values, aside, numbering, records);
    }

    /**
     * The leftmost column, where it numbers the rows from 1: "Case 1, 2, 3", "No 1, 2, 3". A heading in the plural counts, as does
     * "number of".
     */
    private static Optional<Integer> numbering(
            Grid grid, List<Integer> headings, List<Integer> rows, List<Column> columns) {
        if (columns.size() < 3 || headings.isEmpty() || rows.size() < 2) {
            return Optional.empty();
        }
        int first = columns.get(0).number();
        for (int i = 0; i < rows.size(); i++) {
            String text = grid.at(rows.get(i), first).text().strip();
            if (!text.replaceFirst("\\.$", "").equals(String.valueOf(i + 1))) {
                return Optional.empty();
            }
        }
        String heading = "";
        for (int level = headings.size() - 1; level >= 0 && heading.isEmpty(); level--) {
            heading = grid.at(headings.get(level), first).text().strip();
        }
        if (heading.isEmpty()) {
            return rows.size() < NUMBERED ? Optional.empty() : Optional.of(first);
        }
        Words words = Words.of(heading);
        String last = words.isEmpty()
                ? ""
                : words.between(words.size() - 1, words.size()).toLowerCase(Locale.ROOT);
        boolean of =
                IntStream.range(0, words.size()).anyMatch(i -> words.normalAt(i).equals("of"));
        boolean counts = of || !last.equals(Words.singular(last)) || COUNTS.contains(last);
        return counts ? Optional.empty() : Optional.of(first);
    }

    /** Numbers like years under a heading that says that they are counts, where other labels stand beside them. */
    private static Optional<Column> countedYears(List<Column> labels) {
        return labels.size() < 2
                ? Optional.empty()
                : labels.stream()
                        .filter(c -> c.body() == Role.TIME && c.sense() == HeadingSense.COUNTS)
                        .findFirst();
    }

    private static Column seen(Grid grid, CellReading reading, List<Integer> headings, List<Integer> rows, int column) {
        RoleCounts roles = new RoleCounts();
        int filled = 0;
        int lists = 0;
        int durations = 0;
        for (int row : rows) {
            GridCell cell = grid.at(row, column);
            if (!cell.blank()) {
                filled++;
                roles.add(cell.role());
                lists += cell.kind() == CellKind.COUNTED_LIST ? 1 : 0;
                durations += cell.kind() == CellKind.DURATION ? 1 : 0;
            }
        }
        Role body = Role.WORDS;
        for (Role role : Role.values()) {
            body = roles.of(role) > roles.of(body) ? role : body;
        }
        return new Column(
                column,
                body,
                sense(grid, reading, headings, column),
                filled,
                lists,
                durations,
                underPeriod(grid, headings, column),
                roles.of(Role.VALUE));
    }

    /** Whether its heading is a period: its cells are what that period's are, also where they are words. */
    private static boolean underPeriod(Grid grid, List<Integer> headings, int column) {
        for (int level = headings.size() - 1; level >= 0; level--) {
            GridCell cell = grid.at(headings.get(level), column);
            if (!cell.blank()) {
                return cell.role() == Role.TIME;
            }
        }
        return false;
    }

    private static HeadingSense sense(Grid grid, CellReading reading, List<Integer> headings, int column) {
        for (int level = headings.size() - 1; level >= 0; level--) {
            GridCell cell = grid.at(headings.get(level), column);
            if (!cell.blank()) {
                HeadingSense sense = reading.heading(cell.words());
                if (sense != HeadingSense.NONE) {
                    return sense;
                }
            }
        }
        return HeadingSense.NONE;
    }

    /** The first column of numbers that are labels, as its heading says and another column counts: months, ages. */
    private static Optional<Column> bandOfNumbers(List<Column> columns, List<Integer> values) {
        return columns.stream()
                .filter(c -> values.contains(c.number()) && values.size() > 1 && c.lists() == 0)
                .filter(c -> c.sense() == HeadingSense.NO_COUNTS || c.sense() == HeadingSense.BREAKDOWN)
                .findFirst();
    }

    /** Takes away from the labels what only describes the figure beside it: a duration, and words that break a row's total down. */
    private static void apart(
            Grid grid, List<Integer> rows, List<Column> labels, List<Integer> values, List<Integer> aside) {
        List<Column> each = new ArrayList<>(labels);
        for (Column column : each) {
            boolean others = labels.size() > 1;
            if (others && column.durations() * 2 > column.filled()) {
                labels.remove(column);
                aside.add(column.number());
            } else if (others && column.body() == Role.WORDS) {
                List<Column> keys = labels.stream()
                        .filter(c -> c.number() != column.number())
                        .toList();
                boolean periods = keys.stream().allMatch(c -> c.body() == Role.TIME);
                if (periods && distinct(grid, rows, keys)) {
                    labels.remove(column);
                    values.add(column.number());
                }
            }
        }
        values.sort(null);
    }

    private static boolean distinct(Grid grid, List<Integer> rows, List<Column> keys) {
        Set<List<String>> seen = new HashSet<>();
        for (int row : rows) {
            List<String> key = new ArrayList<>();
            for (Column column : keys) {
                key.add(grid.at(row, column.number()).text());
            }
            if (!seen.add(key)) {
                return false;
            }
        }
        return true;
    }
}
