package foiscope.vocabulary;

import foiscope.text.CountText;
import foiscope.text.WordList;
import foiscope.text.Words;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which words of a document may be printed: those of the vocabularies, and ordinary words in lower case. Every other word is a
 * {@code _}, since it may be a name.
 */
public final class Publishable implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CODE_LENGTH = 3;
    private static final Set<String> NOTHING = Set.of("no", "none", "nil", "zero");

    private final HashSet<String> field = new HashSet<>();
    private final HashSet<String> places = new HashSet<>();

    Publishable(Set<String> fieldTokens, Set<String> placeTokens) {
        field.addAll(fieldTokens);
        places.addAll(placeTokens);
    }

    /** With further words that may be printed. */
    Publishable and(Set<String> tokens) {
        Set<String> all = new HashSet<>(field);
        all.addAll(tokens);
        return new Publishable(all, places);
    }

    /** The text with a {@code _} for each word that may not be printed, its white space folded. */
    public String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String word : text.strip().split("\\s+")) {
            out.append(out.isEmpty() ? "" : " ").append(word(word));
        }
        return out.toString();
    }

    private String word(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int end = at;
            while (end < word.length() && (Character.isLetterOrDigit(word.charAt(end)) || apostrophe(word, end))) {
                end++;
            }
            if (end == at) {
                char c = word.charAt(at);
                out.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '_' : c);
                at++;
            } else {
                String part = word.substring(at, end);
                out.append(allowed(part) ? part : "_");
                at = end;
            }
        }
        return out.toString();
    }

    private static boolean apostrophe(String word, int at) {
        char c = word.charAt(at);
        return (c == '\'' || c == '’')
                && at > 0
                && at + 1 < word.length()
                && Character.isLetter(word.charAt(at + 1))
                && Character.isLetter(word.charAt(at - 1));
    }

    private boolean allowed(String part) {
        String plain = plain(part);
        boolean number = NOTHING.contains(plain) || CountText.number(plain).isPresent();
        if (number || field.contains(plain) || field.contains(Words.singular(plain))) {
            return true;
        }
        int digits = digits(part);
        if (digits == part.length()) {
            return true;
        }
        if (digits > 0) {
            boolean times = digits == part.length() - 1 && plain.endsWith("x");
            return part.length() <= CODE_LENGTH || times || ordinal(part) || plain.matches("fye?\\d{2,4}");
        }
        return part.length() == 1 || part.equals(plain) && WordList.ORDINARY.has(part);
    }

    private static int digits(String part) {
        int digits = 0;
        for (int i = 0; i < part.length(); i++) {
            digits += Character.isDigit(part.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean ordinal(String part) {
        return part.matches("\\d{1,2}(st|nd|rd|th)");
    }

    private static String plain(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        boolean apostrophe = lower.indexOf('\'') >= 0 || lower.indexOf('’') >= 0;
        return apostrophe ? lower.replace("'", "").replace("’", "") : lower;
    }

    /**
     * A path with a {@code _} for each word that isn't a known safe word, a force, a date or part of the reference.
     *
     * @param reference the letter's own reference, or empty
     */
    public String path(String path, String reference) {
        Set<String> own = new HashSet<>();
        for (String part : reference.split("[^\\p{L}\\p{N}]+")) {
            own.add(part.toLowerCase(Locale.ROOT));
        }
        StringBuilder out = new StringBuilder();
        String before = "";
        for (String part : path.split("(?<=[^\\p{L}\\p{N}])|(?=[^\\p{L}\\p{N}])")) {
            boolean word = !part.isEmpty() && Character.isLetterOrDigit(part.charAt(0));
            boolean sign = part.length() == 1
                    && !word
                    && !Character.isISOControl(part.charAt(0))
                    && !Character.isSurrogate(part.charAt(0));
            boolean named = word && marksName(before, part);
            out.append(word && !named && safeInPath(part, own) || sign ? part : "_");
            before = word || part.equals("/") ? part : before;
        }
        return out.toString();
    }

    /** Whether the word before tells that a word is a name, as in "Ms Sergeant" and "PC Brother". */
    private static boolean marksName(String before, String word) {
        boolean letters = Character.isLetter(word.charAt(0));
        boolean capital = Character.isUpperCase(word.charAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT));
        return letters && (WordList.TITLES.has(before) || capital && WordList.RANKS.has(before));
    }

    private boolean safeInPath(String part, Set<String> own) {
        String plain = plain(part);
        if (digits(plain) == plain.length()) {
            boolean year = plain.length() == 4 && (plain.startsWith("19") || plain.startsWith("20"));
            boolean date = plain.length() == 8 && plain.startsWith("20");
            return plain.length() <= 2 || year || date || own.contains(plain);
        }
        return field.contains(Words.singular(plain))
                || places.contains(Words.singular(plain))
                || WordList.ORDINARY.has(plain)
                || WordList.OFFICE.has(plain)
                || own.contains(plain)
                || Set.of(
                                "txt", "csv", "tsv", "pdf", "doc", "docx", "xls", "xlsx", "htm", "html", "eml", "msg",
                                "rtf", "odt", "ods", "zip", "mbox", "case")
                        .contains(plain)
                || plain.matches("case\\d{1,3}[a-z]?|foi\\d{1,6}|part\\d{1,3}");
    }
}
