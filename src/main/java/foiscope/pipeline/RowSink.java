package foiscope.pipeline;

import foiscope.dataset.Dataset;
import java.util.Iterator;

/** Where the rows of a release go, dataset by dataset. */
@FunctionalInterface
interface RowSink {

    /** Takes all rows of a dataset, which come in its order, and says how many there were. */
    long write(Dataset dataset, Iterator<? extends Record> rows);
}
