package foiscope.publish;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An interval as the report prints it: {@code 3}, {@code 0–4}, {@code 3+}; never a midpoint. */
final class IntervalText {

    static final String NONE = "no figure";

    private IntervalText() {}

    /** Counts, with all their digits. */
    static String of(@Nullable Double lower, @Nullable Double upper) {
        return lower == null ? NONE : join(DecimalText.of(lower), upper == null ? null : DecimalText.of(upper));
    }

    /** Two decimals, rounded outwards: what the interval surely holds, the printed one holds too. */
    static String outwards(@Nullable Double lower, @Nullable Double upper) {
        return lower == null
                ? NONE
                : join(
                        DecimalText.rounded(lower, 2, RoundingMode.FLOOR),
                        upper == null ? null : DecimalText.rounded(upper, 2, RoundingMode.CEILING));
    }

    private static String join(String lower, @Nullable String upper) {
        return upper == null ? lower + "+" : lower.equals(upper) ? lower : lower + "\u2013" + upper;
    }
}
