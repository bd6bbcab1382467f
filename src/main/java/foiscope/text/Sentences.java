package foiscope.text;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a text, by its tokens. */
public final class Sentences {

    private Sentences() {}

    /** The words of each sentence or line, in their order, with the signs that end them. */
    public static List<Words> in(Words words) {
        List<Words> sentences = new ArrayList<>();
        String text = words.text();
        int from = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            String gap = words.gapAfter(i);
            boolean line = gap.indexOf('\n') >= 0;
            boolean stop =
                    (gap.startsWith(". ") || gap.startsWith("? ") || gap.startsWith(": ") || gap.startsWith(".) "))
                            && begins(text, words.get(i + 1).start());
            if (line || stop) {
                int end = words.get(i).end() + gap.stripTrailing().length();
                sentences.add(Words.of(text.substring(from, end)));
                from = words.get(i + 1).start();
            }
        }
        sentences.add(Words.of(text.substring(from)));
        return sentences;
    }

    private static boolean begins(String text, int at) {
        return Character.isUpperCase(text.charAt(at)) || Character.isDigit(text.charAt(at));
    }
}
