package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.publish.ReleaseInfo;
import foiscope.publish.ReleaseWriter;
import foiscope.publish.RunLock;
import foiscope.vocabulary.Vocabularies;
import foiscope.warehouse.Warehouse;
import foiscope.warehouse.WarehouseVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One run's work on a warehouse: what it changes counts once it is {@linkplain #commit committed}, and otherwise is as if it had
 * never been.
 */
final class WarehouseJob implements AutoCloseable {

    /** The list of a run's files, within the folder. */
    private static final String MANIFEST = ".manifest";

    private final SparkSession session;
    private final DocumentStages stages;
    private final WarehouseFolder folder;
    private final Warehouse warehouse;
    private final Optional<WarehouseVersion> last;
    private final Configuration hadoop;
    private Optional<IntakeJob> intake = Optional.empty();
    private AddedVocabularies added = AddedVocabularies.NONE;
    private Optional<Vocabularies> vocabularies = Optional.empty();

    private WarehouseJob(
            SparkSession session,
            DocumentStages stages,
            WarehouseFolder folder,
            Warehouse warehouse,
            Configuration hadoop) {
        this.session = session;
        this.stages = stages;
        this.folder = folder;
        this.warehouse = warehouse;
        this.hadoop = hadoop;
        this.last = warehouse.last();
    }

    /** Does work that changes a warehouse, alone, on the state that its last version means. */
    static <T> T writing(WarehouseFolder folder, Progress progress, Function<WarehouseJob, T> work) {
        try {
            boolean made = folder.absent();
            RunLock lock = folder.lock();
            boolean done = false;
            try {
                T result = inSession(folder, progress, job -> {
                    job.warehouse.putBack(job.last);
                    return work.apply(job);
                });
                done = true;
                return result;
            } finally {
                if (made && !done) {
                    folder.remove();
                } else {
                    lock.release();
                }
            }
        } catch (IOException e) {
            throw new FoiscopeException(
                    Code.FAILED, "the warehouse at %s can't be written: %s".formatted(folder.uri(), e), e);
        }
    }

    /**
     * Does work that reads a warehouse's last version.
     *
     * @param warehouse the name of its folder
     */
    static <T> T reading(String warehouse, Surroundings around, Function<WarehouseJob, T> work) {
        return inSession(WarehouseFolder.standing(warehouse, SessionJob.hadoop()), around.progress(), work);
    }

    private static <T> T inSession(WarehouseFolder folder, Progress progress, Function<WarehouseJob, T> work) {
        SparkSession session = SessionJob.open(folder.small(), Optional.of(folder.uri()), progress);
        try {
            return within(session, folder, SessionJob.hadoop(), DocumentStages.ofTheContract(), work);
        } finally {
            session.stop();
        }
    }

    /** Does work in a session that is there already. */
    static <T> T within(
            SparkSession session,
            WarehouseFolder folder,
            Configuration hadoop,
            DocumentStages stages,
            Function<WarehouseJob, T> work) {
        try (Warehouse warehouse = Warehouse.open(session, folder.uri(), hadoop);
                WarehouseJob job = new WarehouseJob(session, stages, folder, warehouse, hadoop)) {
            return work.apply(job);
        } catch (FoiscopeException e) {
            throw e;
        } catch (RuntimeException e) {
            throw corruptOr(e, folder);
        }
    }

    /** What a table's missing or damaged file ends in, told in a sentence. */
    private static RuntimeException corruptOr(RuntimeException fault, WarehouseFolder folder) {
        RuntimeException told = RunJob.known(fault);
        // A full disk corrupts nothing.
        if (told instanceof FoiscopeException || MachineFault.in(fault).isPresent()) {
            return told;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String words = Objects.toString(cause.getMessage(), "");
            if (words.contains(folder.uri())
                    || words.contains(folder.path().toUri().getPath())) {
                return new FoiscopeException(
                        Code.FAILED,
                        "the warehouse at %s can't be read: %s; put back a copy of it, or make it anew from the letters"
                                .formatted(
                                        folder.uri(), words.lines().findFirst().orElse("")),
                        fault);
            }
        }
        return told;
    }

    Warehouse warehouse() {
        return warehouse;
    }

    SparkSession session() {
        return session;
    }

    /** The version on which it works; empty where nothing was ever taken in. */
    Optional<WarehouseVersion> last() {
        return last;
    }

    /**
     * The version on which it works.
     *
     * @throws FoiscopeException FAILED where nothing was ever taken in
     */
    WarehouseVersion lastOrFail() {
        return last.orElseThrow(() -> new FoiscopeException(
                Code.FAILED,
                "the warehouse at %s holds nothing yet: 'foiscope ingest' fills it".formatted(folder.uri())));
    }

    /** The words by which it was read last. */
    AddedVocabularies lastAdded() {
        return last.map(AddedVocabularies::of).orElse(AddedVocabularies.NONE);
    }

    /**
     * What a run made of the files that it was given, before it counts.
     *
     * @param version to be committed
     */
    record Update(Intake intake, WarehouseVersion version) {}

    /**
     * Takes in what files hold, and has all documents read by the words that are given, or else by those of the last time.
     *
     * @param started when the files are listed
     * @param listing gives the files
     * @param whole whether files that grow are left for another time
     */
    Update update(
            Instant started,
            Consumer<Consumer<SourceFile>> listing,
            AddedVocabularies given,
            long packBytes,
            boolean whole) {
        Manifest manifest =
                Manifest.write(folder.within(MANIFEST).toString(), listing, packBytes, SessionJob.cores(), hadoop);
        IntakeJob job = new IntakeJob(
                session, stages, warehouse, folder, last, manifest, manifest.partitions(packBytes), started, whole);
        intake = Optional.of(job);
        Intake taken = job.take();
        interpret(given.orThoseOf(lastAdded()));
        return new Update(taken, candidate(started));
    }

    /** Has all documents read by these words, without opening one. */
    void interpret(AddedVocabularies words) {
        added = words;
        Vocabularies known = words.vocabularies();
        vocabularies = Optional.of(known);
        if (intake.filter(IntakeJob::changedDocuments).isPresent()
                || !InterpretationJob.isCurrent(known, stages.version(), last)) {
            new InterpretationJob(session, stages, warehouse).interpret(known, last);
        }
    }

    /** The version that the tables make now, which is the last one where nothing changed. */
    WarehouseVersion candidate(Instant now) {
        String vocabularyVersion = vocabularies.orElseThrow().version();
        WarehouseVersion next = warehouse.next(
                last,
                now.toString(),
                stages.version(),
                vocabularyVersion,
                added.rows(),
                added.decisions().orElse(null));
        return last.filter(before -> before.reader().equals(next.reader())
                        && before.vocabularyVersion().equals(vocabularyVersion)
                        && Objects.equals(before.documents(), next.documents())
                        && Objects.equals(before.observations(), next.observations()))
                .orElse(next);
    }

    /** Makes a version the one that everyone sees. */
    void commit(WarehouseVersion version) {
        if (last.filter(version::equals).isEmpty()) {
            warehouse.commit(version);
            Set<String> words = Stream.concat(last.stream(), Stream.of(version))
                    .map(WarehouseVersion::vocabularyVersion)
                    .collect(Collectors.toSet());
            if (words.size() > 1) {
                warehouse.keepReadings(words);
            }
        }
        intake.ifPresent(IntakeJob::remember);
    }

    /** The layout of each document that a version means: this program's, or else the latest. */
    Dataset<Row> layouts(WarehouseVersion version) {
        return InterpretationJob.layouts(warehouse, version);
    }

    /** The readings of a version. */
    Dataset<Row> readings(WarehouseVersion version) {
        return InterpretationJob.readings(warehouse, version);
    }

    /** Does something with the datasets of a version, which are kept meanwhile. */
    <T> T withDatasets(WarehouseVersion version, Function<DatasetsJob, T> work) {
        Dataset<Row> readings = readings(version);
        return RunJob.withDatasets(readings, words(version), partitions(readings), work);
    }

    /** Has all datasets of a version's release written, and not yet put into place. */
    RunSummary write(WarehouseVersion version, ReleaseWriter release) {
        Dataset<Row> readings = readings(version);
        return new RunJob(session, stages).write(readings, words(version), partitions(readings), release);
    }

    private static Vocabularies words(WarehouseVersion version) {
        return AddedVocabularies.of(version).vocabularies();
    }

    private static int partitions(Dataset<Row> readings) {
        return Math.max(1, readings.rdd().getNumPartitions());
    }

    /** What a version's release says of itself. */
    static ReleaseInfo info(WarehouseVersion version) {
        return new ReleaseInfo(version.reader(), version.vocabularyVersion(), List.of());
    }

    /** The list of files goes last: a part of what was kept that is lost would be made anew from it. */
    @Override
    public void close() {
        intake.ifPresent(IntakeJob::close);
        try {
            folder.files().delete(folder.within(MANIFEST), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
