package foiscope.structure;

/** The format itself marks a row's cells as headings. */
record FormatMarksHeadings() implements Evidence {

    @Override
    public String name() {
        return "marked as headings by the format";
    }

    @Override
    public double of(Hypothesis asked) {
        double score = 0;
        for (int row : asked.headings()) {
            score += marked(asked.grid(), row) ? 1 : 0;
        }
        return score;
    }

    private static boolean marked(Grid grid, int row) {
        for (int column = 0; column < grid.columns(); column++) {
            if (!grid.at(row, column).blank() && !grid.at(row, column).heading()) {
                return false;
            }
        }
        return true;
    }
}
