package foiscope.structure;

import foiscope.structure.CellKind.Role;
import java.util.List;

/**
 * What the cells of one column are, below its headings.
 *
 * @param filled how many aren't blank
 * @param is what each most likely is
 * @param can what each can be
 * @param lists how many are counted lists
 * @param durations how many are durations
 * @param naming how many name a band, as a heading does
 */
record Line(int filled, RoleCounts is, RoleCounts can, int lists, int durations, int naming) {

    static Line of(Grid grid, List<Integer> rows, int column) {
        RoleCounts is = new RoleCounts();
        RoleCounts can = new RoleCounts();
        int filled = 0;
        int lists = 0;
        int durations = 0;
        int naming = 0;
        for (int row : rows) {
            GridCell cell = grid.at(row, column);
            if (cell.blank()) {
                continue;
            }
            filled++;
            is.add(cell.role());
            for (Role role : Role.values()) {
                if (cell.canBe(role)) {
                    can.add(role);
                }
            }
            lists += cell.kind() == CellKind.COUNTED_LIST ? 1 : 0;
            durations += cell.kind() == CellKind.DURATION ? 1 : 0;
            naming += cell.kind() == CellKind.NAMES ? 1 : 0;
        }
        return new Line(filled, is, can, lists, durations, naming);
    }

    /** What most of its cells can be, of two the one that more of them most likely are. */
    Role role() {
        Role best = Role.WORDS;
        for (Role role : Role.values()) {
            boolean more = can.of(role) > can.of(best) || can.of(role) == can.of(best) && is.of(role) > is.of(best);
            best = more ? role : best;
        }
        return filled == 0 ? Role.NOTHING : best;
    }

    /** What most of its cells most likely are. */
    Role likeliest() {
        Role best = Role.WORDS;
        for (Role role : Role.values()) {
            best = is.of(role) > is.of(best) ? role : best;
        }
        return best;
    }

    /** Whether most of its cells name a band. */
    boolean names() {
        return filled > 0 && naming * 2 > filled;
    }
}
