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
        int at = 0;
        while (at < lines.size()) {
            Optional<Run> table = tableAt(lines, at);
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

    private static Optional<Run> tableAt(List<String> lines, int from) {
        return tabs(lines, from)
                .or(() -> signs(lines, from, '|'))
                .or(() -> signs(lines, from, ';'))
                .or(() -> spaces(lines, from));
    }

    /** Two lines or more with tabs in them, one under the other; a row may have fewer cells than its heading. */
    private static Optional<Run> tabs(List<String> lines, int from) {
        int to = from;
        while (to < lines.size()
                && (lines.get(to).strip().indexOf('\t') >= 0
                        || to > from && lines.get(to).indexOf('\t') >= 0)) {
            to++;
        }
        return to - from < 2
                ? Optional.empty()
                : run(
                        lines,
                        from,
                        to,
                        lines.subList(from, to).stream()
                                .map(line -> Arrays.asList(line.split("\t", -1)))
                                .toList());
    }

    private static Optional<Run> run(List<String> lines, int from, int to, List<List<String>> rows) {
        return Optional.of(new Run(List.copyOf(lines.subList(from, to)), rows));
    }

    /** Lines parted by a sign, as many times in each; a line of rules only is none of the table's rows. */
    private static Optional<Run> signs(List<String> lines, int from, char sign) {
        List<List<String>> rows = new ArrayList<>();
        int width = 0;
        int to = from;
        boolean counts = false;
        while (to < lines.size() && lines.get(to).indexOf(sign) >= 0) {
            String line = lines.get(to);
            if (!(sign == '|' && RULE.matcher(line).matches())) {
                List<String> cells = cells(line, sign);
                if (width > 0 && cells.size() != width || sign == ';' && !brief(cells)) {
                    break;
                }
                width = cells.size();
                rows.add(cells);
                counts |= cells.stream().skip(1).anyMatch(cell -> COUNT.matcher(cell)
                        .matches());
            }
            to++;
        }
        boolean enough = rows.size() > 1 && width > 1 && (sign == '|' || counts);
        return enough ? run(lines, from, to, rows) : Optional.empty();
    }

    private static List<String> cells(String line, char sign) {
        String inner = line.strip();
        if (sign == '|') {
            inner = inner.startsWith("|") ? inner.substring(1) : inner;
            inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        }
        return Arrays.stream(inner.split(Pattern.quote(String.valueOf(sign)), -1))
                .map(String::strip)
                .toList();
    }

    private static boolean brief(List<String> cells) {
        return cells.stream().allMatch(cell -> cell.length() <= CELL && !cell.endsWith("."));
    }

    /**
     * Lines whose words stand in columns, with gaps of two spaces or more under each other. A line of one piece between two of
     * them is a row of one cell.
     */
    private static Optional<Run> spaces(List<String> lines, int from) {
        int to = from;
        int rows = 0;
        int last = from;
        while (to < lines.size() && to - last <= 1) {
            if (gapped(lines.get(to))) {
                rows++;
                last = to + 1;
            } else if (rows == 0) {
                return Optional.empty();
            }
            to++;
        }
        if (rows < 2) {
            return Optional.empty();
        }
        List<String> block = lines.subList(from, last);
        List<Integer> starts = columns(block);
        if (starts.size() < 2) {
            return Optional.empty();
        }
        List<List<String>> cells = block.stream().map(line -> cut(line, starts)).toList();
        boolean counts = cells.stream().anyMatch(row -> row.stream().skip(1).anyMatch(cell -> COUNT.matcher(cell)
                .matches()));
        boolean labelled = cells.stream().allMatch(row -> row.get(0).endsWith(":"));
        return counts && !labelled ? run(lines, from, last, cells) : Optional.empty();
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
            cells.add(line.substring(start, end).strip());
        }
        return cells;
    }
}
