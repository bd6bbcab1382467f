package foiscope.letter;

import foiscope.model.LetterSection;
import foiscope.model.TextBlock;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request says by way of example: outcomes that a requester lists, years and figures that show how to answer. It says
 * nothing of what is asked or answered.
 */
public final class Examples {

    /** Stands for each letter and digit of an example, so that all other words keep their places. */
    private static final char UNHEARD = '_';

    /** So long are "e.g" and "eg", whose full stop ends no sentence. */
    private static final int ABBREVIATED = 3;

    /** What may stand between a question and its example. */
    private static final String BEFORE = " \t\n\u00A0([–-";

    private Examples() {}

    /** The paragraphs with the examples of the request made unreadable; all others as they are. */
    public static List<MarkedText> unheard(
            List<MarkedText> texts, Function<TextBlock, LetterSection> sections, Vocabularies vocabularies) {
        return texts.stream()
                .map(text -> sections.apply(text.block()) == LetterSection.REQUEST && text.has(Marker.EXAMPLE)
                        ? text.saying(without(text.text(), vocabularies))
                        : text)
                .toList();
    }

    /** Whether a paragraph ends in a question, or in an example of what would answer it. */
    static boolean question(MarkedText text) {
        String whole = text.text().strip();
        Optional<Match<Marker>> example = text.first(Marker.EXAMPLE);
        if (whole.endsWith("?") || example.isEmpty()) {
            return whole.endsWith("?");
        }
        int from = text.words().get(example.get().from()).start();
        int to = end(text.text(), from, text.words().get(example.get().to() - 1).end());
        boolean last = text.text().substring(to).chars().noneMatch(Character::isLetterOrDigit);
        int open = from;
        while (open > 0 && BEFORE.indexOf(text.text().charAt(open - 1)) >= 0) {
            open--;
        }
        return last && open > 0 && text.text().charAt(open - 1) == '?';
    }

    private static String without(String text, Vocabularies vocabularies) {
        Words words = Words.of(text);
        StringBuilder plain = new StringBuilder(text);
        int unheard = 0;
        for (Match<Marker> example : vocabularies.markerBook(Marker.EXAMPLE).in(words)) {
            int from = words.get(example.from()).start();
            if (from < unheard) {
                continue;
            }
            int to = end(text, from, words.get(example.to() - 1).end());
            for (int i = from; i < to; i++) {
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    plain.setCharAt(i, UNHEARD);
                }
            }
            unheard = to;
        }
        return plain.toString();
    }

    /** An example in brackets ends with them, another with its sentence or its line. */
    private static int end(String text, int from, int behind) {
        int before = from - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        if (before >= 0 && text.charAt(before) == '(') {
            int close = text.indexOf(')', behind);
            return close < 0 ? text.length() : close;
        }
        boolean abbreviated = behind - from <= ABBREVIATED;
        int at = abbreviated && behind < text.length() && text.charAt(behind) == '.' ? behind + 1 : behind;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean stop = c == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
            if (stop || c == '?' || c == ';' || c == '\n') {
                return at;
            }
            at++;
        }
        return at;
    }
}
