package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.SparkTest;
import foiscope.dataset.Reading;
import foiscope.store.Parcel;
import foiscope.store.Parcels;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
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
        try (SourceList list = list(letters)) {
            reading.toStore(reading.layouts(Manifest.of(list, 20_000, 2), 2))
                    .write()
                    .parquet(stored);
        }
        Vocabularies taught = Vocabularies.with(ONE_MORE_ROW);
        List<Reading> fresh;
        try (SourceList list = list(letters)) {
            fresh = records(
                    reading.readings(reading.layouts(Manifest.of(list, 20_000, 2), 2), jsc().broadcast(taught)));
        }
        deleteAll(letters);

        Broadcast<Vocabularies> known = jsc().broadcast(taught);
        List<Reading> again =
                records(reading.readings(reading.fromStore(spark().read().parquet(stored)), known));

        assertThat(again).hasSize(13).containsExactlyInAnyOrderElementsOf(fresh);
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

    private static List<Reading> records(org.apache.spark.sql.Dataset<Row> readings) {
        return Parcels.of(Reading.class)
                .parcels(readings.toLocalIterator())
                .map(Parcel::record)
                .toList();
    }

    private SourceList list(Path source) {
        SourceListing listing =
                new SourceListing(spark().sparkContext().hadoopConfiguration(), folder.resolve("release"));
        return SourceList.write(
                found -> listing.forEach(List.of(source.toAbsolutePath().toString()), found));
    }

    private static List<Path> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
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
