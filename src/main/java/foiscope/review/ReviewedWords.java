package foiscope.review;

import java.util.List;

/**
 * The same words wherever they weren't understood.
 *
 * @param words as the first letter prints them; empty where only places can be shown
 * @param domain where they would have their meaning; empty where nothing tells
 * @param reason why they weren't understood
 * @param figures that they leave in doubt
 * @param documents that print them
 * @param force of the first letter
 * @param documentId the first letter
 * @param place where they stand in it
 * @param beside labels next to them there
 * @param nearest concepts that may be meant, the nearest first
 */
public record ReviewedWords(
        String words,
        String domain,
        String reason,
        long figures,
        long documents,
        String force,
        String documentId,
        String place,
        String beside,
        List<NearestConcepts.Suggestion> nearest) {

    public ReviewedWords {
        nearest = List.copyOf(nearest);
    }
}
