package foiscope.pipeline;

import foiscope.audit.AuditCheck;
import foiscope.audit.AuditedRelease;
import foiscope.audit.FewBecameUnresolved;
import foiscope.audit.NothingChangedUnasked;
import foiscope.audit.NothingMissing;
import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseReader;
import foiscope.publish.ReleaseWriter;
import foiscope.warehouse.RecordedRun;
import foiscope.warehouse.WarehouseVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/** A night: takes in what came, audits what would be published, and publishes it, unattended. */
public final class NightlyJob {

    /** A file written within this time may still be growing. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    /** The names under which programs write what isn't whole yet. */
    private static final Set<String> GROWING = Set.of(".part", ".partial", ".tmp", ".crdownload", ".filepart");

    private static final String PUBLISHED = "published";

    private final NightlyConfig config;
    private final AddedVocabularies given;
    private final InstantSource clock;
    private final Configuration hadoop;

    private NightlyJob(NightlyConfig config, AddedVocabularies given, InstantSource clock, Configuration hadoop) {
        this.config = config;
        this.given = given;
        this.clock = clock;
        this.hadoop = hadoop;
    }

    /** Does a night's work; what its audit refuses leaves the warehouse and the release as they were. */
    public static Night run(NightlyConfig config, Surroundings around) {
        Configuration hadoop = SessionJob.hadoop();
        AddedVocabularies given =
                AddedVocabularies.of(config.run().vocabularies(), config.run().decisions());
        given.vocabularies();
        WarehouseFolder folder = WarehouseFolder.of(config.warehouse(), hadoop);
        try (ReleaseWriter release = ReleaseWriter.open(config.run().target(), ExistingRelease.REPLACE, hadoop)) {
            SourceListing listing = new SourceListing(hadoop, around.progress(), release.target(), folder.path());
            listing.refuseAbsent(config.run().sources());
            return WarehouseJob.writing(
                    folder,
                    hadoop,
                    around.progress(),
                    job -> run(job, listing, release, config, given, around.clock(), hadoop));
        }
    }

    static Night run(
            WarehouseJob job,
            SourceListing listing,
            ReleaseWriter release,
            NightlyConfig config,
            AddedVocabularies given,
            InstantSource clock,
            Configuration hadoop) {
        return new NightlyJob(config, given, clock, hadoop).run(job, listing, release);
    }

    private Night run(WarehouseJob job, SourceListing listing, ReleaseWriter release) {
        Instant started = clock.instant();
        long[] waiting = {0};
        Intake intake = job.take(
                found -> listing.forEach(config.run().sources(), settled(started, waiting, found)),
                config.run().packBytes(),
                true,
                hadoop);
        job.interpret(given.orThoseOf(job.lastAdded()));
        WarehouseVersion version = job.candidate(started);
        Optional<RecordedRun> before = lastPublished(job);
        if (job.last().filter(version::equals).isPresent()
                && before.filter(this::stillStands).isPresent()) {
            job.commit(version, started.minus(IngestJob.GRAIN));
            RecordedRun same = before.get();
            return end(
                    job,
                    started,
                    "nothing_new",
                    version.number(),
                    waiting[0],
                    intake,
                    same.figures(),
                    same.unresolved(),
                    same.checksums(),
                    List.of());
        }
        RunSummary summary = job.write(version, release);
        release.complete(WarehouseJob.info(version));
        List<String> findings = audit(release, version);
        if (!findings.isEmpty()) {
            job.warehouse().putBack(job.last());
            @Nullable Long kept = job.last().map(WarehouseVersion::number).orElse(null);
            return end(
                    job,
                    started,
                    "refused",
                    kept,
                    waiting[0],
                    intake,
                    summary.figures(),
                    summary.unresolved(),
                    null,
                    findings);
        }
        release.publish();
        job.commit(version, started.minus(IngestJob.GRAIN));
        String checksums = ReleaseReader.open(config.run().target(), hadoop).fingerprint();
        return end(
                job,
                started,
                PUBLISHED,
                version.number(),
                waiting[0],
                intake,
                summary.figures(),
                summary.unresolved(),
                checksums,
                List.of());
    }

    /** Only files that are surely whole. */
    private static Consumer<SourceFile> settled(Instant started, long[] waiting, Consumer<SourceFile> found) {
        long latest = started.minus(SETTLING).toEpochMilli();
        return file -> {
            boolean growing = GROWING.stream().anyMatch(file.source()::endsWith);
            if (growing || file.modified() > latest) {
                waiting[0]++;
            } else {
                found.accept(file);
            }
        };
    }

    /** The last night that published into this folder, where none failed to since. */
    private Optional<RecordedRun> lastPublished(WarehouseJob job) {
        return job.warehouse().runs().stream()
                .filter(run -> run.target().equals(config.run().target()) && run.checksums() != null)
                .reduce((first, second) -> second);
    }

    private boolean stillStands(RecordedRun run) {
        return ReleaseReader.stands(run.target(), hadoop)
                && ReleaseReader.open(run.target(), hadoop).fingerprint().equals(run.checksums());
    }

    private List<String> audit(ReleaseWriter release, WarehouseVersion version) {
        String target = config.run().target();
        AuditedRelease audited = new AuditedRelease(
                release.growing(),
                ReleaseReader.open(release.growing(), hadoop),
                ReleaseReader.stands(target, hadoop)
                        ? Optional.of(ReleaseReader.open(target, hadoop))
                        : Optional.empty());
        AuditCheck whole = all ->
                ReleaseCheck.faults(all.name(), AddedVocabularies.of(version).vocabularies(), hadoop);
        return List.of(
                        whole,
                        new NothingMissing(),
                        new NothingChangedUnasked(),
                        new FewBecameUnresolved(config.mostUnresolved()))
                .stream()
                .flatMap(check -> check.findings(audited).stream())
                .toList();
    }

    private Night end(
            WarehouseJob job,
            Instant started,
            String outcome,
            @Nullable Long version,
            long waiting,
            Intake intake,
            long figures,
            long unresolved,
            @Nullable String checksums,
            List<String> findings) {
        RecordedRun run = new RecordedRun(
                started.toString(),
                clock.instant().toString(),
                outcome,
                version,
                intake.files(),
                waiting,
                intake.opened(),
                intake.documents(),
                intake.partial() + intake.setAside(),
                figures,
                unresolved,
                config.run().target(),
                checksums,
                findings.isEmpty() ? null : String.join("\n", findings));
        job.warehouse().record(run);
        return new Night(run, findings);
    }
}
