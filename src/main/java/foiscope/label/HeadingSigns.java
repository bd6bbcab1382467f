package foiscope.label;

import java.util.regex.Pattern;

/** Signs that stand over columns in place of words. */
final class HeadingSigns {

    private static final Pattern NUMBERS = Pattern.compile("(?i)nos?\\.|nr\\.?|#|n|\\(n\\)");
    private static final Pattern PERCENTAGES = Pattern.compile("%|\\(%\\)");

    private HeadingSigns() {}

    /** Whether a heading is a sign for numbers: {@code No.}, {@code n}, {@code #}. */
    static boolean ofNumbers(String heading) {
        return NUMBERS.matcher(heading.strip()).matches();
    }

    /** Whether a heading is such a sign, or one for percentages. */
    static boolean any(String heading) {
        return ofNumbers(heading) || PERCENTAGES.matcher(heading.strip()).matches();
    }
}
