package foiscope.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pieces of lines beside each other: those of one line, and of lines that stand at half its height, as a figure does beside a label of
 * two lines.
 *
 * @param lines from the top
 * @param pieces from the left
 */
record PieceRow(List<Line> lines, List<Line> pieces) {

    /** How much of its size a line must share with another in height to stand beside it. */
    private static final double BESIDE = 0.2;

    /** Rows from lines in their order. */
    static List<PieceRow> of(List<Line> lines) {
        List<PieceRow> rows = new ArrayList<>();
        List<Line> row = new ArrayList<>();
        double bottom = 0;
        for (Line line : lines) {
            if (!row.isEmpty() && line.top() > bottom - BESIDE * line.size()) {
                rows.add(together(row));
                row.clear();
                bottom = 0;
            }
            row.add(line);
            bottom = Math.max(bottom, line.bottom());
        }
        if (!row.isEmpty()) {
            rows.add(together(row));
        }
        return rows;
    }

    private static PieceRow together(List<Line> lines) {
        List<Line> pieces = lines.stream()
                .flatMap(line -> line.pieces().stream())
                .sorted(Comparator.comparingDouble(Line::left))
                .toList();
        return new PieceRow(List.copyOf(lines), pieces);
    }

    double top() {
        return lines.stream().mapToDouble(Line::top).min().orElseThrow();
    }

    double bottom() {
        return lines.stream().mapToDouble(Line::bottom).max().orElseThrow();
    }

    /** How many places beside each other its pieces take: those of several lines may stand below each other. */
    int places() {
        int places = 0;
        double right = Double.NEGATIVE_INFINITY;
        for (Line piece : pieces) {
            places += piece.left() >= right ? 1 : 0;
            right = Math.max(right, piece.right());
        }
        return places;
    }

    /** Whether pieces stand beside each other. */
    boolean parted() {
        return places() > 1;
    }
}
