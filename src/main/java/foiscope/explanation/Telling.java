package foiscope.explanation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of a telling: a headline, then facts, each under what it is. */
final class Telling {

    private static final int LABEL = 14;

    private final StringBuilder text = new StringBuilder();

    Telling line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** A fact; none where there is no value. Further lines of it stand below its first. */
    Telling fact(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            String indented = value.strip().replace("\n", "\n" + " ".repeat(LABEL + 2));
            line("  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + indented);
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    /** A code in words: {@code officer|staff} is {@code officer or staff}. */
    static String words(String code) {
        return switch (code) {
            case "_T" -> "not broken down";
            case "_U" -> "not known, or not understood";
            case "_O" -> "the force's own 'Other'";
            case "_Z" -> "the cell says that it doesn't apply";
            default -> String.join(" or ", code.split(Pattern.quote("|"), -1)).replace('_', ' ');
        };
    }

    /** A list of codes in words. */
    static @Nullable String list(@Nullable String codes) {
        return codes == null ? null : codes.replace(";", "; ").replace('_', ' ').replace("=", " = ");
    }

    static String quoted(@Nullable String words) {
        return words == null ? "words that aren't published" : "\u2018" + words.replaceAll("\\s+", " ") + "\u2019";
    }

    /** An interval as a person says it. */
    static String interval(@Nullable Double lower, @Nullable Double upper) {
        if (lower == null) {
            return "no figure";
        } else if (upper == null) {
            return number(lower) + " or more";
        }
        return lower.equals(upper) ? number(lower) : number(lower) + " to " + number(upper);
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }

    /** The unit after a number: {@code 1 case}, {@code 3 cases}. */
    static String unit(String countingUnit, @Nullable Double count) {
        if (countingUnit.equals("_U")) {
            return "of a unit that the letter doesn't say";
        }
        String unit = words(countingUnit);
        boolean one = count != null && count == 1.0;
        return one ? unit : unit.endsWith("y") ? unit.substring(0, unit.length() - 1) + "ies" : unit + "s";
    }
}
