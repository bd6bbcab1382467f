package foiscope.page;

import foiscope.model.CellBox;
import foiscope.model.SourceCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A table without lines: pieces of text below each other are a column, those beside each other a row. */
final class AlignedTable {

    private static final Pattern COUNT = Pattern.compile("(?:[<~]?\\d[\\d,.]*[%*]?|[-–—*~]|(?i:nil|none|n/a))");

    /** A row counts for where columns stand if it has so large a share of the cells of the fullest. */
    private static final double FULL = 0.6;

    /** Lines of one cell are closer than rows by this share of the font's size. */
    private static final double CLOSER = 0.12;

    private final List<Span> columns;
    private final List<Row> rows;

    private AlignedTable(List<Span> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** From left to right. */
    private record Span(double left, double right) {

        double shared(double from, double to) {
            return Math.min(right, to) - Math.max(left, from);
        }

        Span with(double from, double to) {
            return new Span(Math.min(left, from), Math.max(right, to));
        }
    }

    /** Lines of a cell, and how many columns it covers. */
    private record Cell(int columnSpan, List<Line> lines) {}

    /** The cells of a row by their columns, from 0. */
    private record Row(TreeMap<Integer, Cell> cells) {

        double top() {
            return cells.values().stream()
                    .flatMap(cell -> cell.lines().stream())
                    .mapToDouble(Line::top)
                    .min()
                    .orElseThrow();
        }

        double bottom() {
            return cells.values().stream()
                    .flatMap(cell -> cell.lines().stream())
                    .mapToDouble(Line::bottom)
                    .max()
                    .orElseThrow();
        }

        boolean counts() {
            return cells.tailMap(0, false).values().stream()
                    .anyMatch(cell -> COUNT.matcher(cell.lines().get(0).text()).matches());
        }
    }

    /** The table that rows of pieces make; nothing where their pieces don't stand in columns, or count nothing. */
    static Optional<AlignedTable> of(List<PieceRow> rows) {
        int most = rows.stream().mapToInt(PieceRow::places).max().orElse(0);
        if (most < 2) {
            return Optional.empty();
        }
        List<Span> columns = columns(rows, Math.max(2, (int) Math.ceil(FULL * most)));
        if (columns.size() < most) {
            columns = columns(rows, most);
        }
        if (columns.size() < 2 || columns.size() < most) {
            return Optional.empty();
        }
        List<Row> placed = new ArrayList<>();
        for (PieceRow row : rows) {
            placed.add(place(row, columns));
        }
        AlignedTable table = new AlignedTable(columns, placed).joinedColumns().joinedRows();
        boolean counts = table.rows.stream().anyMatch(Row::counts);
        boolean labelled = table.rows.stream()
                .allMatch(row -> row.cells().containsKey(0)
                        && row.cells().get(0).lines().get(0).text().endsWith(":"));
        return counts && !labelled && table.rows.size() > 1 ? Optional.of(table) : Optional.empty();
    }

    /** Where the pieces of rows that have enough of them stand. */
    private static List<Span> columns(List<PieceRow> rows, int enough) {
        List<Line> pieces = rows.stream()
                .filter(row -> row.places() >= enough)
                .flatMap(row -> row.pieces().stream())
                .sorted(Comparator.comparingDouble(Line::left))
                .toList();
        List<Span> columns = new ArrayList<>();
        for (Line piece : pieces) {
            Span last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
            if (last != null && piece.left() < last.right()) {
                columns.set(columns.size() - 1, last.with(piece.left(), piece.right()));
            } else {
                columns.add(new Span(piece.left(), piece.right()));
            }
        }
        return columns;
    }

    private static Row place(PieceRow row, List<Span> columns) {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        List<Line> pieces = row.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Line piece = pieces.get(i);
            int first = nearest(columns, piece);
            int last = first;
            while (last + 1 < columns.size()
                    && columns.get(last + 1).shared(piece.left(), piece.right()) > 0
                    && !beside(pieces, piece, columns.get(last + 1))) {
                last++;
            }
            int span = last - first + 1;
            cells.merge(first, new Cell(span, List.of(piece)), (above, below) -> {
                List<Line> lines = new ArrayList<>(above.lines());
                lines.addAll(below.lines());
                lines.sort(Comparator.comparingDouble(Line::baseline).thenComparingDouble(Line::left));
                return new Cell(Math.max(above.columnSpan(), below.columnSpan()), lines);
            });
        }
        return new Row(cells);
    }

    private static boolean beside(List<Line> pieces, Line piece, Span column) {
        return pieces.stream()
                .anyMatch(other -> other.left() > piece.right() && column.shared(other.left(), other.right()) > 0);
    }

    /** The first column that a piece stands in, or the nearest to it. */
    private static int nearest(List<Span> columns, Line piece) {
        int nearest = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.size(); i++) {
            double shared = columns.get(i).shared(piece.left(), piece.right());
            if (shared > 0) {
                return i;
            }
            if (shared > best) {
                best = shared;
                nearest = i;
            }
        }
        return nearest;
    }

    /** A heading set in the middle may stand beside its figures: a column of headings alone joins one that has none. */
    private AlignedTable joinedColumns() {
        int heading = 0;
        while (heading < rows.size() && !rows.get(heading).counts()) {
            heading++;
        }
        for (int i = 1; i + 1 < columns.size(); i++) {
            boolean apart = complementary(i, heading) || complementary(i + 1, heading);
            boolean never = true;
            for (Row row : rows) {
                never &= !(row.cells().containsKey(i) && row.cells().containsKey(i + 1));
            }
            if (apart && never) {
                return without(i + 1).joinedColumns();
            }
        }
        return this;
    }

    /** Whether a column has cells in the headings alone. */
    private boolean complementary(int column, int heading) {
        for (int i = 0; i < rows.size(); i++) {
            if (i >= heading && rows.get(i).cells().containsKey(column)) {
                return false;
            }
        }
        return true;
    }

    /** With a column's cells in the one before. */
    private AlignedTable without(int column) {
        List<Span> fewer = new ArrayList<>(columns);
        Span gone = fewer.remove(column);
        fewer.set(column - 1, fewer.get(column - 1).with(gone.left(), gone.right()));
        List<Row> placed = new ArrayList<>();
        for (Row row : rows) {
            TreeMap<Integer, Cell> cells = new TreeMap<>();
            row.cells().forEach((at, cell) -> {
                boolean over = at < column && at + cell.columnSpan() > column;
                int span = over ? Math.max(1, cell.columnSpan() - 1) : cell.columnSpan();
                cells.put(at >= column ? at - 1 : at, new Cell(span, cell.lines()));
            });
            placed.add(new Row(cells));
        }
        return new AlignedTable(fewer, placed);
    }

    /** The lines of a cell that are set closer than rows are, or that begin where the one above found no room, belong together. */
    private AlignedTable joinedRows() {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            gaps.add(gap(rows.get(i - 1), rows.get(i)));
        }
        List<Double> sorted = gaps.stream().sorted().toList();
        double closest = sorted.isEmpty() ? 0 : sorted.get(0);
        double usual = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
        List<Row> joined = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Row above = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean close = above != null && gaps.get(i - 1) < closest + CLOSER / 2;
            boolean closer = close && closest + CLOSER < usual;
            if (above != null
                    && (closer && (within(above, row) || within(row, above)) || close && goesOn(above, row))) {
                joined.set(joined.size() - 1, together(above, row));
            } else {
                joined.add(row);
            }
        }
        return new AlignedTable(columns, joined);
    }

    private static double gap(Row above, Row below) {
        double size = below.cells().firstEntry().getValue().lines().get(0).size();
        return (below.top() - above.bottom()) / size;
    }

    /** Whether a row without figures has cells only below cells of another. */
    private static boolean within(Row above, Row row) {
        return !row.counts()
                && row.cells().size() <= above.cells().size()
                && row.cells().entrySet().stream()
                        .allMatch(cell -> above.cells().containsKey(cell.getKey())
                                && above.cells().get(cell.getKey()).columnSpan()
                                        == cell.getValue().columnSpan());
    }

    private boolean goesOn(Row above, Row row) {
        if (!within(above, row)) {
            return false;
        }
        for (Map.Entry<Integer, Cell> entry : row.cells().entrySet()) {
            Cell cell = above.cells().get(entry.getKey());
            Line next = entry.getValue().lines().get(0);
            boolean lower = Character.isLowerCase(next.text().charAt(0)) || entry.getKey() > 0;
            if (cell == null
                    || !lower
                    || !cell.lines()
                            .get(cell.lines().size() - 1)
                            .runsOn(next, columns.get(entry.getKey()).right())) {
                return false;
            }
        }
        return true;
    }

    private static Row together(Row above, Row below) {
        TreeMap<Integer, Cell> cells = new TreeMap<>(above.cells());
        below.cells()
                .forEach((column, cell) -> cells.merge(column, cell, (first, second) -> {
                    List<Line> lines = new ArrayList<>(first.lines());
                    lines.addAll(second.lines());
                    return new Cell(first.columnSpan(), lines);
                }));
        return new Row(cells);
    }

    PageBlock.Table block(int page) {
        List<Double> edges = new ArrayList<>();
        edges.add(columns.get(0).left());
        for (int i = 1; i < columns.size(); i++) {
            edges.add((columns.get(i - 1).right() + columns.get(i).left()) / 2);
        }
        edges.add(columns.get(columns.size() - 1).right());
        List<SourceCell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int column = 0;
            while (column < columns.size()) {
                Cell cell = row.cells().get(column);
                int span = cell == null ? 1 : Math.min(cell.columnSpan(), columns.size() - column);
                CellBox box = new CellBox(page, edges.get(column), row.top(), edges.get(column + span), row.bottom());
                double right = columns.get(column + span - 1).right();
                String text = cell == null ? "" : CellLines.text(cell.lines(), right, right);
                cells.add(PageBlock.cell(i + 1, column + 1, 1, span, box, text));
                column += span;
            }
        }
        return new PageBlock.Table(page, edges, rows.size(), cells);
    }
}
