package foiscope.explanation;

import foiscope.dataset.Dataset;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of a release, wherever it lies. */
public interface RowSource {

    /** All rows of a dataset, in its order; to be closed after use. */
    Stream<? extends Record> rows(Dataset dataset);

    /** The row with this key, in a dataset whose key is one column. */
    Optional<? extends Record> find(Dataset dataset, String key);
}
