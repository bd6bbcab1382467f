package foiscope.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that even the best structure doesn't fit: under no heading where others have one, or with the labels of another value. */
final class Misfits {

    /** With more values than these a table is a data file, and no one looks at a value. */
    private static final int MOST = 50_000;

    private Misfits() {}

    /** The places of these values. */
    static Set<String> of(Structure structure) {
        Set<String> misfits = new HashSet<>();
        if (structure.records()
                || (long) structure.body().size() * structure.values().size() > MOST) {
            return misfits;
        }
        Map<Integer, GridCell> sections = structure.columnSections();
        Set<Integer> headed = new HashSet<>();
        for (int column : structure.values()) {
            boolean any = sections.containsKey(column);
            for (int level = 0; level < structure.headings().size(); level++) {
                any |= structure.headingAt(level, column).isPresent();
            }
            if (any) {
                headed.add(column);
            }
        }
        Map<List<String>, String> first = new HashMap<>();
        for (int i = 0; i < structure.body().size(); i++) {
            for (int column : structure.values()) {
                GridCell value = structure.grid().at(structure.body().get(i).row(), column);
                if (value.blank()) {
                    continue;
                }
                String place = value.place().key();
                if (!headed.isEmpty() && !headed.contains(column)) {
                    misfits.add(place);
                }
                List<String> path = structure.path(i, column, sections).stream()
                        .map(GridCell::text)
                        .toList();
                String other = first.putIfAbsent(path, place);
                if (other != null && !other.equals(place)) {
                    misfits.add(place);
                    misfits.add(other);
                }
            }
        }
        return misfits;
    }
}
