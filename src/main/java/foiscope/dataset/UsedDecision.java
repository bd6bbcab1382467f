package foiscope.dataset;

/**
 * That a document has the words of a decision that holds for it.
 *
 * @param line the decision's line in its file
 */
public record UsedDecision(long line) {}
