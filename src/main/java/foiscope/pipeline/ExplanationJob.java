package foiscope.pipeline;

import foiscope.explanation.Explanation;
import foiscope.warehouse.WarehouseVersion;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** The way of one figure of a warehouse's last version. */
public final class ExplanationJob {

    private ExplanationJob() {}

    /** The telling of an observation_id, unresolved_id or row_id; empty where the warehouse has no such id. */
    public static Optional<String> of(String warehouse, String id) {
        Configuration hadoop = SessionJob.hadoop();
        WarehouseFolder folder = WarehouseFolder.standing(warehouse, hadoop);
        return WarehouseJob.reading(folder, hadoop, DocumentStages.ofTheContract(), job -> of(job, id));
    }

    static Optional<String> of(WarehouseJob job, String id) {
        WarehouseVersion version = job.lastOrFail();
        return job.withDatasets(version, datasets -> new Explanation(datasets).of(id));
    }
}
