package foiscope.review;

/**
 * Words of one document that left a figure, or something that may be one, not understood. They are for the person at the terminal:
 * a letter's own words, which no dataset holds.
 *
 * @param words as the letter prints them, white space folded; empty where only a place can be shown
 * @param domain where they would have their meaning: a domain's name in the vocabulary files; empty where nothing tells
 * @param reason why they are here: of {@code unresolved}, or {@code unknown_label}; or which doubt stands against a figure
 * @param documentId the letter
 * @param force whose letter it is
 * @param place where they stand
 * @param beside labels next to them, {@code ;}-separated; empty where there are none
 * @param figures that they leave in doubt, at least 1
 */
public record UnknownWords(
        String words,
        String domain,
        String reason,
        String documentId,
        String force,
        String place,
        String beside,
        int figures) {

    /** Begins the reason of a figure that was read, and against which a doubt stands: the doubt's code follows. */
    public static final String TO_CHECK = "to_check: ";
}
