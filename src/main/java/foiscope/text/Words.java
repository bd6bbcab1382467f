package foiscope.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as tokens in one normal form, each leading back to its characters. A token is a run of letters and digits, in lower case,
 * without apostrophes and without the s of a plural; a number keeps its decimals and loses its thousands separators; a count's x
 * is parted from its digits ({@code 3x}). Dashes, slashes and other signs only part tokens; {@code < > * % +} are tokens.
 */
public final class Words {

    /**
     * One token.
     *
     * @param normal its normal form
     * @param start its first character in the text
     * @param end the character after its last
     * @param item the number, from 1, of the white-space separated word that it is in
     */
    public record Word(String normal, int start, int end, int item) {}

    private final String text;
    private final List<Word> words;
    private final boolean hasDigits;

    private Words(String text, List<Word> words, boolean hasDigits) {
        this.text = text;
        this.words = words;
        this.hasDigits = hasDigits;
    }

    /** The tokens of a text, its other spaces, hyphens and quotes taken for the plain ones. */
    public static Words of(String printed) {
        String text = plain(printed);
        List<Word> words = new ArrayList<>(text.length() / 4 + 1);
        int item = 0;
        boolean space = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u200B') {
                space = true;
                at++;
                continue;
            }
            if (space) {
                item++;
                space = false;
            }
            if (Character.isDigit(c)) {
                at = number(text, at, item, words);
            } else if (Character.isLetter(c)) {
                at = letters(text, at, item, words);
            } else {
                if (c == '×') {
                    words.add(new Word("x", at, at + 1, item));
                } else if (c == '<' || c == '>' || c == '*' || c == '%' || c == '+' || c == '?') {
                    words.add(new Word(String.valueOf(c), at, at + 1, item));
                }
                at++;
            }
        }
        return new Words(text, words, digits(text));
    }

    /** The text with one sign for each kind of space, hyphen and apostrophe, character by character. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                StringBuilder plain = new StringBuilder(text);
                for (int j = i; j < text.length(); j++) {
                    plain.setCharAt(j, plain(text.charAt(j)));
                }
                return plain.toString();
            }
        }
        return text;
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u00A0', '\u2007', '\u2009', '\u202F' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2212' -> '-';
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            default -> c;
        };
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int number(String text, int start, int item, List<Word> words) {
        int at = start;
        StringBuilder digits = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                digits.append(c);
                at++;
            } else if (c == ',' && threeDigits(text, at + 1) && separated(text, start, at)) {
                at++;
            } else if (c == '.'
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1))
                    && decimal(text, start, at)) {
                digits.append('.');
                at++;
            } else {
                break;
            }
        }
        boolean times = at < text.length()
                && (text.charAt(at) == 'x' || text.charAt(at) == 'X' || text.charAt(at) == '×')
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
        boolean glued = !times && at < text.length() && Character.isLetter(text.charAt(at));
        if (glued) {
            return letters(text, start, item, words);
        }
        words.add(new Word(digits.toString(), start, at, item));
        if (times) {
            words.add(new Word("x", at, at + 1, item));
            at++;
        }
        return at;
    }

    /** Whether the digits so far are a first group of one to three, or whole groups of three after one. */
    private static boolean separated(String text, int start, int comma) {
        int group = 0;
        for (int i = comma - 1; i >= start && Character.isDigit(text.charAt(i)); i--) {
            group++;
        }
        boolean first = comma - group == start;
        return first ? group <= 3 : group == 3;
    }

    private static boolean threeDigits(String text, int at) {
        return at + 3 <= text.length()
                && Character.isDigit(text.charAt(at))
                && Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at + 2))
                && (at + 3 == text.length() || !Character.isDigit(text.charAt(at + 3)));
    }

    /** A point is a decimal's only if no other point belongs to the number: 31.03.18 is a date. */
    private static boolean decimal(String text, int start, int point) {
        for (int i = start; i < point; i++) {
            if (text.charAt(i) == '.') {
                return false;
            }
        }
        int at = point + 1;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean another = at + 1 < text.length() && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1));
        return !another && (start == 0 || text.charAt(start - 1) != '.');
    }

    private static int letters(String text, int start, int item, List<Word> words) {
        int at = start;
        boolean plain = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                plain &= c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
                at++;
            } else if ((c == '\'' || c == '’') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                plain = false;
                at++;
            } else {
                break;
            }
        }
        String word = text.substring(start, at);
        words.add(new Word(singular(plain ? word : lowerCase(word)), start, at, item));
        return at;
    }

    private static String lowerCase(String word) {
        boolean apostrophe = word.indexOf('\'') >= 0 || word.indexOf('’') >= 0;
        String bare = apostrophe ? word.replace("'", "").replace("’", "") : word;
        return bare.toLowerCase(Locale.ROOT);
    }

    /** A word without the s of its plural, the same for every spelling of it; short words and those in ss, us, is stay. */
    public static String singular(String word) {
        int n = word.length();
        if (n < 4 || word.charAt(n - 1) != 's') {
            return word;
        }
        char before = word.charAt(n - 2);
        return before == 's' || before == 'u' || before == 'i' ? word : word.substring(0, n - 1);
    }

    /** The normal form of a label: its tokens with one space between. */
    public static String normal(String text) {
        StringBuilder out = new StringBuilder();
        for (Word word : of(text).words) {
            out.append(out.isEmpty() ? "" : " ").append(word.normal());
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return text;
    }

    /** Whether any token has a digit. */
    public boolean hasDigits() {
        return hasDigits;
    }

    public int size() {
        return words.size();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public Word get(int index) {
        return words.get(index);
    }

    /** The normal form of one token. */
    public String normalAt(int index) {
        return words.get(index).normal();
    }

    /** The characters from one token to before another, as they stand. */
    public String between(int from, int to) {
        return from >= to
                ? ""
                : text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** The same, with the brackets that it opened and that close right after. */
    public String closed(int from, int to) {
        if (from >= to) {
            return "";
        }
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        long open = text.substring(start, end).chars().filter(c -> c == '(').count()
                - text.substring(start, end).chars().filter(c -> c == ')').count();
        while (open > 0 && end < text.length() && text.charAt(end) == ')') {
            end++;
            open--;
        }
        return text.substring(start, end);
    }

    /** The characters between two neighbouring tokens. */
    public String gapAfter(int index) {
        int end = index + 1 < words.size() ? words.get(index + 1).start() : text.length();
        return text.substring(words.get(index).end(), end);
    }

    @Override
    public String toString() {
        return text;
    }
}
