package foiscope.comparison;

import foiscope.model.CountInterval;
import org.jspecify.annotations.Nullable;

/** A row's share of its year's total, as an interval; none where there is no total, or the parts exceed it. */
record Shares(@Nullable Double lower, @Nullable Double upper) {

    private static final Shares NONE = new Shares(null, null);

    static Shares of(Bounds bounds) {
        CountInterval total = bounds.total();
        if (total == null
                || bounds.above()
                || total.upper() != null && total.upper().signum() == 0) {
            return NONE;
        }
        CountInterval part = bounds.interval();
        double least = total.upper() == null
                ? 0
                : ratio(part.lower().doubleValue(), total.upper().doubleValue());
        double most = part.upper() == null
                ? 1
                : ratio(part.upper().doubleValue(), total.lower().doubleValue());
        return new Shares(least, most);
    }

    /** A total's share of itself; none where there may be nothing to share, or its parts exceed it. */
    static Shares whole(Bounds bounds) {
        return bounds.above() || bounds.interval().lower().signum() == 0 ? NONE : new Shares(1.0, 1.0);
    }

    /** No part is more than the whole. */
    private static double ratio(double part, double whole) {
        return part >= whole ? 1 : part / whole;
    }
}
