package foiscope.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines outside of ruled tables as paragraphs and as tables without lines. */
final class TextFlow {

    /** A gap above a line that parts paragraphs, in those that the page's lines usually have. */
    private static final double PARTS = 1.25;

    /** A gap within a table without lines, in sizes of the font. */
    private static final double FAR = 3.0;

    /** A gap above a row of one piece that ends a table, beyond those between its other rows, in sizes of the font. */
    private static final double SECTION = 0.3;

    /** A line that takes this share of the width is full, or nearly. */
    private static final double LONG = 0.75;

    /** Rows of one piece between parted ones. */
    private static final int LONE = 3;

    private final int page;
    private final double margin;
    private final double pitch;
    private final List<PageBlock> blocks = new ArrayList<>();

    /**
     * @param margin where lines end on the right, in points
     * @param pitch from line to line, in sizes of the font
     */
    TextFlow(int page, double margin, double pitch) {
        this.page = page;
        this.margin = margin;
        this.pitch = pitch;
    }

    /** How far lines of text usually are from each other, in sizes of the font: of the closer ones. */
    static double pitch(List<Line> lines) {
        List<Double> pitches = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double pitch = pitch(lines.get(i - 1), lines.get(i));
            if (pitch > 0.9) {
                pitches.add(pitch);
            }
        }
        return pitches.isEmpty() ? 1.2 : pitches.stream().sorted().toList().get(pitches.size() / 5);
    }

    private static double pitch(Line above, Line line) {
        return (line.baseline() - above.baseline()) / Math.max(above.size(), line.size());
    }

    List<PageBlock> blocks(List<Line> lines) {
        List<PieceRow> rows = PieceRow.of(lines);
        List<Line> text = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int end = rows.get(at).parted() ? end(rows, at) : at;
            Optional<AlignedTable> table = Optional.empty();
            while (end - at > 1 && table.isEmpty()) {
                table = AlignedTable.of(rows.subList(at, end));
                end = table.isPresent() ? end : beforeLone(rows, at, end);
            }
            if (table.isPresent()) {
                paragraphs(text);
                text.clear();
                blocks.add(table.get().block(page));
                at = end;
            } else {
                int next = Math.max(end, at + 1);
                rows.subList(at, next).forEach(row -> text.addAll(row.lines()));
                at = next;
            }
        }
        paragraphs(text);
        return blocks;
    }

    /** The row after the last parted one before the last that isn't: what stands below that may be another table. */
    private static int beforeLone(List<PieceRow> rows, int from, int end) {
        int lone = end - 1;
        while (lone > from && rows.get(lone).parted()) {
            lone--;
        }
        while (lone > from && !rows.get(lone).parted()) {
            lone--;
        }
        return lone == from ? from + 1 : lone + 1;
    }

    /** The row after the last that may belong to a table which begins at a row. */
    private static int end(List<PieceRow> rows, int from) {
        int last = from;
        double usual = Double.MAX_VALUE;
        for (int at = from + 1; at < rows.size(); at++) {
            PieceRow above = rows.get(at - 1);
            PieceRow row = rows.get(at);
            double size = row.lines().get(0).size();
            double gap = row.top() - above.bottom();
            boolean apart = !row.parted()
                    && (gap > usual + SECTION * size || row.lines().get(0).sentence());
            if (at - last > LONE + 1 || gap > FAR * size || apart) {
                break;
            }
            if (row.parted() && above.parted()) {
                usual = Math.max(usual < FAR * size ? usual : 0, gap);
            }
            last = row.parted() ? at : last;
        }
        // The last label may go on below.
        int tail = last + 1;
        while (tail < rows.size() && goesOn(rows.get(tail - 1), rows.get(tail))) {
            tail++;
        }
        return tail;
    }

    private static boolean goesOn(PieceRow above, PieceRow row) {
        Line first = above.pieces().get(0);
        Line next = row.pieces().get(0);
        return !row.parted()
                && Character.isLowerCase(next.text().charAt(0))
                && Math.abs(next.left() - first.left()) < Rules.NEAR
                && next.right() <= first.right() + next.size()
                && pitch(first, next) < 1.5;
    }

    private void paragraphs(List<Line> lines) {
        List<String> paragraph = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line above = i == 0 ? line : lines.get(i - 1);
            if (i > 0 && pitch(above, line) > PARTS * pitch) {
                put(paragraph);
            }
            if (!paragraph.isEmpty() && (above.runsOn(line, margin) || longAndLower(above, line))) {
                int last = paragraph.size() - 1;
                paragraph.set(last, paragraph.get(last) + above.joint(line) + line.text());
            } else {
                paragraph.add(line.text());
            }
        }
        put(paragraph);
    }

    /** Whether a line that nearly fills the page's width goes on in lower case. */
    private boolean longAndLower(Line above, Line line) {
        return above.pieces().size() == 1
                && Character.isLowerCase(line.words().get(0).text().charAt(0))
                && !line.item()
                && above.right() - above.left() > LONG * (margin - above.left());
    }

    private void put(List<String> paragraph) {
        if (!paragraph.isEmpty()) {
            blocks.add(new PageBlock.Paragraph(page, paragraph));
            paragraph.clear();
        }
    }
}
