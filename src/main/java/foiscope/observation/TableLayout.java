package foiscope.observation;

import java.util.List;
import java.util.Optional;

/** A way in which tables are laid out, taken apart into lines of one heading each. */
interface TableLayout {

    /**
     * A table taken apart.
     *
     * @param unresolved what of it can't be put under a heading
     */
    record Taken(List<Line> lines, List<Unresolved> unresolved) {}

    /** The table's lines, or nothing if it isn't laid out so. */
    Optional<Taken> take(HeadedTable table);
}
