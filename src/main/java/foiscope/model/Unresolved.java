package foiscope.model;

/**
 * Something printed that is no observation, or not a sure one.
 *
 * @param verbatim its words, where a heading or a clause vouches for them, else empty
 */
public record Unresolved(CellRef place, String verbatim, UnresolvedReason reason, String detail, String suggestion) {}
