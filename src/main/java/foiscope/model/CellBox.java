package foiscope.model;

/** A rectangle on a page, in points of 1/72 inch from its top left corner. */
public record CellBox(double left, double top, double right, double bottom) {}
