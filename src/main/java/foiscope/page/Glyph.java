package foiscope.page;

/**
 * A printed sign. Places are in points of 1/72 inch from the page's top left corner, as a reader holds the page.
 *
 * @param text what it reads; blank for a space
 * @param baseline the line it stands on
 * @param size of its font
 */
public record Glyph(String text, double left, double right, double baseline, double size) {

    /** Share of the size by which a sign rises above the line it stands on. */
    static final double ASCENT = 0.8;

    /** Share of the size by which a sign reaches below its line. */
    static final double DESCENT = 0.2;

    double middle() {
        return (left + right) / 2;
    }

    /** Half the height of a small letter. */
    double height() {
        return baseline - size / 4;
    }

    boolean blank() {
        return text.isBlank();
    }
}
