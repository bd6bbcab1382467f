package foiscope.pipeline;

import foiscope.review.NearestConcepts;
import foiscope.review.ReviewedWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What wasn't understood.
 *
 * @param words the most frequent first
 * @param all how many there are, shown or not
 * @param decisions the file of the user's rulings that hold; empty where there are none
 */
public record Reviewed(List<ReviewedWords> words, long all, String decisions) {

    private static final String HEADER = "scope,domain,words,concept,note\n";

    public Reviewed {
        words = List.copyOf(words);
    }

    /** What can be told on a terminal, a paragraph for each. */
    public List<String> inWords() {
        return words.stream().map(Reviewed::inWords).toList();
    }

    private static String inWords(ReviewedWords words) {
        String title = words.words().isEmpty() ? "(" + words.reason().replace('_', ' ') + ")" : words.words();
        StringBuilder told = new StringBuilder(title)
                .append("\n    ")
                .append(Counted.of(words.figures(), "figure"))
                .append(" of ")
                .append(Counted.of(words.documents(), "letter"))
                .append(words.domain().isEmpty() ? "" : ", a word of " + words.domain());
        told.append("\n    in   ")
                .append(words.force())
                .append(", ")
                .append(words.place())
                .append(" of ")
                .append(words.documentId(), 0, 12);
        if (!words.beside().isEmpty()) {
            told.append("\n    by   ").append(words.beside());
        }
        if (!words.nearest().isEmpty()) {
            told.append("\n    near ")
                    .append(words.nearest().stream()
                            .map(NearestConcepts.Suggestion::inWords)
                            .collect(Collectors.joining(", ")));
        }
        return told.toString();
    }

    /**
     * A decisions file: the rulings that hold, then a row to fill in for each of the words. A row whose concept is left empty decides
     * nothing.
     */
    public String decisionsFile() {
        StringBuilder file = new StringBuilder(decisions.isBlank() ? HEADER : decisions.stripTrailing() + "\n");
        for (ReviewedWords of : words) {
            if (!of.words().isEmpty()) {
                file.append("all,")
                        .append(of.domain().isEmpty() ? likeliest(of) : of.domain())
                        .append(',')
                        .append(field(of.words()))
                        .append(",,")
                        .append(field(note(of)))
                        .append('\n');
            }
        }
        return file.toString();
    }

    private static String likeliest(ReviewedWords words) {
        return words.nearest().stream()
                .findFirst()
                .map(nearest -> nearest.domain().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static String note(ReviewedWords words) {
        String nearest = words.nearest().stream()
                .findFirst()
                .map(suggestion -> "; nearest: " + suggestion.concept())
                .orElse("");
        return Counted.of(words.figures(), "figure") + ": " + words.force() + ", " + words.place() + nearest;
    }

    /** A spreadsheet must not take a letter's words for a formula; what comes before the first letter or digit says nothing. */
    private static String field(String value) {
        String plain = value.replaceFirst("^[^\\p{L}\\p{N}]+", "");
        return plain.matches("[^\",\\r\\n]*") ? plain : "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
