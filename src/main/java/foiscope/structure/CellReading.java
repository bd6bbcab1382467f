package foiscope.structure;

import foiscope.text.Words;
import java.util.Set;

/** Tells the kinds of cells and the sense of headings. */
public interface CellReading {

    /** The kinds that a cell can be, the likeliest first. */
    Set<CellKind> kinds(String text, Words words);

    /** Whether words do nothing but head a band: each of them is known to say what it holds. */
    boolean heads(Words words);

    /** What a label's words speak of; nothing where they aren't known. */
    Set<LabelSort> sorts(Words words);

    /** What a heading's words say of its band. */
    HeadingSense heading(Words words);
}
