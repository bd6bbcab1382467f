package foiscope.page;

import java.util.List;

/** The lines of a cell as its text. */
final class CellLines {

    private CellLines() {}

    /**
     * Line breaks that were made for want of room are spaces; others stay.
     *
     * @param left where the cell begins
     * @param right where it ends: it keeps as far from its text as the text from its beginning, at most a sign's width
     */
    static String text(List<Line> lines, double left, double right) {
        StringBuilder text = new StringBuilder();
        double first = lines.stream().mapToDouble(Line::left).min().orElse(left);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0) {
                double padding = Math.min(line.size() / 2, Math.max(0, first - left));
                Line above = lines.get(i - 1);
                text.append(above.runsOn(line, right - padding) ? above.joint(line) : "\n");
            }
            text.append(line.text().replace('\t', ' '));
        }
        return text.toString();
    }
}
