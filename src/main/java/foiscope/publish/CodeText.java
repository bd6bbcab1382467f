package foiscope.publish;

import foiscope.model.Caveat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes as the report prints them, for a reader who doesn't know them. */
final class CodeText {

    private static final Map<String, String> CAVEATS = caveats();

    private CodeText() {}

    /** A code of a vocabulary in words: {@code officer|staff} is {@code officer or staff}. */
    static String words(String code) {
        return Arrays.stream(code.split(Pattern.quote("|"), -1))
                .map(CodeText::word)
                .collect(Collectors.joining(" or "));
    }

    /** A code in words, as a heading begins. */
    static String heading(String code) {
        String words = words(code);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A list of codes, parted by semicolons, in words. */
    static String list(String codes) {
        return Arrays.stream(codes.split(";", -1)).map(CodeText::words).collect(Collectors.joining("; "));
    }

    /** Each caveat, by its words, and what it warns of. */
    static Map<String, String> meanings() {
        return CAVEATS;
    }

    private static String word(String code) {
        return switch (code) {
            case "_T" -> "not broken down";
            case "_U" -> "not known";
            case "_O" -> "other";
            case "_Z" -> "doesn't apply";
            default -> code.replace('_', ' ');
        };
    }

    private static Map<String, String> caveats() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Caveat caveat : Caveat.values()) {
            String meaning = meaning(caveat);
            if (!meaning.isEmpty()) {
                meanings.put(words(caveat.code()), meaning);
            }
        }
        return meanings;
    }

    /** What a caveat of a comparison warns of; empty for one of observations alone. */
    private static String meaning(Caveat caveat) {
        return switch (caveat) {
            case PART_YEAR -> "The period covers only part of the year.";
            case PERIOD_OTHER -> "The period is no year: it can't be set beside years.";
            case OTHER_UNIT -> "The force counts in a unit of its own.";
            case UNIT_UNKNOWN -> "The letter doesn't say what is counted.";
            case FORCE_UNKNOWN -> "The letter doesn't say which force answers.";
            case JOINT_FORCES -> "One figure for several forces together.";
            case NOT_UK -> "The figure is of no UK force.";
            case MISMATCH -> "The letter's parts and totals contradict each other; the interval holds them all.";
            case SUPPRESSED -> "The force hid a small number behind a sign or a range.";
            case WITHHELD -> "The force holds the figure, or a part of it, and withheld it under an exemption.";
            case UNRESOLVED_REMAINDER -> "Part of the total couldn't be read for sure; only the upper bound has it.";
            case TO_CHECK -> "A sign of a wrong reading was found at a figure: look at its letter first.";
            case REGIME_CHANGE -> "The rules on what is counted changed in this year or just before it.";
            case DATE_UNSAID -> "The letter doesn't say whether it counts by the day of recording or by another.";
            case NOTE -> "The letter qualifies the figure.";
            case PROVISIONAL -> "The force may still change the figure.";
            case SMALL_BASE -> "Fewer than five: chance alone moves it, so no rate is printed here.";
            case SUPERSEDED -> "";
        };
    }
}
