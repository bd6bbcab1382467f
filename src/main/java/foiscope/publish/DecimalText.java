package foiscope.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number as the text of a release has it: plain decimal digits, no exponent, none too many. */
final class DecimalText {

    /** Below it every whole number is a double of its own. */
    private static final double EXACT_WHOLE = 1L << 53;

    private DecimalText() {}

    /** The shortest decimal of at least 15 digits that reads back as the number; {@code 3}, not {@code 3.0}. */
    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT_WHOLE) {
            return Long.toString((long) number);
        }
        // Double.toString isn't used, because JDK 19 changed its digits and a release must not depend on the JDK.
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shortest = exact.round(new MathContext(17));
        for (int digits = 16; digits >= 15; digits--) {
            BigDecimal shorter = exact.round(new MathContext(digits));
            if (shorter.doubleValue() == number) {
                shortest = shorter;
            }
        }
        return shortest.stripTrailingZeros().toPlainString();
    }

    /** At most this many decimals, for a reader's eye; the rounding is the caller's, since a bound must stay a bound. */
    static String rounded(double number, int decimals, RoundingMode rounding) {
        BigDecimal rounded = new BigDecimal(of(number)).setScale(decimals, rounding);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
