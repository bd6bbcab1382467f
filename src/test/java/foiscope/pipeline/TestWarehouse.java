package foiscope.pipeline;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseReader;
import foiscope.publish.ReleaseWriter;
import foiscope.store.RecordRows;
import foiscope.warehouse.RecordedRun;
import foiscope.warehouse.Warehouse;
import foiscope.warehouse.WarehouseTable;
import foiscope.warehouse.WarehouseVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A warehouse beside a folder of letters, in a session of a test. */
final class TestWarehouse {

    /** All letters are older than this. */
    static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    final Path letters;
    private final Path root;
    private final String name;
    private final SparkSession session;
    private final DocumentStages stages;
    private final Configuration hadoop;

    TestWarehouse(SparkSession session, DocumentStages stages, Path root, String name) {
        this.root = root;
        this.name = name;
        this.letters = root.resolve("letters");
        this.session = session.newSession();
        this.stages = stages;
        this.hadoop = session.sparkContext().hadoopConfiguration();
        SessionJob.INTERPRETED.forEach((key, value) -> this.session.conf().set(key, value));
        Warehouse.settings(folder().uri())
                .forEach((key, value) -> this.session.conf().set(key, value));
    }

    WarehouseFolder folder() {
        return WarehouseFolder.of(root.resolve(name).toString(), hadoop);
    }

    /** A letter, written long enough ago. */
    void write(String file, String text) throws IOException {
        Path path = letters.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(NOW.minusSeconds(86_400 - Math.abs(text.hashCode() % 1000))));
    }

    Intake ingest() {
        return ingest(letters);
    }

    Intake ingest(Path source) {
        return writing(job -> IngestJob.run(
                job,
                new SourceListing(hadoop, Progress.SILENT),
                List.of(source.toString()),
                RunConfig.PACK_BYTES,
                NOW));
    }

    /** Takes in as an ingest does, and dies before anything of it counts. */
    void ingestAndDie() {
        SourceListing listing = new SourceListing(hadoop, Progress.SILENT);
        writing(job -> job.update(
                NOW,
                found -> listing.forEach(List.of(letters.toString()), found),
                AddedVocabularies.NONE,
                RunConfig.PACK_BYTES,
                false));
    }

    /** The same warehouse, as another version of the program works on it. */
    TestWarehouse by(DocumentStages others) {
        return new TestWarehouse(session, others, root, name);
    }

    Normalised normalise(Optional<Path> vocabularies, Optional<Path> decisions, Consumer<FigureChange> changes) {
        AddedVocabularies words = AddedVocabularies.of(vocabularies, decisions);
        return writing(
                job -> NormaliseJob.run(job, words.orThoseOf(job.lastAdded()), InstantSource.fixed(NOW), changes));
    }

    Map<Dataset, List<Record>> publish() {
        Path dir = root.resolve("published");
        try (ReleaseWriter release = ReleaseWriter.open(dir.toString(), ExistingRelease.REPLACE, hadoop)) {
            reading(job -> PublishJob.run(job, job.lastOrFail(), release));
        }
        return MadeRelease.rows(dir.toString(), hadoop);
    }

    /** When a night begins. */
    Instant evening(int number) {
        return NOW.plus(Duration.ofDays(number));
    }

    Night night(int number, Optional<Path> vocabularies, Optional<Path> decisions) {
        RunConfig run = new RunConfig(
                List.of(letters.toString()), dir().toString(), true, vocabularies, decisions, RunConfig.PACK_BYTES);
        AddedVocabularies words = AddedVocabularies.of(vocabularies, decisions);
        try (ReleaseWriter release = ReleaseWriter.open(dir().toString(), ExistingRelease.REPLACE, hadoop)) {
            return writing(job -> NightlyJob.run(
                    job,
                    new SourceListing(hadoop, Progress.SILENT),
                    release,
                    new NightlyConfig(run, root.resolve(name).toString(), 0.05),
                    words,
                    InstantSource.fixed(evening(number)),
                    hadoop));
        }
    }

    private Path dir() {
        return root.resolve("nightly-" + name);
    }

    /** The nights that were recorded. */
    List<RecordedRun> nights() {
        return reading(job -> job.warehouse().runs());
    }

    /** The rows of the release that the nights made. */
    Map<Dataset, List<Record>> published() {
        return MadeRelease.rows(dir().toString(), hadoop);
    }

    List<ComparisonRow> compared(String dataset) {
        return published().getOrDefault(Dataset.ofFileName(dataset), List.of()).stream()
                .map(ComparisonRow.class::cast)
                .toList();
    }

    String fingerprint() {
        return ReleaseReader.open(dir().toString(), hadoop).fingerprint();
    }

    <T> T reading(Function<WarehouseJob, T> work) {
        return WarehouseJob.within(session, folder(), hadoop, stages, work);
    }

    <T> T writing(Function<WarehouseJob, T> work) {
        return reading(job -> {
            job.warehouse().putBack(job.last());
            return work.apply(job);
        });
    }

    /** The figures of the last version. */
    List<ObservationRow> observations() {
        RecordRows<ObservationRow> rows = RecordRows.of(ObservationRow.class);
        return reading(job ->
                rows
                        .select(job.warehouse().rows(WarehouseTable.OBSERVATIONS, job.lastOrFail()))
                        .collectAsList()
                        .stream()
                        .map(rows::record)
                        .toList());
    }

    /** The rows that the last version means, by table, in an order of their own; snapshots and times left out. */
    Map<WarehouseTable, List<String>> meant() {
        return reading(job -> {
            WarehouseVersion last = job.lastOrFail();
            Map<WarehouseTable, List<String>> rows = new TreeMap<>();
            rows.put(WarehouseTable.DOCUMENTS, sorted(job.warehouse().rows(WarehouseTable.DOCUMENTS, last)));
            rows.put(WarehouseTable.OBSERVATIONS, sorted(job.warehouse().rows(WarehouseTable.OBSERVATIONS, last)));
            rows.put(WarehouseTable.READINGS, sorted(job.readings(last)));
            rows.put(
                    WarehouseTable.LAYOUTS,
                    sorted(job.warehouse()
                            .rows(WarehouseTable.LAYOUTS, last)
                            .select("document_id", "reader")
                            .distinct()));
            return rows;
        });
    }

    private static List<String> sorted(org.apache.spark.sql.Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }

    /** How many snapshots each table has. */
    List<Long> snapshots() {
        return reading(job -> {
            List<Long> counts = new ArrayList<>();
            for (WarehouseTable table : WarehouseTable.values()) {
                if (table != WarehouseTable.RUNS) {
                    counts.add(job.warehouse().snapshots(table));
                }
            }
            return counts;
        });
    }

    /** Every file of the warehouse. */
    List<Path> files() {
        try (Stream<Path> files = Files.walk(root.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
