package foiscope.structure;

import foiscope.structure.CellKind.Role;

/** How many cells are, or can be, each thing to their band. */
final class RoleCounts {

    private int values;
    private int times;
    private int words;
    private int nothing;

    void add(Role role) {
        switch (role) {
            case VALUE -> values++;
            case TIME -> times++;
            case WORDS -> words++;
            case NOTHING -> nothing++;
        }
    }

    int of(Role role) {
        return switch (role) {
            case VALUE -> values;
            case TIME -> times;
            case WORDS -> words;
            case NOTHING -> nothing;
        };
    }
}
