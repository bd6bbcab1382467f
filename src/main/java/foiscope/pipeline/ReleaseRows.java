package foiscope.pipeline;

import foiscope.dataset.Dataset;
import foiscope.explanation.RowSource;
import foiscope.publish.ReleaseReader;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of a release that lies in a folder. */
record ReleaseRows(ReleaseReader release) implements RowSource {

    @Override
    public Stream<Record> rows(Dataset dataset) {
        return release.rows(dataset);
    }

    @Override
    public Optional<Record> find(Dataset dataset, String key) {
        return release.find(dataset, key);
    }
}
