package foiscope.pipeline;

import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseWriter;
import foiscope.warehouse.WarehouseVersion;
import org.apache.hadoop.conf.Configuration;

/** A warehouse's last version as a release. */
public final class PublishJob {

    private PublishJob() {}

    /**
     * Makes a release, complete or absent.
     *
     * @param target the folder of the release: a local path, or a URI
     * @param overwrite whether a release that stands there is replaced
     */
    public static RunSummary run(String warehouse, String target, boolean overwrite, Surroundings around) {
        Configuration hadoop = SessionJob.hadoop();
        WarehouseFolder.standing(warehouse, hadoop);
        ExistingRelease existing = overwrite ? ExistingRelease.REPLACE : ExistingRelease.REFUSE;
        try (ReleaseWriter release = ReleaseWriter.open(target, existing, hadoop)) {
            return WarehouseJob.reading(warehouse, around, job -> run(job, job.lastOrFail(), release));
        }
    }

    /** Puts a version's release into place. */
    static RunSummary run(WarehouseJob job, WarehouseVersion version, ReleaseWriter release) {
        RunSummary summary = job.write(version, release);
        release.finish(WarehouseJob.info(version));
        return summary;
    }
}
