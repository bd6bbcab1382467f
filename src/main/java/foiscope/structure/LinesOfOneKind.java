package foiscope.structure;

import java.util.List;

/** The cells of a column below its headings are of one kind: each column weighs as the root of how many cells show it. */
record LinesOfOneKind() implements Evidence {

    @Override
    public String name() {
        return "lines of one kind";
    }

    @Override
    public double of(Hypothesis asked) {
        double score = 0;
        List<Line> lines = asked.lines();
        for (int column = 0; column < lines.size(); column++) {
            Line line = lines.get(column);
            score += line.filled() == 0
                    ? headed(asked, column)
                    : (double) line.can().of(line.role()) / line.filled() * Math.sqrt(line.filled());
        }
        return score;
    }

    /** A heading over nothing is as pure as a single cell, unless it was moved there. */
    private static double headed(Hypothesis asked, int column) {
        if (asked.structure().arrangement().moved() > 0) {
            return 0;
        }
        for (int row : asked.headings()) {
            if (!asked.grid().at(row, column).blank()) {
                return 1;
            }
        }
        return 0;
    }
}
