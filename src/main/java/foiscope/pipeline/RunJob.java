package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The whole way: sources into packs, layouts, readings, and the rows of a release. */
final class RunJob {

    private final SparkSession session;
    private final DocumentStages stages;

    RunJob(SparkSession session, DocumentStages stages) {
        this.session = session;
        this.stages = stages;
    }

    RunSummary run(RunConfig config, Vocabularies vocabularies, RowSink sink) {
        Path list = temporaryFile();
        try {
            return write(manifest(config, list), config, vocabularies, sink);
        } finally {
            delete(list);
        }
    }

    private Manifest manifest(RunConfig config, Path list) {
        SourceListing listing = new SourceListing(session.sparkContext().hadoopConfiguration(), config.target());
        return Manifest.write(
                list,
                found -> listing.forEach(config.sources(), found),
                config.packBytes(),
                session.sparkContext().defaultParallelism());
    }

    private RunSummary write(Manifest manifest, RunConfig config, Vocabularies vocabularies, RowSink sink) {
        ReadingJob reading = new ReadingJob(session, stages);
        int partitions = manifest.partitions(config.packBytes());
        Dataset<Row> readings = reading.readings(reading.layouts(manifest, partitions), vocabularies)
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return new ReleaseJob(stages, partitions).write(readings, sink);
        } finally {
            readings.unpersist();
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("foiscope-", ".manifest");
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, "no temporary file can be written: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
