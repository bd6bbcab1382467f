package foiscope.pipeline;

import java.util.List;

/**
 * What interpreting a warehouse's documents again did.
 *
 * @param documents that were interpreted
 * @param changed figures that are other than before
 * @param vocabularyVersion by which they were interpreted
 * @param dead decisions whose words no document has that they hold for
 */
public record Normalised(long documents, long changed, String vocabularyVersion, List<RunSummary.DeadDecision> dead) {

    public Normalised {
        dead = List.copyOf(dead);
    }

    /** {@code Read 11 documents by vocabularies 2026-11+1a2b: 3 figures changed}. */
    public String inWords() {
        return "Read " + Counted.of(documents, "document") + " by vocabularies " + vocabularyVersion + ": "
                + Counted.of(changed, "figure") + " changed";
    }
}
