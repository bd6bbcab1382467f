package foiscope.pipeline;

import foiscope.explanation.Explanation;
import foiscope.publish.ReleaseReader;
import foiscope.warehouse.WarehouseVersion;
import java.util.Optional;

/** The way of one figure. */
public final class ExplanationJob {

    private ExplanationJob() {}

    /** The telling of an observation_id, unresolved_id, row_id or document_id; empty where the warehouse has no such id. */
    public static Optional<Explained> ofWarehouse(String warehouse, String id, Surroundings around) {
        return WarehouseJob.reading(warehouse, around, job -> of(job, id));
    }

    /** The telling of an observation_id, unresolved_id, row_id or document_id; empty where the release has no such id. */
    public static Optional<Explained> ofRelease(String release, String id) {
        return new Explanation(new ReleaseRows(ReleaseReader.open(release, SessionJob.hadoop())))
                .of(id)
                .map(Explained::of);
    }

    static Optional<Explained> of(WarehouseJob job, String id) {
        WarehouseVersion version = job.lastOrFail();
        return job.withDatasets(
                version, datasets -> new Explanation(datasets).of(id).map(Explained::of));
    }
}
