package foiscope.vocabulary;

import foiscope.text.Words;
import foiscope.vocabulary.VocabularyFile.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that may stand for each other within terms: where the class {@code resign} holds "resigned" and "resignation", the term
 * {@code {resign} before {proceedings}} is as many wordings as its classes make.
 */
final class WordClasses implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

    /** More wordings than this are no term but a mistake. */
    private static final int MOST = 10_000;

    private final HashMap<String, ArrayList<String>> byName = new HashMap<>();

    void add(String name, String words) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(words);
    }

    /**
     * All wordings of a term's row.
     *
     * @throws foiscope.model.FoiscopeException for a class without a word, too many wordings, or no word at all
     */
    List<String> wordings(Row row) {
        List<String> wordings = List.of(row.value("words"));
        Matcher slot = SLOT.matcher(row.value("words"));
        while (slot.find()) {
            List<String> members = byName.get(slot.group(1));
            if (members == null || wordings.size() * members.size() > MOST) {
                throw row.fault(
                        "words", "a class of word-classes.csv in braces, of no more than " + MOST + " wordings, is");
            }
            String braces = slot.group();
            List<String> filled = new ArrayList<>();
            for (String wording : wordings) {
                int at = wording.indexOf(braces);
                for (String member : members) {
                    filled.add(wording.substring(0, at) + member + wording.substring(at + braces.length()));
                }
            }
            wordings = filled;
        }
        if (Words.of(wordings.get(0)).isEmpty()) {
            throw row.fault("words", "words with a letter or digit are");
        }
        return wordings;
    }
}
