package foiscope.label;

import foiscope.text.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/** The marks of footnotes at the end of a label: {@code *}, {@code †}, a digit glued to its last word, {@code (2)}. */
public final class Marks {

    private static final String SIGNS = "*†‡§¶~#^";
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\(?(?:\\d{1,2}|[a-h])[:.)]\\s*(?=\\p{L})");

    private Marks() {}

    /** The mark at the end of a label's text. */
    public static Optional<String> of(String label) {
        int end = start(label);
        String mark = label.strip().substring(end).strip();
        return mark.isEmpty() ? Optional.empty() : Optional.of(mark.replaceAll("[()\\[\\]]", ""));
    }

    /** The label without its marks, and without the number of a list before it: {@code 1: Charged}. */
    public static Words without(Words words) {
        String text = words.text().strip();
        int end = start(text);
        int from = numbered(text) ? NUMBER.matcher(text).replaceFirst("").length() : text.length();
        int begin = text.length() - from;
        return end == text.length() && begin == 0 ? words : Words.of(text.substring(begin, Math.max(begin, end)));
    }

    /** Whether the number of a list stands before the words. */
    public static boolean numbered(String text) {
        return mayNumber(text) && NUMBER.matcher(text).lookingAt();
    }

    /** Whether a text begins as the number of a list does: most labels don't, and need no closer look. */
    private static boolean mayNumber(String text) {
        int at = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '(')) {
            at++;
        }
        return at + 1 < text.length()
                && (Character.isDigit(text.charAt(at)) || text.charAt(at) >= 'a' && text.charAt(at) <= 'h');
    }

    /** Where the marks of a stripped text begin. */
    private static int start(String label) {
        String text = label.strip();
        int end = text.length();
        while (end > 0 && SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end < text.length()) {
            return text.substring(0, end).isBlank() ? text.length() : end;
        }
        int bracket = text.lastIndexOf('(');
        if (bracket > 0
                && text.endsWith(")")
                && text.substring(bracket + 1, text.length() - 1).matches("\\d|[*†‡§]")) {
            return bracket;
        }
        int digit = end;
        while (digit > 0 && Character.isDigit(text.charAt(digit - 1))) {
            digit--;
        }
        boolean glued = digit < end
                && end - digit == 1
                && digit > 2
                && (Character.isLetter(text.charAt(digit - 1)) || text.charAt(digit - 1) == ')')
                && Character.isLetter(text.charAt(digit - 2));
        return glued ? digit : text.length();
    }
}
