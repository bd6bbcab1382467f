package foiscope.pipeline;

import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** New and changed files into a warehouse. */
public final class IngestJob {

    private IngestJob() {}

    /**
     * Takes files in; what it holds already changes nothing.
     *
     * @param sources files, folders or URIs that Hadoop's FileSystem opens
     * @param warehouse its folder, made where it is missing
     */
    public static Intake run(List<String> sources, String warehouse, long packBytes, Surroundings around) {
        Configuration hadoop = SessionJob.hadoop();
        WarehouseFolder folder = WarehouseFolder.of(warehouse, hadoop);
        SourceListing listing = new SourceListing(hadoop, around.progress(), folder.path());
        listing.refuseAbsent(sources);
        return WarehouseJob.writing(
                folder,
                around.progress(),
                job -> run(job, listing, sources, packBytes, around.clock().instant()));
    }

    static Intake run(WarehouseJob job, SourceListing listing, List<String> sources, long packBytes, Instant started) {
        WarehouseJob.Update update =
                job.update(started, found -> listing.forEach(sources, found), AddedVocabularies.NONE, packBytes, false);
        job.commit(update.version());
        return update.intake();
    }
}
