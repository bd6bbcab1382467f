package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.SparkTest;
import foiscope.dataset.Reading;
import foiscope.store.RecordRows;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored of a document is enough to apply vocabularies again. */
class ChangedVocabularyTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    private static final Path SAMPLES = Path.of("data-samples");

    /** A word that a user teaches: what was an offence in an outcome column becomes an outcome. */
    private static final Map<String, String> ONE_MORE_ROW =
            Map.of("terms.csv", "domain,words,coding,valid_from,valid_to,note\ncrime,Assault / battery,ho_1,,,\n");

    @TempDir
    transient Path folder;

    @Test
    void oneChangedRowOfAVocabularyGivesWhatAFreshReadingGivesWithTheSourcesDeleted() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        copySamples(letters);
        ReadingJob reading = new ReadingJob(spark(), DocumentStages.ofTheContract());
        String stored = folder.resolve("layouts").toString();
        Dataset<Row> documents = reading.documents(manifest(letters), 2);
        reading.layouts(documents).write().parquet(stored);
        Vocabularies taught = Vocabularies.with(ONE_MORE_ROW);
        Broadcast<Vocabularies> known = jsc().broadcast(taught);
        List<Reading> fresh = records(reading.readings(documents, known));
        deleteAll(letters);

        List<Reading> again = records(reading.interpreted(spark().read().parquet(stored), known));

        assertThat(again).hasSize(11).containsExactlyInAnyOrderElementsOf(fresh);
        assertThat(fresh.stream()
                        .flatMap(r -> r.observations().stream())
                        .filter(o -> o.outcome().equals("ho_1")
                                && String.valueOf(o.verbatim()).contains("battery")))
                .hasSize(1);
        assertThat(again.stream()
                        .flatMap(r -> r.observations().stream())
                        .map(o -> o.vocabularyVersion())
                        .distinct())
                .containsExactly(taught.version());
    }

    private static List<Reading> records(Dataset<Row> readings) {
        return readings.collectAsList().stream()
                .map(RecordRows.of(Reading.class)::record)
                .toList();
    }

    private Manifest manifest(Path source) {
        Configuration hadoop = spark().sparkContext().hadoopConfiguration();
        SourceListing listing =
                new SourceListing(hadoop, Progress.SILENT, new org.apache.hadoop.fs.Path("file:///nowhere"));
        return Manifest.write(
                folder.resolve("list").toUri().toString(),
                found -> listing.forEach(List.of(source.toAbsolutePath().toString()), found),
                20_000,
                2,
                hadoop);
    }

    private static List<Path> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copySamples(Path to) throws IOException {
        for (Path sample : samples()) {
            Files.copy(sample, to.resolve(sample.getFileName()));
        }
    }

    private static void deleteAll(Path letters) throws IOException {
        for (Path sample : samples()) {
            Files.delete(letters.resolve(sample.getFileName()));
        }
    }
}
