package foiscope.page;

import foiscope.model.CellBox;
import foiscope.model.SourceCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table whose lines are printed. Places that no line parts are one cell. */
final class RuledTable {

    /** Places that a table on one page may have. */
    private static final int MOST = 100_000;

    private final List<Double> columns;
    private final List<Double> rows;
    private final int[] region;

    private RuledTable(List<Double> columns, List<Double> rows, int[] region) {
        this.columns = columns;
        this.rows = rows;
        this.region = region;
    }

    /** The table that lines which meet make; nothing where they make one column, which is a frame round text, or none. */
    static Optional<RuledTable> of(List<Rule> rules) {
        List<Double> columns = edges(rules, false);
        List<Double> rows = edges(rules, true);
        int places = (columns.size() - 1) * (rows.size() - 1);
        if (columns.size() < 3 || rows.size() < 2 || places > MOST) {
            return Optional.empty();
        }
        return Optional.of(new RuledTable(columns, rows, regions(rules, columns, rows)));
    }

    /** Where the lines of one direction stand; those of the other may reach beyond them. */
    private static List<Double> edges(List<Rule> rules, boolean horizontal) {
        List<Double> places = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.horizontal() == horizontal) {
                places.add(rule.at());
            }
        }
        double first = places.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double last = places.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (Rule rule : rules) {
            if (rule.horizontal() != horizontal) {
                if (rule.from() < first - 2 * Rules.NEAR) {
                    places.add(rule.from());
                }
                if (rule.to() > last + 2 * Rules.NEAR) {
                    places.add(rule.to());
                }
            }
        }
        return Rules.distinct(places);
    }

    private static int[] regions(List<Rule> rules, List<Double> columns, List<Double> rows) {
        int width = columns.size() - 1;
        int height = rows.size() - 1;
        boolean[] right = new boolean[width * height];
        boolean[] below = new boolean[width * height];
        for (Rule rule : rules) {
            if (rule.horizontal()) {
                int row = before(rows, rule.at());
                for (int column = 0; column < width && row >= 0; column++) {
                    below[row * width + column] |= rule.covers(middle(columns, column));
                }
            } else {
                int column = before(columns, rule.at());
                for (int row = 0; row < height && column >= 0; row++) {
                    right[row * width + column] |= rule.covers(middle(rows, row));
                }
            }
        }
        int[] region = new int[width * height];
        Arrays.setAll(region, i -> i);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int at = row * width + column;
                if (column + 1 < width && !right[at]) {
                    region[Rules.root(region, at + 1)] = Rules.root(region, at);
                }
                if (row + 1 < height && !below[at]) {
                    region[Rules.root(region, at + width)] = Rules.root(region, at);
                }
            }
        }
        for (int i = 0; i < region.length; i++) {
            region[i] = Rules.root(region, i);
        }
        return region;
    }

    /** The row or column that a line ends; below 0 where it begins the first. */
    private static int before(List<Double> edges, double place) {
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - place) <= Rules.NEAR) {
                return i - 1;
            }
        }
        return -1;
    }

    private static double middle(List<Double> edges, int at) {
        return (edges.get(at) + edges.get(at + 1)) / 2;
    }

    double top() {
        return rows.get(0);
    }

    double bottom() {
        return rows.get(rows.size() - 1);
    }

    boolean holds(Glyph glyph) {
        return columns.get(0) <= glyph.middle()
                && glyph.middle() <= columns.get(columns.size() - 1)
                && top() <= glyph.height()
                && glyph.height() <= bottom();
    }

    /** With the signs that stand in it. */
    PageBlock.Table with(List<Glyph> glyphs, int page) {
        int width = columns.size() - 1;
        Map<Integer, List<Glyph>> inPlace = new TreeMap<>();
        for (Glyph glyph : glyphs) {
            int place = place(rows, glyph.height()) * width + place(columns, glyph.middle());
            inPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(glyph);
        }
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < region.length; i++) {
            members.computeIfAbsent(region[i], key -> new ArrayList<>()).add(i);
        }
        List<SourceCell> cells = new ArrayList<>();
        for (List<Integer> places : members.values()) {
            cells.addAll(cells(places, inPlace, page));
        }
        cells.sort(Comparator.comparingInt(SourceCell::row).thenComparingInt(SourceCell::column));
        return new PageBlock.Table(page, columns, rows.size() - 1, cells);
    }

    private static int place(List<Double> edges, double at) {
        int place = 0;
        while (place + 2 < edges.size() && edges.get(place + 1) < at) {
            place++;
        }
        return place;
    }

    /** The cell of places that no line parts, or a cell each where what stands in them is set apart by the lines of the others. */
    private List<SourceCell> cells(List<Integer> places, Map<Integer, List<Glyph>> inPlace, int page) {
        int width = columns.size() - 1;
        int left = width;
        int right = 0;
        int top = rows.size();
        int bottom = 0;
        List<Glyph> all = new ArrayList<>();
        for (int place : places) {
            left = Math.min(left, place % width);
            right = Math.max(right, place % width);
            top = Math.min(top, place / width);
            bottom = Math.max(bottom, place / width);
            all.addAll(inPlace.getOrDefault(place, List.of()));
        }
        List<Line> lines = Lines.of(all);
        boolean whole = places.size() == (right - left + 1) * (bottom - top + 1);
        if (right > left && (!whole || apart(lines, left, right))) {
            List<SourceCell> cells = new ArrayList<>();
            for (int column = left; column <= right; column++) {
                int own = column;
                List<Integer> below =
                        places.stream().filter(place -> place % width == own).toList();
                cells.addAll(cells(below, inPlace, page));
            }
            return cells;
        }
        if (!whole) {
            return places.stream()
                    .flatMap(place -> cells(List.of(place), inPlace, page).stream())
                    .toList();
        }
        CellBox box = new CellBox(page, columns.get(left), rows.get(top), columns.get(right + 1), rows.get(bottom + 1));
        String text = CellLines.text(lines, columns.get(left), columns.get(right + 1));
        return List.of(PageBlock.cell(top + 1, left + 1, bottom - top + 1, right - left + 1, box, text));
    }

    /** Whether lines stand in several columns with a wide gap at their edges, and none goes across one. */
    private boolean apart(List<Line> lines, int left, int right) {
        boolean several = false;
        for (Line line : lines) {
            List<Line> pieces = line.pieces();
            several |= pieces.size() > 1;
            for (Line piece : pieces) {
                for (int column = left + 1; column <= right; column++) {
                    double edge = columns.get(column);
                    if (piece.left() < edge - Rules.NEAR && piece.right() > edge + Rules.NEAR) {
                        return false;
                    }
                }
            }
        }
        return several;
    }
}
