package foiscope.pipeline;

import foiscope.dataset.Dataset;
import foiscope.explanation.Explanation;
import foiscope.explanation.RowSource;
import foiscope.publish.ReleaseReader;
import java.util.Optional;
import java.util.stream.Stream;

/** The way of one figure of a release that lies in a folder. */
public final class ReleaseExplanation {

    private ReleaseExplanation() {}

    /** The telling of an observation_id, unresolved_id or row_id; empty where the release has no such id. */
    public static Optional<String> of(String release, String id) {
        return new Explanation(new Rows(ReleaseReader.open(release, SessionJob.hadoop()))).of(id);
    }

    private record Rows(ReleaseReader release) implements RowSource {
        @Override
        public Stream<Record> rows(Dataset dataset) {
            return release.rows(dataset);
        }

        @Override
        public Optional<Record> find(Dataset dataset, String key) {
            return release.find(dataset, key);
        }
    }
}
