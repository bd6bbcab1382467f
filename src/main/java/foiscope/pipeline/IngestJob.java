package foiscope.pipeline;

import foiscope.warehouse.WarehouseVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** New and changed files into a warehouse. */
public final class IngestJob {

    /** A file written less than this before it was listed may change again without its time telling. */
    static final Duration GRAIN = Duration.ofSeconds(2);

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
                hadoop,
                around.progress(),
                job -> run(job, listing, sources, packBytes, around.clock(), hadoop));
    }

    static Intake run(
            WarehouseJob job,
            SourceListing listing,
            List<String> sources,
            long packBytes,
            InstantSource clock,
            Configuration hadoop) {
        Instant started = clock.instant();
        Intake intake = job.take(found -> listing.forEach(sources, found), packBytes, false, hadoop);
        job.interpret(job.lastAdded());
        WarehouseVersion version = job.candidate(started);
        job.commit(version, started.minus(GRAIN));
        return intake;
    }
}
