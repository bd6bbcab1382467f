package foiscope.grid;

import foiscope.grid.CellKind.Role;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How many rows of a table are headings: the split after which the columns are purest, each weighed by the root of how many
 * cells show it.
 */
final class HeadingDepth {

    private static final int DEEPEST = 4;
    private static final double OTHER_KIND = 0.6;
    private static final double NAMES_WORDS = 0.5;
    private static final double WORDS_OVER_WORDS = 0.05;
    private static final double VALUE_AMONG_HEADINGS = 2.5;
    private static final double COST = 0.25;
    private static final double MARKED = 1.0;
    private static final double TIMES_AMONG_VALUES = 3;

    private HeadingDepth() {}

    /** @param single whether a row is a section */
    static int of(Grid grid, List<Integer> rows, IntPredicate single) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int depth = 0; depth <= Math.min(DEEPEST, rows.size() - 1); depth++) {
            if (depth > 0 && single.test(rows.get(depth - 1))) {
                break;
            }
            double score = score(grid, rows, depth, single);
            if (score > most + 1e-9) {
                most = score;
                best = depth;
            }
        }
        return best;
    }

    private static double score(Grid grid, List<Integer> rows, int depth, IntPredicate single) {
        double score = -COST * depth;
        for (int column = 0; column < grid.columns(); column++) {
            score += column(grid, rows, depth, column, single);
        }
        for (int level = 0; level < depth; level++) {
            score += marked(grid, rows.get(level)) ? MARKED : 0;
        }
        for (int i = depth; i < Math.min(rows.size() - 1, depth + DEEPEST); i++) {
            score -= times(grid, rows.get(i)) && !times(grid, rows.get(i + 1)) ? TIMES_AMONG_VALUES : 0;
        }
        return score;
    }

    /** Whether most cells of a row are periods and none is surely a value: a heading of the rows below it. */
    private static boolean times(Grid grid, int row) {
        int times = 0;
        int filled = 0;
        for (int column = 1; column < grid.columns(); column++) {
            GridCell cell = grid.at(row, column);
            if (cell.role() == Role.VALUE) {
                return false;
            }
            filled += cell.blank() ? 0 : 1;
            times += cell.role() == Role.TIME ? 1 : 0;
        }
        return times > 1 && times * 2 > filled;
    }

    private static boolean marked(Grid grid, int row) {
        for (int column = 0; column < grid.columns(); column++) {
            if (!grid.at(row, column).blank() && !grid.at(row, column).heading()) {
                return false;
            }
        }
        return true;
    }

    private static double column(Grid grid, List<Integer> rows, int depth, int column, IntPredicate single) {
        RoleCounts can = new RoleCounts();
        RoleCounts is = new RoleCounts();
        int filled = 0;
        int naming = 0;
        for (int i = depth; i < rows.size(); i++) {
            GridCell cell = grid.at(rows.get(i), column);
            if (cell.blank() || single.test(rows.get(i))) {
                continue;
            }
            filled++;
            naming += cell.kind() == CellKind.NAMES ? 1 : 0;
            is.add(cell.role());
            for (Role role : Role.values()) {
                if (cell.canBe(role)) {
                    can.add(role);
                }
            }
        }
        Role body = filled == 0 ? Role.NOTHING : most(can, is);
        double purity =
                filled == 0 ? headed(grid, rows, depth, column) : (double) can.of(body) / filled * Math.sqrt(filled);
        return purity + headings(grid, rows, depth, column, body, filled > 0 && naming * 2 > filled);
    }

    /** A heading over nothing is as pure as a single cell. */
    private static double headed(Grid grid, List<Integer> rows, int depth, int column) {
        for (int level = 0; level < depth; level++) {
            if (!grid.at(rows.get(level), column).blank()) {
                return 1;
            }
        }
        return 0;
    }

    private static Role most(RoleCounts can, RoleCounts is) {
        Role best = Role.WORDS;
        for (Role role : Role.values()) {
            boolean more = can.of(role) > can.of(best) || can.of(role) == can.of(best) && is.of(role) > is.of(best);
            best = more ? role : best;
        }
        return best;
    }

    private static double headings(Grid grid, List<Integer> rows, int depth, int column, Role body, boolean bodyNames) {
        double score = 0;
        boolean lowestSeen = false;
        for (int level = depth - 1; level >= 0; level--) {
            GridCell cell = grid.at(rows.get(level), column);
            if (cell.blank()) {
                continue;
            }
            if (cell.surelyValue()) {
                score -= VALUE_AMONG_HEADINGS;
            } else if (!lowestSeen) {
                boolean names = cell.kind() == CellKind.NAMES && !bodyNames;
                score += body != Role.NOTHING && cell.role() != body
                        ? OTHER_KIND
                        : names ? NAMES_WORDS : body == Role.WORDS ? WORDS_OVER_WORDS : 0;
                lowestSeen = true;
            } else if (body == Role.WORDS && cell.role() == Role.WORDS) {
                score -= NAMES_WORDS;
            }
        }
        return score;
    }
}
