package foiscope.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words that carry no meaning here beyond being no person's name. */
public final class WordList {

    /** Words of the field and of everyday letters: none is read as a name, and they alone may be printed unasked. */
    public static final WordList ORDINARY = load("ordinary-words");

    /** Words that mark a line as an office, a place or a heading, not as a person. */
    public static final WordList OFFICE = load("office-words");

    /** Titles that a person's name follows, whatever word the name may be. */
    public static final WordList TITLES = load("titles");

    /** Abbreviated ranks, which a person's name or collar number may follow. */
    public static final WordList RANKS = load("rank-abbreviations");

    private final Set<String> words;

    private WordList(Set<String> words) {
        this.words = words;
    }

    private static WordList load(String name) {
        String path = "/foiscope/words/" + name + ".txt";
        try (InputStream in = WordList.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + path);
            }
            return new WordList(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toCollection(HashSet::new)));
        } catch (IOException e) {
            throw new IllegalStateException("the jar's " + path + " can't be read", e);
        }
    }

    /** Whether the word, in any case, or the singular of it, is listed. */
    public boolean has(String word) {
        String bare = word.indexOf('\'') >= 0 || word.indexOf('’') >= 0
                ? word.replace("'", "").replace("’", "")
                : word;
        String lower = bare.toLowerCase(Locale.ROOT);
        return words.contains(lower) || words.contains(Words.singular(lower));
    }
}
