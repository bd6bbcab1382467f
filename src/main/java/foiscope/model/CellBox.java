package foiscope.model;

/**
 * A rectangle on a page, in points of 1/72 inch from its top left corner.
 *
 * @param page the page's number, from 1
 */
public record CellBox(int page, double left, double top, double right, double bottom) {}
