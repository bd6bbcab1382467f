package foiscope.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The closed interval that surely holds a true figure. Intervals add by their ends, so a sum of intervals holds the sum of the
 * figures; there is no midpoint.
 *
 * @param lower what is surely there, at least 0
 * @param upper what it can't exceed, or null where nothing bounds it
 */
public record CountInterval(BigDecimal lower, @Nullable BigDecimal upper) {

    public static final CountInterval ZERO = exactly(BigDecimal.ZERO);

    /** @throws IllegalArgumentException if it is empty or below zero */
    public CountInterval {
        if (lower.signum() < 0 || upper != null && upper.compareTo(lower) < 0) {
            throw new IllegalArgumentException("no interval of counts: " + lower + " to " + upper);
        }
    }

    public static CountInterval exactly(BigDecimal figure) {
        return new CountInterval(figure, figure);
    }

    public static CountInterval exactly(long figure) {
        return exactly(BigDecimal.valueOf(figure));
    }

    public static CountInterval between(long lower, long upper) {
        return new CountInterval(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper));
    }

    public static CountInterval atLeast(long lower) {
        return new CountInterval(BigDecimal.valueOf(lower), null);
    }

    /** The figure, where the interval holds only one. */
    public Optional<BigDecimal> exact() {
        return upper != null && upper.compareTo(lower) == 0 ? Optional.of(lower) : Optional.empty();
    }

    /** The interval of the sum of both figures. */
    public CountInterval plus(CountInterval other) {
        return new CountInterval(
                lower.add(other.lower), upper == null || other.upper == null ? null : upper.add(other.upper));
    }

    /** The smallest interval that holds both. */
    public CountInterval hull(CountInterval other) {
        return new CountInterval(
                lower.min(other.lower), upper == null || other.upper == null ? null : upper.max(other.upper));
    }

    public boolean contains(BigDecimal figure) {
        return lower.compareTo(figure) <= 0 && (upper == null || figure.compareTo(upper) <= 0);
    }
}
