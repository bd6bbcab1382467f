package foiscope.pipeline;

import foiscope.model.Block;
import foiscope.model.Layout;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another way to print the same tables: none says anything else. */
enum Dress {
    TRANSPOSED(ofTables(table -> Optional.of(transposed(table)))),
    ROWS_SHUFFLED(
            ofTables(table -> headed(table) && whole(table) ? Optional.of(shuffledRows(table)) : Optional.empty())),
    COLUMNS_SHUFFLED(
            ofTables(table -> headed(table) && whole(table) ? Optional.of(shuffledColumns(table)) : Optional.empty())),
    UPPER_HEADINGS_BLANK(ofTables(table -> upper(table, true))),
    UPPER_HEADINGS_REPEATED(ofTables(table -> upper(table, false))),
    SECTIONS_AS_COLUMN(ofTables(Dress::sections)),
    CAPTION_AS_TITLE(Dress::titled),
    CUT_IN_TWO(Dress::cut),
    TWO_STACKED(Dress::joined),
    STACKED(ofTables(table -> headed(table) && table.size() > 4 ? Optional.of(stacked(table)) : Optional.empty())),
    CORNER_LEFT_OUT(ofTables(table -> cornered(table) ? Optional.of(withoutCorner(table, false)) : Optional.empty())),
    EMPTY_CELL_FOR_CORNER_BEHIND(
            ofTables(table -> cornered(table) ? Optional.of(withoutCorner(table, true)) : Optional.empty())),
    HEADINGS_WRAPPED(ofTables(table -> cornered(table) ? wrapped(table) : Optional.empty())),
    BLANK_ROWS_AND_COLUMNS(ofTables(table -> Optional.of(spaced(table)))),
    YEARS_WITH_HYPHEN(ofCells(text -> year(text, "%d-%02d"))),
    YEARS_WITH_FY(ofCells(text -> year(text, "FY %d/%02d"))),
    YEARS_AS_MONTHS(ofCells(text -> year(text, "April %1$d to March %3$d"))),
    THOUSANDS(ofCells(Dress::thousands)),
    NO_THOUSANDS(ofCells(text -> text.matches("\\d{1,3}(,\\d{3})+") ? text.replace(",", "") : text)),
    NARROW_SPACES(ofCells(text -> text.replace(' ', '\u00a0'))),
    OTHER_DASHES(ofCells(text -> text.matches("\\D*") || text.contains("x")
            ? text.replace("-", "\u2010").replace("\u2013", "\u2014")
            : text)),
    OTHER_QUOTES(ofCells(text -> text.replace('\'', '\u2019'))),
    CAPITALS(ofCells(text -> text.length() > 3 ? text.toUpperCase(Locale.ROOT) : text));

    private static final Pattern FINANCIAL = Pattern.compile("((?:19|20)\\d\\d)[/-](\\d\\d)(?!\\d)");

    private static final int CAPTION_WORDS = 26;

    private final Function<Layout, Optional<Layout>> of;

    Dress(Function<Layout, Optional<Layout>> of) {
        this.of = of;
    }

    /** The letter with each table in this dress; empty where none of them can wear it. */
    Optional<Layout> on(Layout layout) {
        return of.apply(layout);
    }

    private static Function<Layout, Optional<Layout>> ofTables(
            Function<List<List<String>>, Optional<List<List<String>>>> of) {
        return layout -> {
            List<SourceTable> tables = new ArrayList<>();
            boolean changed = false;
            for (SourceTable table : layout.tables()) {
                List<List<String>> rows = rows(table);
                Optional<List<List<String>>> dressed =
                        ragged(table) ? Optional.empty() : of.apply(rows).filter(d -> !d.equals(rows));
                changed |= dressed.isPresent();
                tables.add(dressed.map(d -> table(table, d)).orElse(table));
            }
            return changed ? Optional.of(with(layout, tables)) : Optional.empty();
        };
    }

    private static Function<Layout, Optional<Layout>> ofCells(UnaryOperator<String> cell) {
        return ofTables(table -> Optional.of(
                table.stream().map(row -> row.stream().map(cell).toList()).toList()));
    }

    /** A ragged row says something by its length, which another dress would lose. */
    private static boolean ragged(SourceTable table) {
        return Arrays.stream(table.grid()).flatMap(Arrays::stream).anyMatch(Objects::isNull);
    }

    /** The paragraph of one line that stands right above a table as its caption; the letter's own head is none. */
    private static Optional<TextBlock> caption(Layout layout, SourceTable table) {
        return layout.texts().stream()
                .skip(3)
                .filter(text -> text.order() == table.order() - 1)
                .filter(text -> text.lines().size() == 1
                        && text.text().split("\\s+").length <= CAPTION_WORDS
                        && !text.text().strip().matches(".*[.?]|\\d+[.)].*"))
                .findFirst();
    }

    /** Whether a row of a table sums others, or tells how they break down: cut off from them it says something else. */
    private static boolean summed(List<List<String>> table) {
        return table.stream()
                .skip(1)
                .anyMatch(row -> row.stream()
                                .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains("total"))
                        || row.stream().skip(1).noneMatch(Dress::number));
    }

    /** What stands between the table before and this one, as far as it may lead to this one. */
    private static List<TextBlock> leadingTo(Layout layout, SourceTable table) {
        int before = layout.tables().stream()
                .mapToInt(SourceTable::order)
                .filter(order -> order < table.order())
                .max()
                .orElse(0);
        return layout.texts().stream()
                .skip(2)
                .filter(text -> text.order() > Math.max(before, table.order() - 4) && text.order() < table.order())
                .toList();
    }

    private static List<String> titleRow(TextBlock caption, int columns) {
        List<String> row = new ArrayList<>(Collections.nCopies(columns, ""));
        row.set(0, caption.text().strip());
        return row;
    }

    /** Captions as a first row of their tables. */
    private static Optional<Layout> titled(Layout layout) {
        List<TextBlock> texts = new ArrayList<>(layout.texts());
        List<SourceTable> tables = new ArrayList<>();
        for (SourceTable table : layout.tables()) {
            Optional<TextBlock> caption = ragged(table) ? Optional.empty() : caption(layout, table);
            List<List<String>> rows = new ArrayList<>(rows(table));
            caption.ifPresent(text -> {
                texts.remove(text);
                rows.add(0, titleRow(text, table.columns()));
            });
            tables.add(caption.isPresent() ? table(table, rows) : table);
        }
        return texts.size() < layout.texts().size() ? Optional.of(with(layout, texts, tables)) : Optional.empty();
    }

    /** Each table in two, the second half under the same caption and headings. */
    private static Optional<Layout> cut(Layout layout) {
        List<TextBlock> texts = new ArrayList<>();
        List<SourceTable> tables = new ArrayList<>();
        boolean changed = false;
        int order = 0;
        for (Block block : layout.blocks()) {
            order++;
            if (block instanceof TextBlock text) {
                texts.add(new TextBlock(order, texts.size() + 1, text.page(), text.text()));
            } else if (block instanceof SourceTable table) {
                List<List<String>> rows = rows(table);
                boolean whole = ragged(table)
                        || !headed(rows)
                        || rows.size() < 7
                        || summed(rows)
                        || stacked(rows).equals(rows);
                int half = whole ? rows.size() : (rows.size() + 1) / 2;
                tables.add(table(table, order, tables.size() + 1, rows.subList(0, half)));
                if (!whole) {
                    changed = true;
                    for (TextBlock text : leadingTo(layout, table)) {
                        order++;
                        texts.add(new TextBlock(order, texts.size() + 1, null, text.text()));
                    }
                    order++;
                    List<List<String>> rest = new ArrayList<>(rows.subList(half, rows.size()));
                    rest.add(0, rows.get(0));
                    tables.add(table(table, order, tables.size() + 1, rest));
                }
            }
        }
        return changed ? Optional.of(with(layout, texts, tables)) : Optional.empty();
    }

    /** A table and the next, where no more than its caption parts them, as one. */
    private static Optional<Layout> joined(Layout layout) {
        List<TextBlock> texts = new ArrayList<>(layout.texts());
        List<SourceTable> tables = new ArrayList<>();
        for (SourceTable table : layout.tables()) {
            SourceTable last = tables.isEmpty() ? table : tables.get(tables.size() - 1);
            Optional<TextBlock> caption = caption(layout, table);
            boolean next = !tables.isEmpty()
                    && caption.isPresent()
                    && last.order() + 2 == table.order()
                    && caption(layout, last).isPresent()
                    && !ragged(table)
                    && !ragged(last)
                    && headed(rows(table))
                    && headed(rows(last));
            if (next) {
                texts.remove(caption.orElseThrow());
                texts.remove(caption(layout, last).orElseThrow());
                int columns = Math.max(last.columns(), table.columns());
                List<List<String>> rows = new ArrayList<>();
                rows.add(titleRow(caption(layout, last).orElseThrow(), columns));
                rows(last).forEach(row -> rows.add(widened(row, columns)));
                rows.add(titleRow(caption.orElseThrow(), columns));
                rows(table).forEach(row -> rows.add(widened(row, columns)));
                tables.set(tables.size() - 1, table(last, rows));
            } else {
                tables.add(table);
            }
        }
        return texts.size() < layout.texts().size() ? Optional.of(with(layout, texts, tables)) : Optional.empty();
    }

    private static List<String> widened(List<String> row, int columns) {
        List<String> wide = new ArrayList<>(row);
        wide.addAll(Collections.nCopies(columns - row.size(), ""));
        return wide;
    }

    /** The layout with other tables. */
    static Layout with(Layout layout, List<SourceTable> tables) {
        return with(layout, layout.texts(), tables);
    }

    private static Layout with(Layout layout, List<TextBlock> texts, List<SourceTable> tables) {
        return new Layout(
                layout.document(),
                layout.reader(),
                layout.mediaType(),
                layout.reason(),
                layout.detail(),
                texts,
                tables);
    }

    /** The texts of a table's cells; null where a row has none there. */
    static List<List<String>> rows(SourceTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (SourceCell[] cells : table.grid()) {
            List<String> row = new ArrayList<>();
            for (SourceCell cell : cells) {
                row.add(cell == null ? null : cell.text());
            }
            rows.add(row);
        }
        return rows;
    }

    static SourceTable table(SourceTable table, List<List<String>> rows) {
        return table(table, table.order(), table.number(), rows);
    }

    private static SourceTable table(SourceTable table, int order, int number, List<List<String>> rows) {
        List<SourceCell> cells = new ArrayList<>();
        int width = 0;
        for (int row = 0; row < rows.size(); row++) {
            width = Math.max(width, rows.get(row).size());
            for (int column = 0; column < rows.get(row).size(); column++) {
                String text = rows.get(row).get(column);
                if (text != null) {
                    cells.add(SourceCell.of(row + 1, column + 1, text));
                }
            }
        }
        return new SourceTable(order, number, table.page(), table.sheet(), false, rows.size(), width, cells);
    }

    private static boolean number(String text) {
        return text.matches("\\d[\\d,.]*%?|-");
    }

    /** Whether the first row is a heading and the second isn't. */
    private static boolean headed(List<List<String>> table) {
        return table.size() > 2
                && table.get(0).stream().noneMatch(cell -> number(cell) && !cell.matches("(19|20)\\d\\d"))
                && table.get(0).stream().filter(cell -> !cell.isBlank()).count() > 1
                && table.get(1).stream().skip(1).anyMatch(cell -> number(cell) && !cell.matches("(19|20)\\d\\d"));
    }

    /** Whether each row has a label and something beside it, and none is a total that must stand last. */
    private static boolean whole(List<List<String>> table) {
        return table.stream()
                .skip(1)
                .allMatch(row -> !row.get(0).isBlank()
                        && row.stream().filter(cell -> !cell.isBlank()).count() > 1);
    }

    /** Whether one row of headings stands over one column of labels and counts, with nothing blank at the edges. */
    private static boolean cornered(List<List<String>> table) {
        return headed(table)
                && whole(table)
                && table.get(0).size() > 2
                && table.stream().allMatch(row -> row.size() == table.get(0).size())
                && table.get(0).stream().skip(1).noneMatch(String::isBlank)
                && table.stream().skip(1).noneMatch(row -> number(row.get(0)))
                && table.stream().skip(1).allMatch(row -> row.stream().skip(1).allMatch(c -> c.isBlank() || number(c)));
    }

    /** The heading row without its first cell, and with an empty one at its end or without. */
    private static List<List<String>> withoutCorner(List<List<String>> table, boolean behind) {
        List<List<String>> rows = new ArrayList<>(table);
        List<String> headings =
                new ArrayList<>(table.get(0).subList(1, table.get(0).size()));
        if (behind) {
            headings.add("");
        }
        rows.set(0, headings);
        return rows;
    }

    /** Headings of several words over two rows, as a narrow column prints them. */
    private static Optional<List<List<String>>> wrapped(List<List<String>> table) {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (String heading : table.get(0)) {
            int last = heading.lastIndexOf(' ');
            boolean words = last > 0 && heading.chars().noneMatch(Character::isDigit);
            upper.add(words ? heading.substring(0, last) : "");
            lower.add(words ? heading.substring(last + 1) : heading);
        }
        List<List<String>> rows = new ArrayList<>(List.of(upper, lower));
        rows.addAll(table.subList(1, table.size()));
        return upper.stream().skip(1).filter(cell -> !cell.isEmpty()).count() > 1
                ? Optional.of(rows)
                : Optional.empty();
    }

    /** What a corner may say of the labels beside it; without it they may be read as less, and never as something else. */
    Set<String> mayLose() {
        return switch (this) {
            case CORNER_LEFT_OUT, EMPTY_CELL_FOR_CORNER_BEHIND ->
                Set.of(
                        "role",
                        "relationship",
                        "outcome_kind",
                        "outcome",
                        "counting_unit",
                        "complaint_source",
                        "other_breakdown",
                        "scope",
                        "caveats",
                        "confidence",
                        "doubts");
            default -> Set.of();
        };
    }

    private static List<List<String>> transposed(List<List<String>> table) {
        List<List<String>> turned = new ArrayList<>();
        int width = table.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < width; column++) {
            List<String> row = new ArrayList<>();
            for (List<String> from : table) {
                row.add(column < from.size() ? from.get(column) : "");
            }
            turned.add(row);
        }
        return turned;
    }

    private static List<List<String>> shuffledRows(List<List<String>> table) {
        List<List<String>> body = new ArrayList<>(table.subList(1, table.size()));
        Collections.shuffle(body, new Random(7));
        body.add(0, table.get(0));
        return body;
    }

    private static List<List<String>> shuffledColumns(List<List<String>> table) {
        List<Integer> order = new ArrayList<>();
        for (int column = 0; column < table.get(0).size(); column++) {
            order.add(column);
        }
        Collections.shuffle(order, new Random(11));
        return table.stream().map(row -> order.stream().map(row::get).toList()).toList();
    }

    /** Labels of the upper of two heading rows that stand over several columns, printed once or over each. */
    private static Optional<List<List<String>>> upper(List<List<String>> table, boolean blank) {
        boolean two = table.size() > 3
                && table.get(0).stream().noneMatch(cell -> number(cell) && !cell.matches("(19|20)\\d\\d"))
                && table.get(1).stream().noneMatch(cell -> number(cell) && !cell.matches("(19|20)\\d\\d"))
                && table.get(1).stream().filter(cell -> !cell.isBlank()).count() > 2
                && table.get(0).stream().skip(1).filter(cell -> !cell.isBlank()).count() > 1
                && table.get(2).stream().skip(1).anyMatch(Dress::number);
        if (!two) {
            return Optional.empty();
        }
        List<String> row = new ArrayList<>();
        String last = "";
        for (int column = 0; column < table.get(0).size(); column++) {
            String cell = table.get(0).get(column);
            boolean under = column > 0 && !table.get(1).get(column).isBlank();
            if (blank) {
                row.add(column > 1 && cell.equals(last) && under ? "" : cell);
                last = cell;
            } else {
                last = cell.isBlank() && under ? last : cell;
                row.add(under ? last : cell);
            }
        }
        List<List<String>> dressed = new ArrayList<>(table);
        dressed.set(0, row);
        return Optional.of(dressed);
    }

    /** Sections as a first column. */
    private static Optional<List<List<String>>> sections(List<List<String>> table) {
        List<List<String>> rows = new ArrayList<>();
        String section = "";
        boolean any = false;
        for (int i = 0; i < table.size(); i++) {
            List<String> row = table.get(i);
            boolean single =
                    i > 0 && !row.get(0).isBlank() && row.stream().skip(1).allMatch(String::isBlank);
            if (single) {
                section = row.get(0);
                any = true;
            } else {
                List<String> wider = new ArrayList<>(List.of(section));
                wider.addAll(row);
                rows.add(wider);
            }
        }
        return any
                        && headed(table.stream()
                                .filter(r ->
                                        r.stream().filter(c -> !c.isBlank()).count() > 1)
                                .toList())
                ? Optional.of(rows)
                : Optional.empty();
    }

    /** The first half, and under it the heading again with the second half. */
    private static List<List<String>> stacked(List<List<String>> table) {
        int half = (table.size() + 1) / 2;
        boolean section = table.get(half).stream().skip(1).allMatch(String::isBlank)
                || table.get(half - 1).stream().skip(1).allMatch(String::isBlank)
                || table.get(half).get(0).isBlank();
        if (section
                || table.stream().skip(1).anyMatch(row -> row.stream().skip(1).allMatch(String::isBlank))) {
            return table;
        }
        List<List<String>> rows = new ArrayList<>(table.subList(0, half));
        rows.add(table.get(0));
        rows.addAll(table.subList(half, table.size()));
        return rows;
    }

    private static List<List<String>> spaced(List<List<String>> table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table) {
            List<String> wider = new ArrayList<>(row.subList(0, 1));
            wider.add("");
            wider.addAll(row.subList(1, row.size()));
            rows.add(wider);
            rows.add(wider.stream().map(cell -> "").toList());
        }
        return rows;
    }

    private static String year(String text, String form) {
        Matcher matcher = FINANCIAL.matcher(text.strip());
        if (!matcher.matches()) {
            return text;
        }
        int first = Integer.parseInt(matcher.group(1));
        int next = (first + 1) % 100;
        return Integer.parseInt(matcher.group(2)) == next ? form.formatted(first, next, first + 1) : text;
    }

    private static String thousands(String text) {
        return text.matches("\\d{4,}") && !text.matches("(19|20)\\d\\d")
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(text))
                : text;
    }
}
