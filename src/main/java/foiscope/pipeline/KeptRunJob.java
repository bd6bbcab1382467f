package foiscope.pipeline;

import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseWriter;
import foiscope.warehouse.WarehouseVersion;
import org.apache.hadoop.conf.Configuration;

/** The whole way, with what was read kept in a warehouse: a letter that it has isn't opened again. */
public final class KeptRunJob {

    private KeptRunJob() {}

    /**
     * Takes files in, and makes a release of all that the warehouse then holds.
     *
     * @param config whose words, where it names any, take the place of those that the warehouse was read by
     */
    public static RunSummary run(RunConfig config, String warehouse, Surroundings around) {
        Configuration hadoop = SessionJob.hadoop();
        AddedVocabularies given = AddedVocabularies.of(config.vocabularies(), config.decisions());
        given.vocabularies();
        WarehouseFolder folder = WarehouseFolder.of(warehouse, hadoop);
        ExistingRelease existing = config.overwrite() ? ExistingRelease.REPLACE : ExistingRelease.REFUSE;
        try (ReleaseWriter release = ReleaseWriter.open(config.target(), existing, hadoop)) {
            SourceListing listing = new SourceListing(hadoop, around.progress(), release.target(), folder.path());
            listing.refuseAbsent(config.sources());
            return WarehouseJob.writing(folder, around.progress(), job -> {
                WarehouseVersion version = job.update(
                                around.clock().instant(),
                                found -> listing.forEach(config.sources(), found),
                                given,
                                config.packBytes(),
                                false)
                        .version();
                RunSummary summary = PublishJob.run(job, version, release);
                job.commit(version);
                return summary;
            });
        }
    }
}
