package foiscope.structure;

import foiscope.model.CellRef;
import foiscope.text.Words;
import java.util.EnumSet;
import java.util.Set;

/**
 * One cell of a grid.
 *
 * @param words its tokens; of a list in text, those of its own words
 * @param place where its first word stands
 * @param kinds what it can be, the likeliest first; a blank cell is only that
 * @param written whether the document has a cell there, if only an empty one
 * @param origin whether it is the first place of its cell; the others repeat it, since it spans them
 * @param heading whether the format itself marks it as a heading
 * @param printed the words that carry it: the cell's own, or the whole item of a list in text
 * @param indent how many blanks its words are indented by, as a sub-heading is under what it belongs to
 */
public record GridCell(
        String text,
        Words words,
        CellRef place,
        Set<CellKind> kinds,
        boolean written,
        boolean origin,
        boolean heading,
        String printed,
        int indent) {

    public boolean blank() {
        return text.isEmpty() || kinds.contains(CellKind.BLANK);
    }

    /** The likeliest kind. */
    public CellKind kind() {
        return kinds.iterator().next();
    }

    /** What it most likely is to its band. */
    public CellKind.Role role() {
        return kind().role();
    }

    /** Whether it can be this to its band. */
    public boolean canBe(CellKind.Role role) {
        for (CellKind kind : kinds) {
            if (kind.role() == role) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is surely a value: no year, and no word that is a label elsewhere. */
    public boolean surelyValue() {
        return role() == CellKind.Role.VALUE && !canBe(CellKind.Role.TIME) && !canBe(CellKind.Role.WORDS);
    }

    /** The same cell, as the first of its places or as another. */
    GridCell withOrigin(boolean first) {
        return first == origin
                ? this
                : new GridCell(text, words, place, kinds, written, first, heading, printed, indent);
    }

    /** This cell with the words of one below it. */
    GridCell with(GridCell below, CellReading reading) {
        if (below.blank()) {
            return this;
        } else if (blank()) {
            return below;
        }
        Words both = Words.of(text + " " + below.text);
        return new GridCell(
                both.text(),
                both,
                place,
                reading.kinds(both.text(), both),
                true,
                origin,
                heading || below.heading,
                both.text(),
                indent);
    }

    static final Set<CellKind> BLANK = EnumSet.of(CellKind.BLANK);
}
