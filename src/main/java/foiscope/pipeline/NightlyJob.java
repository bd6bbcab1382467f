package foiscope.pipeline;

import foiscope.audit.AuditCheck;
import foiscope.audit.AuditedRelease;
import foiscope.audit.FewBecameUnresolved;
import foiscope.audit.NothingChangedUnasked;
import foiscope.audit.NothingMissing;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseReader;
import foiscope.publish.ReleaseWriter;
import foiscope.warehouse.RecordedRun;
import foiscope.warehouse.WarehouseVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
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

    private final WarehouseJob job;
    private final NightlyConfig config;
    private final InstantSource clock;
    private final Configuration hadoop;
    private final Instant started;
    private long waiting;

    private NightlyJob(WarehouseJob job, NightlyConfig config, InstantSource clock, Configuration hadoop) {
        this.job = job;
        this.config = config;
        this.clock = clock;
        this.hadoop = hadoop;
        this.started = clock.instant();
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
        return new NightlyJob(job, config, clock, hadoop).run(listing, release, given);
    }

    private Night run(SourceListing listing, ReleaseWriter release, AddedVocabularies given) {
        WarehouseJob.Update update = job.update(
                started,
                found -> listing.forEach(config.run().sources(), settled(found)),
                given,
                config.run().packBytes(),
                true);
        WarehouseVersion version = update.version();
        Optional<RecordedRun> before =
                lastPublished().filter(run -> Objects.equals(run.version(), version.number()) && stillStands(run));
        if (before.isPresent()) {
            job.commit(version);
            return end(update.intake(), Outcome.nothingNew(before.get()));
        }
        RunSummary summary = job.write(version, release);
        release.complete(WarehouseJob.info(version));
        List<String> findings = audit(release, version);
        if (!findings.isEmpty()) {
            job.warehouse().putBack(job.last());
            @Nullable Long kept = job.last().map(WarehouseVersion::number).orElse(null);
            return end(
                    update.intake(),
                    new Outcome("refused", kept, summary.figures(), summary.unresolved(), null, findings));
        }
        release.publish();
        try {
            job.commit(version);
            String checksums = ReleaseReader.open(config.run().target(), hadoop).fingerprint();
            return end(
                    update.intake(),
                    new Outcome(
                            "published",
                            version.number(),
                            summary.figures(),
                            summary.unresolved(),
                            checksums,
                            List.of()));
        } catch (RuntimeException e) {
            throw new FoiscopeException(
                    Code.FAILED,
                    "the release at %s is this night's, but the warehouse couldn't be told so: %s; the next night makes up for it"
                            .formatted(
                                    config.run().target(),
                                    MachineFault.in(e)
                                            .or(() -> MachineFault.said(e))
                                            .orElse(e.toString())),
                    e);
        }
    }

    /** Only files that are surely whole. */
    private Consumer<SourceFile> settled(Consumer<SourceFile> found) {
        long latest = started.minus(SETTLING).toEpochMilli();
        return file -> {
            boolean growing = GROWING.stream().anyMatch(file.source()::endsWith);
            if (growing || file.modified() > latest) {
                waiting++;
            } else {
                found.accept(file);
            }
        };
    }

    /** The last night after which a release stood in this folder. */
    private Optional<RecordedRun> lastPublished() {
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

    /** How a night ended, as {@link RecordedRun} has it. */
    private record Outcome(
            String name,
            @Nullable Long version,
            long figures,
            long unresolved,
            @Nullable String checksums,
            List<String> findings) {

        /** The release of an earlier night stands. */
        private static Outcome nothingNew(RecordedRun before) {
            return new Outcome(
                    "nothing_new",
                    before.version(),
                    before.figures(),
                    before.unresolved(),
                    before.checksums(),
                    List.of());
        }
    }

    private Night end(Intake intake, Outcome outcome) {
        RecordedRun run = new RecordedRun(
                started.toString(),
                clock.instant().toString(),
                outcome.name(),
                outcome.version(),
                intake.files(),
                waiting,
                intake.opened(),
                intake.documents(),
                intake.partial() + intake.setAside(),
                outcome.figures(),
                outcome.unresolved(),
                config.run().target(),
                outcome.checksums(),
                outcome.findings().isEmpty() ? null : String.join("\n", outcome.findings()));
        job.warehouse().record(run);
        return new Night(run, outcome.findings());
    }
}
