package foiscope.page;

/**
 * A ruling line.
 *
 * @param horizontal or else vertical
 * @param at how far from the top, or where vertical from the left, in points
 * @param from its beginning, from the left or the top
 * @param to its end
 */
public record Rule(boolean horizontal, double at, double from, double to) {

    boolean covers(double place) {
        return from <= place && place <= to;
    }

    boolean meets(Rule other) {
        return other.from - Rules.NEAR <= at
                && at <= other.to + Rules.NEAR
                && from - Rules.NEAR <= other.at
                && other.at <= to + Rules.NEAR;
    }
}
