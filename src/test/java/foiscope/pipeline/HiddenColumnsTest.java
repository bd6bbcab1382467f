package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns of a table may be parted by tabs, by bars, by semicolons or by spaces alone: its figures are the same. */
class HiddenColumnsTest {

    /** How columns are parted. */
    enum Columns {
        BARS(rows -> joined(rows, " | ", "|")),
        SEMICOLONS(rows -> joined(rows, ";", ";")),
        SPACES(HiddenColumnsTest::aligned);

        private final Function<List<List<String>>, List<String>> print;

        Columns(Function<List<List<String>>, List<String>> print) {
            this.print = print;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noColumnsChangeAFigure(Columns columns) {
        List<String> changed = new ArrayList<>();
        int letters = 0;
        int kept = 0;
        for (Letter letter : Letter.all()) {
            if (!letter.text().contains("\t")) {
                continue;
            }
            String other = printed(letter.text(), columns);
            Reading reading = Stages.interpret(
                    Stages.read("letter.txt", other.getBytes(StandardCharsets.UTF_8)), Letter.BUILT_IN);
            Map<String, Integer> before = WhatFiguresSay.inTables(letter.reading());
            Map<String, Integer> after = WhatFiguresSay.inTables(reading);
            letters++;
            kept += before.equals(after) ? 1 : 0;
            changed.addAll(WhatFiguresSay.added(letter, before, after));
        }
        System.out.printf("%s: %d of %d letters the same%n", columns, kept, letters);
        assertThat(changed).isEmpty();
    }

    /** A letter's text with its tabbed lines printed otherwise. */
    static String printed(String text, Columns columns) {
        List<String> out = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.contains("\t")) {
                table.add(Arrays.asList(line.split("\t", -1)));
            } else {
                out.addAll(flushed(table, columns));
                out.add(line);
            }
        }
        out.addAll(flushed(table, columns));
        return String.join("\n", out);
    }

    private static List<String> flushed(List<List<String>> table, Columns columns) {
        List<String> lines = table.isEmpty() ? List.of() : columns.print.apply(List.copyOf(table));
        table.clear();
        return lines;
    }

    private static List<String> tabbed(List<List<String>> rows) {
        return rows.stream().map(row -> String.join("\t", row)).toList();
    }

    private static boolean ragged(List<List<String>> rows) {
        return rows.stream().map(List::size).distinct().count() > 1;
    }

    private static List<String> joined(List<List<String>> rows, String glue, String sign) {
        boolean holds = rows.stream()
                .flatMap(List::stream)
                .anyMatch(cell -> cell.contains(sign) || cell.length() > 60 || cell.endsWith("."));
        return holds || ragged(rows) || rows.size() < 2
                ? tabbed(rows)
                : rows.stream().map(row -> String.join(glue, row)).toList();
    }

    /** Columns as wide as their widest cell, two spaces and more between them. */
    private static List<String> aligned(List<List<String>> rows) {
        boolean holds = rows.stream().flatMap(List::stream).anyMatch(cell -> cell.contains("  "));
        if (holds || ragged(rows) || rows.size() < 2) {
            return tabbed(rows);
        }
        int columns = rows.get(0).size();
        int[] width = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        });
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < columns; i++) {
                        line.append(row.get(i))
                                .append(" ".repeat(width[i] - row.get(i).length() + 3));
                    }
                    return line.toString();
                })
                .toList();
    }
}
