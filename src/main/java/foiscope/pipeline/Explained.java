package foiscope.pipeline;

import foiscope.explanation.Explanation;
import java.util.Set;

/**
 * The way of a figure, told.
 *
 * @param text lines
 * @param documents that print what it tells of, by their SHA-256
 */
public record Explained(String text, Set<String> documents) {

    public Explained {
        documents = Set.copyOf(documents);
    }

    static Explained of(Explanation.Told told) {
        return new Explained(told.text(), told.documents());
    }
}
