package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.SparkTest;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.Reading;
import foiscope.dataset.SetAsideRow;
import foiscope.model.FoiscopeException;
import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseWriter;
import foiscope.store.RecordRows;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJobTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    private static final Vocabularies VOCABULARIES = Vocabularies.builtIn();

    @TempDir
    transient Path folder;

    @Test
    void rowsAndTheirOrderDontDependOnPartitionsOrNames() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("one/" + i + ".txt", number(i));
            write("shuffled/" + (i * 17 % 40) + "/x.txt", number(i));
        }
        MadeRelease whole = run("one", RunConfig.PACK_BYTES);
        MadeRelease inTwo = run("one", 21 * 8194);
        MadeRelease inSeven = run("one", 6 * 8194);
        MadeRelease shuffled = run("shuffled", 3 * 8194);

        assertThat(inTwo.rows()).isEqualTo(whole.rows());
        assertThat(inSeven.rows()).isEqualTo(whole.rows());
        assertThat(whole.rows(foiscope.dataset.Dataset.OBSERVATIONS))
                .hasSize(780)
                .isEqualTo(shuffled.rows(foiscope.dataset.Dataset.OBSERVATIONS));
        assertThat(whole.rows(foiscope.dataset.Dataset.DOCUMENTS))
                .isSortedAccordingTo(
                        (a, b) -> ((DocumentRow) a).documentId().compareTo(((DocumentRow) b).documentId()));
    }

    @Test
    void sameBytesAreOneDocumentUnderTheSmallestPath() throws IOException {
        write("two/z.txt", "3");
        write("two/b/a.txt", "3");
        write("two/c.txt", "3");
        write("two/d.txt", "4");
        MadeRelease sink = run("two", 1);
        assertThat(sink.rows(foiscope.dataset.Dataset.DOCUMENTS))
                .extracting(row -> ((DocumentRow) row).source())
                .containsExactlyInAnyOrder("b/a.txt", "d.txt");
        assertThat(sink.rows(foiscope.dataset.Dataset.OBSERVATIONS)).hasSize(7);
    }

    @Test
    void oneBadDocumentLosesNoOther() throws IOException {
        write("bad/a.txt", "2");
        write("bad/b.txt", "not a number");
        MadeRelease sink = run("bad", 1);
        assertThat(sink.summary())
                .isEqualTo(new RunSummary(2, 0, 1, 2, 1).withReasons(new TreeMap<>(Map.of("failed", 1L))));
        assertThat(sink.rows(foiscope.dataset.Dataset.SET_ASIDE))
                .extracting(row -> ((SetAsideRow) row).reason())
                .containsExactly("failed");
    }

    @Test
    void storedLayoutsAreInterpretedAgainWithoutTheirSources() throws IOException {
        write("gone/a.txt", "2");
        write("gone/b.txt", "5");
        Broadcast<Vocabularies> known = jsc().broadcast(VOCABULARIES);
        ReadingJob reading = new ReadingJob(spark(), TestStages.NUMBERS);
        String stored = folder.resolve("layouts").toString();
        Dataset<Row> documents = reading.documents(manifest("gone", 1), 2);
        reading.layouts(documents).write().parquet(stored);
        List<Reading> fresh = records(reading.readings(documents, known));
        Files.delete(folder.resolve("gone/a.txt"));
        Files.delete(folder.resolve("gone/b.txt"));

        assertThat(records(reading.interpreted(spark().read().parquet(stored), known)))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(fresh);
    }

    @Test
    void aListThatWorkersCannotSeeSaysWhatToDo() throws IOException {
        write("one/a.txt", "2");
        Manifest manifest = manifest("one", 1);
        Files.delete(folder.resolve("one.list"));
        try (ReleaseWriter release = ReleaseWriter.open(
                folder.resolve("release").toString(), ExistingRelease.REFUSE, new Configuration(false))) {
            assertThatThrownBy(() -> new RunJob(spark(), TestStages.NUMBERS).run(manifest, 1, VOCABULARIES, release))
                    .isInstanceOf(FoiscopeException.class)
                    .hasMessageContaining("isn't shared by all machines");
        }
    }

    private static List<Reading> records(Dataset<Row> readings) {
        return readings.collectAsList().stream()
                .map(RecordRows.of(Reading.class)::record)
                .toList();
    }

    private MadeRelease run(String name, long packBytes) {
        return MadeRelease.of(
                spark(),
                TestStages.NUMBERS,
                VOCABULARIES,
                folder.resolve("release-" + name + packBytes),
                packBytes,
                List.of(folder.resolve(name).toString()));
    }

    private Manifest manifest(String name, long packBytes) {
        Configuration hadoop = spark().sparkContext().hadoopConfiguration();
        SourceListing listing =
                new SourceListing(hadoop, Progress.SILENT, new org.apache.hadoop.fs.Path("file:///nowhere"));
        return Manifest.write(
                folder.resolve(name + ".list").toUri().toString(),
                found -> listing.forEach(List.of(folder.resolve(name).toString()), found),
                packBytes,
                1,
                hadoop);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String number(int figures) {
        return "%2d".formatted(figures);
    }
}
