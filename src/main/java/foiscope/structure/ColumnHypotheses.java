package foiscope.structure;

import foiscope.structure.CellKind.Role;
import foiscope.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the columns of a table may be, by the kinds of their cells and by what their headings say. The likeliest reading comes first;
 * the others take one of its doubtful steps the other way.
 */
final class ColumnHypotheses {

    /** Rows that a blank heading's column numbers: fewer may be counts by chance. */
    private static final int NUMBERED = 3;

    /** Headings of one word that stand over counts. */
    private static final Set<String> COUNTS = Set.of("total", "count", "figure", "amount", "quantity");

    private final Grid grid;
    private final CellReading reading;
    private final List<Integer> headings;
    private final List<Integer> rows;
    private final List<Line> lines;

    private ColumnHypotheses(
            Grid grid, CellReading reading, List<Integer> headings, List<Integer> rows, List<Line> lines) {
        this.grid = grid;
        this.reading = reading;
        this.headings = headings;
        this.rows = rows;
        this.lines = lines;
    }

    /** A column with what decides its role. */
    private record Column(int number, Line line, HeadingSense sense, boolean underPeriod) {

        /** @param byHeading whether words under a period are what that period's figures are */
        boolean counted(boolean byHeading) {
            int values = line.is().of(Role.VALUE);
            boolean half = sense == HeadingSense.COUNTS && values > 0 && values * 2 >= line.filled();
            boolean mostly = line.likeliest() == Role.VALUE || line.lists() * 2 > line.filled();
            boolean lists = line.lists() > 0 && line.likeliest() == Role.WORDS;
            return mostly || lists || byHeading && underPeriod || half;
        }

        Role body() {
            return line.likeliest();
        }
    }

    /**
     * @param rows the rows of the body
     * @param lines what each column holds in them
     */
    static List<Columns> of(
            Grid grid, CellReading reading, List<Integer> headings, List<Integer> rows, List<Line> lines) {
        return new ColumnHypotheses(grid, reading, headings, rows, lines).all();
    }

    private List<Columns> all() {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            Column seen = seen(column);
            if (seen.line().filled() > 0) {
                columns.add(seen);
            }
        }
        Set<Columns> all = new LinkedHashSet<>();
        all.add(columns(columns, true, Optional.empty()));
        all.add(columns(columns, false, Optional.empty()));
        codes(columns).ifPresent(code -> {
            all.add(columns(columns, true, Optional.of(code)));
        });
        return List.copyOf(all);
    }

    /** The leftmost column, where it holds plain numbers and words stand right of it: it may be their codes. */
    private Optional<Integer> codes(List<Column> columns) {
        boolean may = columns.size() > 2
                && columns.get(0).body() == Role.VALUE
                && columns.get(0).sense() != HeadingSense.COUNTS
                && !columns.get(0).underPeriod()
                && columns.get(1).body() == Role.WORDS
                && columns.subList(2, columns.size()).stream().anyMatch(c -> c.body() == Role.VALUE);
        return may ? Optional.of(columns.get(0).number()) : Optional.empty();
    }

    private Columns columns(List<Column> seen, boolean byHeading, Optional<Integer> codes) {
        List<Column> columns = new ArrayList<>(seen);
        Optional<Integer> numbering = codes.or(() -> numbering(columns));
        numbering.ifPresent(number -> columns.removeIf(column -> column.number() == number));
        List<Integer> aside = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        List<Column> labels = new ArrayList<>();
        for (Column column : columns) {
            if (column.sense() == HeadingSense.UNPUBLISHED && column.body() != Role.TIME) {
                aside.add(column.number());
            } else if (column.counted(byHeading)) {
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
            apart(labels, values, aside);
        }
        values.sort(null);
        return new Columns(labels.stream().map(Column::number).toList(), values, aside, numbering, records);
    }

    /**
     * The leftmost column, where it numbers the rows from 1: "Case 1, 2, 3", "No 1, 2, 3". A heading in the plural counts, as does
     * "number of".
     */
    private Optional<Integer> numbering(List<Column> columns) {
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

    private Column seen(int column) {
        return new Column(column, lines.get(column), sense(column), underPeriod(column));
    }

    /** Whether its heading is a period: its cells are what that period's are, also where they are words. */
    private boolean underPeriod(int column) {
        for (int level = headings.size() - 1; level >= 0; level--) {
            GridCell cell = grid.at(headings.get(level), column);
            if (!cell.blank()) {
                return cell.role() == Role.TIME;
            }
        }
        return false;
    }

    private HeadingSense sense(int column) {
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
                .filter(c -> values.contains(c.number())
                        && values.size() > 1
                        && c.line().lists() == 0)
                .filter(c -> c.sense() == HeadingSense.NO_COUNTS || c.sense() == HeadingSense.BREAKDOWN)
                .findFirst();
    }

    /** Takes away from the labels what only describes the figure beside it: a duration, and words that break a row's total down. */
    private void apart(List<Column> labels, List<Integer> values, List<Integer> aside) {
        List<Column> each = new ArrayList<>(labels);
        for (Column column : each) {
            boolean others = labels.size() > 1;
            if (others && column.line().durations() * 2 > column.line().filled()) {
                labels.remove(column);
                aside.add(column.number());
            } else if (others && column.body() == Role.WORDS && !partsOfYears(column)) {
                List<Column> keys = labels.stream()
                        .filter(c -> c.number() != column.number())
                        .toList();
                boolean periods = keys.stream().allMatch(c -> c.body() == Role.TIME);
                if (periods && distinct(keys)) {
                    labels.remove(column);
                    values.add(column.number());
                }
            }
        }
    }

    /** Whether a column holds months, quarters or halves: they say which part of the year beside them. */
    private boolean partsOfYears(Column column) {
        return rows.stream()
                .map(row -> grid.at(row, column.number()))
                .filter(cell -> !cell.blank())
                .anyMatch(cell -> reading.sorts(cell.words()).contains(LabelSort.PART_OF_YEAR));
    }

    private boolean distinct(List<Column> keys) {
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
