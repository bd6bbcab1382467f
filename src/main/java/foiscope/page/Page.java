package foiscope.page;

import java.util.List;

/**
 * A page as it is printed.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 */
public record Page(int number, double width, double height, List<Glyph> glyphs, List<Rule> rules) {

    public Page {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }
}
