package foiscope.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tables that plain text hides in its lines: columns parted by tabs, by bars, by semicolons, or set with spaces one under the
 * other, as the text of a PDF has them.
 */
final class TableLines {

    private static final Pattern GAP = Pattern.compile("\\S {2,}\\S");
    private static final Pattern RULE = Pattern.compile("[\\s|+:=-]*");
    private static final Pattern COUNT = Pattern.compile("(?:[<~]?\\d[\\d,.]*[%*]?|[-–—*~]|(?i:nil|none|n/a))");

    /** Longest cell, in characters, of a line parted by semicolons: prose has longer parts. */
    private static final int CELL = 60;

    /** Longest table, in lines, that spaces set. */
    private static final int LONGEST = 2000;

    private TableLines() {}

    /**
     * A run of lines.
     *
     * @param rows the cells of a table's rows; empty for text
     */
    record Run(List<String> lines, List<List<String>> rows) {

        boolean table() {
            return !rows.isEmpty();
        }
    }

    /** Lines without a blank one among them, as runs of text and tables in their order. */
    static List<Run> runs(List<String> lines) {
        List<Run> runs = new ArrayList<>();
        List<String> text = new ArrayList<>();
        // Where a kind of table was looked for in vain, it isn't looked for again line by line.
        int[] looked = new int[KINDS.size()];
        int at = 0;
        while (at < lines.size()) {
            Optional<Run> table = Optional.empty();
            for (int kind = 0; kind < KINDS.size() && table.isEmpty(); kind++) {
                if (at >= looked[kind]) {
                    int end = KINDS.get(kind).end(lines, at);
                    table = end - at < 2 ? Optional.empty() : KINDS.get(kind).table(lines.subList(at, end));
                    looked[kind] = Math.max(end, at + 1);
                }
            }
            if (table.isPresent()) {
                if (!text.isEmpty()) {
                    runs.add(new Run(List.copyOf(text), List.of()));
                    text.clear();
                }
                runs.add(table.get());
                at += table.get().lines().size();
            } else {
                text.add(lines.get(at));
                at++;
            }
        }
        if (!text.isEmpty()) {
            runs.add(new Run(List.copyOf(text), List.of()));
        }
        return runs;
    }

    /** A way in which lines may hide a table. */
    private interface Kind {

        /** The line after the last that may belong to a table which begins at a line. */
        int end(List<String> lines, int from);

        /** Those lines as a table. */
        Optional<Run> table(List<String> lines);
    }

    private static final List<Kind> KINDS = List.of(new Tabs(), new Signs('|'), new Signs(';'), new Spaces());

    private static Optional<Run> run(List<String> lines, List<List<String>> rows) {
        return Optional.of(new Run(List.copyOf(lines), rows));
    }

    /**
     * Two lines or more with tabs in them, one under the other; a row may have fewer cells than its heading. A short line of one
     * piece between two of the same number of cells, of which the lower has counts, is a section's row.
     */
    private record Tabs() implements Kind {

        @Override
        public int end(List<String> lines, int from) {
            int to = from;
            while (to < lines.size()
                    && (lines.get(to).strip().indexOf('\t') >= 0
                            || to > from && lines.get(to).indexOf('\t') >= 0
                            || to > from && section(lines, to))) {
                to++;
            }
            return to;
        }

        private static boolean section(List<String> lines, int at) {
            String line = lines.get(at).strip();
            if (at + 1 >= lines.size() || line.length() > CELL || line.endsWith(".")) {
                return false;
            }
            List<String> above = cells(lines.get(at - 1), '\t');
            List<String> below = cells(lines.get(at + 1), '\t');
            return above.size() > 1
                    && above.size() == below.size()
                    && below.stream().skip(1).anyMatch(cell -> COUNT.matcher(cell)
                            .matches());
        }

        @Override
        public Optional<Run> table(List<String> lines) {
            return run(
                    lines,
                    lines.stream()
                            .map(line -> Arrays.asList(line.split("\t", -1)))
                            .toList());
        }
    }

    /** Lines parted by a sign, as many times in each; a line of rules only is none of the table's rows. */
    private record Signs(char sign) implements Kind {

        @Override
        public int end(List<String> lines, int from) {
            int width = 0;
            int to = from;
            while (to < lines.size() && lines.get(to).indexOf(sign) >= 0) {
                if (!rule(lines.get(to))) {
                    List<String> cells = cells(lines.get(to), sign);
                    if (width > 0 && cells.size() != width || sign == ';' && !brief(cells)) {
                        break;
                    }
                    width = cells.size();
                }
                to++;
            }
            return to;
        }

        private boolean rule(String line) {
            return sign == '|' && RULE.matcher(line).matches();
        }

        @Override
        public Optional<Run> table(List<String> lines) {
            List<List<String>> rows = lines.stream()
                    .filter(line -> !rule(line))
                    .map(line -> cells(line, sign))
                    .toList();
            boolean counts = rows.stream().anyMatch(row -> row.stream().skip(1).anyMatch(cell -> COUNT.matcher(cell)
                    .matches()));
            boolean enough = rows.size() > 1 && rows.get(0).size() > 1 && (sign == '|' || counts);
            return enough ? run(lines, sign == '|' ? withoutFrame(rows) : rows) : Optional.empty();
        }
    }

    private static List<String> cells(String line, char sign) {
        return Arrays.stream(line.split(Pattern.quote(String.valueOf(sign)), -1))
                .map(String::strip)
                .toList();
    }

    /** Without the empty first and last columns that bars round a table make. */
    private static List<List<String>> withoutFrame(List<List<String>> rows) {
        int first = rows.stream().allMatch(row -> row.get(0).isEmpty()) ? 1 : 0;
        int last = rows.stream().allMatch(row -> row.get(row.size() - 1).isEmpty()) ? 1 : 0;
        return rows.stream()
                .map(row -> row.subList(Math.min(first, row.size()), Math.max(first, row.size() - last)))
                .toList();
    }

    private static boolean brief(List<String> cells) {
        return cells.stream().allMatch(cell -> cell.length() <= CELL && !cell.endsWith("."));
    }

    /**
     * Lines whose words stand in columns, with gaps of two spaces or more under each other. A line of one piece between two of
     * them is a row of one cell.
     */
    private record Spaces() implements Kind {

        @Override
        public int end(List<String> lines, int from) {
            int to = from;
            int last = from;
            while (to < lines.size() && to - last <= 1 && to - from < LONGEST && (to > from || gapped(lines.get(to)))) {
                last = gapped(lines.get(to)) ? to + 1 : last;
                to++;
            }
            return last;
        }

        @Override
        public Optional<Run> table(List<String> lines) {
            List<Integer> starts = columns(lines);
            if (starts.size() < 2 || lines.stream().filter(TableLines::gapped).count() < 2) {
                return Optional.empty();
            }
            List<List<String>> cells =
                    lines.stream().map(line -> cut(line, starts)).toList();
            boolean counts = cells.stream().anyMatch(row -> row.stream().skip(1).anyMatch(cell -> COUNT.matcher(cell)
                    .matches()));
            boolean labelled = cells.stream().allMatch(row -> row.get(0).endsWith(":"));
            return counts && !labelled ? run(lines, cells) : Optional.empty();
        }
    }

    private static boolean gapped(String line) {
        return line.indexOf('\t') < 0 && GAP.matcher(line.stripTrailing()).find();
    }

    /** Where columns begin: after two blanks or more in every line. */
    private static List<Integer> columns(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean[] blank = new boolean[width + 1];
        Arrays.fill(blank, true);
        for (String line : lines) {
            boolean whole = !gapped(line);
            for (int i = 0; i < line.length(); i++) {
                blank[i] &= whole || line.charAt(i) == ' ';
            }
        }
        TreeSet<Integer> starts = new TreeSet<>();
        int gap = 2;
        for (int i = 0; i < width; i++) {
            if (!blank[i] && gap >= 2) {
                starts.add(i);
            }
            gap = blank[i] ? gap + 1 : 0;
        }
        return List.copyOf(starts);
    }

    private static List<String> cut(String line, List<Integer> starts) {
        if (!gapped(line) && !line.startsWith("  ")) {
            List<String> alone = new ArrayList<>(List.of(line.strip()));
            starts.stream().skip(1).forEach(start -> alone.add(""));
            return alone;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int start = Math.min(line.length(), i == 0 ? 0 : starts.get(i));
            int end = i + 1 < starts.size() ? Math.min(line.length(), starts.get(i + 1)) : line.length();
            String cell = line.substring(start, end);
            cells.add(i == 0 && !cell.isBlank() ? cell.stripTrailing() : cell.strip());
        }
        return cells;
    }
}
