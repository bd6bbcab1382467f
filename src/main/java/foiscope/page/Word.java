package foiscope.page;

/**
 * Signs without a gap between them.
 *
 * @param baseline the line it stands on, in points from the top
 * @param size of its font, in points
 */
record Word(String text, double left, double right, double baseline, double size) {

    double top() {
        return baseline - Glyph.ASCENT * size;
    }

    double bottom() {
        return baseline + Glyph.DESCENT * size;
    }

    /** Whether it counts, or may: a number, or what stands for one. */
    boolean number() {
        return text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isLetter);
    }
}
