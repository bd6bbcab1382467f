package foiscope.comparison;

/**
 * Whether a figure stands, where the same is given twice (contract: twice). A figure is superseded if it gives way in some year
 * and stands in none.
 *
 * @param givesWay whether another letter gives the same figure for a fuller year, or later, and another number
 */
public record Verdict(String documentId, String observationId, boolean givesWay) {}
