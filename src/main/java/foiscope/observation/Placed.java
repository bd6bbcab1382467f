package foiscope.observation;

import foiscope.model.TextBlock;
import java.util.List;

/** What a block says, with its place. */
record Placed<T>(TextBlock block, T says) {

    /** The number of the last of those before a block, in reading order; -1 where there is none. */
    static <T> int before(List<Placed<T>> placed, int order) {
        int from = 0;
        int to = placed.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (placed.get(middle).block().order() < order) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }
}
