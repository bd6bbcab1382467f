package foiscope.structure;

import java.util.List;
import java.util.Optional;

/**
 * What the columns of a table are, each by its number in the grid.
 *
 * @param labels the columns that hold labels, from the left
 * @param values the columns that hold what the labels govern
 * @param aside columns of names, references, free text and durations, which hold no figures
 * @param numbering the column that numbers the rows and says nothing else
 * @param records whether each row is one case, since no column counts anything
 */
public record Columns(
        List<Integer> labels, List<Integer> values, List<Integer> aside, Optional<Integer> numbering, boolean records) {

    public Columns {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
        aside = List.copyOf(aside);
    }
}
