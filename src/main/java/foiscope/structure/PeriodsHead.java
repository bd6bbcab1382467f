package foiscope.structure;

import foiscope.structure.CellKind.Role;

/** A row of periods right below the headings, above rows of none, is a heading itself. */
record PeriodsHead() implements Evidence {

    private static final int NEAR = 4;
    private static final double AMONG_VALUES = 3;

    @Override
    public String name() {
        return "rows of periods are headings";
    }

    @Override
    public double of(Hypothesis asked) {
        double score = 0;
        var body = asked.structure().body();
        for (int i = 0; i < Math.min(body.size() - 1, NEAR); i++) {
            boolean heads = times(asked.grid(), body.get(i).row())
                    && !times(asked.grid(), body.get(i + 1).row());
            score -= heads ? AMONG_VALUES : 0;
        }
        return score;
    }

    /** Whether most cells of a row are periods, and none is surely a value. */
    private static boolean times(Grid grid, int row) {
        int times = 0;
        int filled = 0;
        for (int column = 0; column < grid.columns(); column++) {
            GridCell cell = grid.at(row, column);
            if (cell.role() == Role.VALUE) {
                return false;
            }
            filled += cell.blank() ? 0 : 1;
            times += cell.role() == Role.TIME ? 1 : 0;
        }
        return times > 1 && times * 2 > filled;
    }
}
