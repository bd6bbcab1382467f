package foiscope.page;

import foiscope.model.SourceCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages in their order as blocks. What stands at the head and foot of every page is told once; a table that goes on over the next page
 * is one table, without the headings that are printed again.
 */
public final class PrintedPages {

    private static final Pattern PAGE = Pattern.compile(
            "(?i)(?:[-–—|]\\s*)?(?:page\\s+)?(\\d{1,4})(?:\\s*(?:of|/)\\s*\\d{1,4})?(?:\\s*[-–—|])?(?:\\s*page)?");

    /** A number that is no year. */
    private static final Pattern COUNT = Pattern.compile("[<~]?(?!(?:19|20)\\d\\d$)\\d[\\d,.]*%?");

    /** Lines at the head and at the foot of a page that may be on every page. */
    private static final int EDGE = 4;

    /** So many lines of a page, and one of so many, reach the right margin where text is set to it. */
    private static final int FULL_LINES = 3;

    private static final int FULL_SHARE = 6;

    /** Where the edges of a table's columns may stand on its next page, in points from where they stood. */
    private static final double SHIFT = 4;

    private final Consumer<PageBlock> to;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Sheet held;
    private @Nullable PageBlock last;
    private double margin;

    /** @param to takes the blocks in reading order */
    public PrintedPages(Consumer<PageBlock> to) {
        this.to = to;
    }

    /** A page's lines outside of its ruled tables, and those with what stands in them. */
    private record Sheet(Page page, List<Line> lines, List<RuledTable> ruled, List<PageBlock.Table> tables) {

        /** Lines at an edge, as they are printed. */
        Set<String> edges() {
            Set<String> edges = new HashSet<>();
            for (int i = 0; i < lines.size(); i++) {
                if (edge(i)) {
                    edges.add(key(lines.get(i)));
                }
            }
            return edges;
        }

        boolean edge(int line) {
            return line < EDGE || line >= lines.size() - EDGE;
        }
    }

    private static String key(Line line) {
        return Math.round(line.baseline() / 2) + " " + line.text();
    }

    /** Takes the next page. */
    public void page(Page page) {
        Sheet sheet = sheet(page);
        if (held != null) {
            read(held, sheet.edges());
        }
        held = sheet;
    }

    /** Ends the pages. */
    public void end() {
        if (held != null) {
            read(held, Set.of());
            held = null;
        }
        if (last != null) {
            to.accept(last);
            last = null;
        }
    }

    private static Sheet sheet(Page page) {
        List<RuledTable> ruled = new ArrayList<>();
        for (List<Rule> rules : Rules.groups(page.rules())) {
            RuledTable.of(rules).ifPresent(ruled::add);
        }
        ruled.sort(Comparator.comparingDouble(table -> table.bottom() - table.top()));
        List<List<Glyph>> within = new ArrayList<>();
        ruled.forEach(table -> within.add(new ArrayList<>()));
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            int in = 0;
            while (in < ruled.size() && !ruled.get(in).holds(glyph)) {
                in++;
            }
            (in < ruled.size() ? within.get(in) : outside).add(glyph);
        }
        List<RuledTable> kept = new ArrayList<>();
        List<PageBlock.Table> tables = new ArrayList<>();
        for (int i = 0; i < ruled.size(); i++) {
            PageBlock.Table table = ruled.get(i).with(within.get(i), page.number());
            if (table.cells().stream().filter(cell -> !cell.text().isBlank()).count() > 1) {
                kept.add(ruled.get(i));
                tables.add(table);
            } else {
                outside.addAll(within.get(i));
            }
        }
        return new Sheet(page, Lines.of(outside), kept, tables);
    }

    private void read(Sheet sheet, Set<String> next) {
        List<Line> lines = new ArrayList<>();
        List<String> everywhere = new ArrayList<>();
        for (int i = 0; i < sheet.lines().size(); i++) {
            Line line = sheet.lines().get(i);
            String key = key(line);
            if (!sheet.edge(i) || !seen.contains(key) && !next.contains(key) && !number(sheet, i)) {
                lines.add(line);
            } else if (!number(sheet, i) && seen.add(key)) {
                everywhere.add(line.text());
            }
        }
        if (!everywhere.isEmpty()) {
            to.accept(new PageBlock.Paragraph(sheet.page().number(), everywhere));
        }
        boolean first = true;
        for (PageBlock block : blocks(sheet, lines)) {
            add(block, first);
            first = false;
        }
    }

    /** Whether a line tells the page's number. */
    private static boolean number(Sheet sheet, int line) {
        Matcher number =
                PAGE.matcher(sheet.lines().get(line).text().replace('\t', ' ').strip());
        boolean outermost = line == 0 || line == sheet.lines().size() - 1;
        return outermost
                && number.matches()
                && (sheet.lines().get(line).text().toLowerCase(Locale.ROOT).contains("page")
                        || Integer.parseInt(number.group(1)) == sheet.page().number());
    }

    private List<PageBlock> blocks(Sheet sheet, List<Line> lines) {
        margin = Math.max(margin, margin(sheet.page(), lines));
        double pitch = TextFlow.pitch(sheet.lines());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sheet.ruled().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> sheet.ruled().get(i).top()));
        List<PageBlock> blocks = new ArrayList<>();
        int from = 0;
        for (int table : order) {
            int end = from;
            while (end < lines.size()
                    && lines.get(end).baseline()
                            <= sheet.ruled().get(table).top() + lines.get(end).size() / 2) {
                end++;
            }
            blocks.addAll(new TextFlow(sheet.page().number(), margin, pitch).blocks(lines.subList(from, end)));
            blocks.add(sheet.tables().get(table));
            from = end;
        }
        blocks.addAll(new TextFlow(sheet.page().number(), margin, pitch).blocks(lines.subList(from, lines.size())));
        return blocks;
    }

    /** Where lines of text end: as far as many of them reach, or else as far from the page's edge as they begin. */
    private static double margin(Page page, List<Line> lines) {
        double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
        double near = right - (right - left) / 10;
        long full = lines.stream().filter(line -> line.right() > near).count();
        return full >= FULL_LINES && full > lines.size() / FULL_SHARE ? right : Math.max(right, page.width() - left);
    }

    private void add(PageBlock block, boolean opensPage) {
        if (opensPage
                && last instanceof PageBlock.Table above
                && block instanceof PageBlock.Table below
                && sameColumns(above, below)) {
            last = joined(above, below);
            return;
        }
        if (last != null) {
            to.accept(last);
        }
        last = block;
    }

    private static boolean sameColumns(PageBlock.Table above, PageBlock.Table below) {
        if (above.columns() != below.columns()) {
            return false;
        }
        for (int i = 0; i < above.edges().size(); i++) {
            if (Math.abs(above.edges().get(i) - below.edges().get(i)) > SHIFT) {
                return false;
            }
        }
        return true;
    }

    private static PageBlock.Table joined(PageBlock.Table above, PageBlock.Table below) {
        int again = headings(above, below);
        List<SourceCell> cells = new ArrayList<>(above.cells());
        int shift = above.rows() - again;
        for (SourceCell cell : below.cells()) {
            if (cell.row() <= again) {
                continue;
            }
            Optional<Integer> goesOn =
                    cell.row() == again + 1 && cell.text().isBlank() ? spanAbove(cells, cell, above) : Optional.empty();
            if (goesOn.isPresent()) {
                SourceCell open = cells.get(goesOn.get());
                cells.set(
                        goesOn.get(),
                        new SourceCell(
                                open.row(),
                                open.column(),
                                open.rowSpan() + cell.rowSpan(),
                                open.columnSpan(),
                                open.header(),
                                open.hidden(),
                                open.box(),
                                open.text()));
            } else {
                cells.add(cell.inRow(cell.row() + shift));
            }
        }
        return new PageBlock.Table(above.page(), above.edges(), above.rows() + below.rows() - again, cells);
    }

    /** Of the cells at the end of a table the one that an empty cell below goes on: where the column has cells of several rows. */
    private static Optional<Integer> spanAbove(List<SourceCell> cells, SourceCell empty, PageBlock.Table above) {
        boolean spans = empty.rowSpan() > 1;
        for (SourceCell cell : above.cells()) {
            spans |= cell.column() == empty.column() && cell.rowSpan() > 1 && cell.columnSpan() == empty.columnSpan();
        }
        for (int i = 0; spans && i < above.cells().size(); i++) {
            SourceCell cell = cells.get(i);
            if (cell.column() == empty.column()
                    && cell.columnSpan() == empty.columnSpan()
                    && cell.row() + cell.rowSpan() > above.rows()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** How many rows at the head of a table are those of another, printed again. */
    private static int headings(PageBlock.Table above, PageBlock.Table below) {
        int again = 0;
        while (again < Math.min(above.rows(), below.rows()) - 1
                && row(above, again + 1).equals(row(below, again + 1))
                && !counts(above, again + 1)) {
            again++;
        }
        return again;
    }

    private static boolean counts(PageBlock.Table table, int row) {
        return table.cells().stream()
                .anyMatch(cell -> cell.row() == row
                        && cell.column() > 1
                        && COUNT.matcher(cell.text()).matches());
    }

    private static List<String> row(PageBlock.Table table, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row)
                .map(cell -> cell.column() + " " + cell.columnSpan() + " " + cell.text())
                .toList();
    }
}
