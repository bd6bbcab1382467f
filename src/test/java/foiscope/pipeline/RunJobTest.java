package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.SparkTest;
import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.Reading;
import foiscope.dataset.SetAsideRow;
import foiscope.store.Parcel;
import foiscope.store.Parcels;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
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
        MemorySink whole = run("one", RunConfig.PACK_BYTES);
        MemorySink inTwo = run("one", 21 * 8194);
        MemorySink inSeven = run("one", 6 * 8194);
        MemorySink shuffled = run("shuffled", 3 * 8194);

        assertThat(inTwo.rows()).isEqualTo(whole.rows());
        assertThat(inSeven.rows()).isEqualTo(whole.rows());
        assertThat(whole.rows(Dataset.OBSERVATIONS)).hasSize(780).isEqualTo(shuffled.rows(Dataset.OBSERVATIONS));
        assertThat(whole.rows(Dataset.BY_YEAR)).hasSize(1).isEqualTo(shuffled.rows(Dataset.BY_YEAR));
        assertThat(((ComparisonRow) whole.rows(Dataset.BY_YEAR).get(0)).count()).isEqualTo(10660);
        assertThat(whole.rows(Dataset.DOCUMENTS))
                .isSortedAccordingTo(
                        (a, b) -> ((DocumentRow) a).documentId().compareTo(((DocumentRow) b).documentId()));
    }

    @Test
    void sameBytesAreOneDocumentUnderTheSmallestPath() throws IOException {
        write("two/z.txt", "3");
        write("two/b/a.txt", "3");
        write("two/c.txt", "3");
        write("two/d.txt", "4");
        MemorySink sink = run("two", 1);
        assertThat(sink.rows(Dataset.DOCUMENTS))
                .extracting(row -> ((DocumentRow) row).source())
                .containsExactlyInAnyOrder("b/a.txt", "d.txt");
        assertThat(sink.rows(Dataset.OBSERVATIONS)).hasSize(7);
    }

    @Test
    void oneBadDocumentLosesNoOther() throws IOException {
        write("bad/a.txt", "2");
        write("bad/b.txt", "not a number");
        MemorySink sink = new MemorySink();
        RunSummary summary = run("bad", 1, sink);
        assertThat(summary).isEqualTo(new RunSummary(2, 0, 1, 2, 1));
        assertThat(sink.rows(Dataset.SET_ASIDE))
                .extracting(row -> ((SetAsideRow) row).reason())
                .containsExactly("failed");
    }

    @Test
    void storedLayoutsAreInterpretedAgainWithoutTheirSources() throws IOException {
        write("gone/a.txt", "2");
        write("gone/b.txt", "5");
        SourceList list = list("gone");
        Manifest manifest = Manifest.of(list, 1, 1);
        Broadcast<Vocabularies> known = jsc().broadcast(VOCABULARIES);
        ReadingJob reading = new ReadingJob(spark(), TestStages.NUMBERS);
        org.apache.spark.sql.Dataset<Row> layouts = reading.layouts(manifest, 2);
        String stored = folder.resolve("layouts").toString();
        reading.toStore(layouts).write().parquet(stored);
        List<Reading> fresh = records(reading.readings(layouts, known));
        Files.delete(folder.resolve("gone/a.txt"));
        Files.delete(folder.resolve("gone/b.txt"));
        list.close();

        assertThat(records(reading.readings(reading.fromStore(spark().read().parquet(stored)), known)))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(fresh);
    }

    private static List<Reading> records(org.apache.spark.sql.Dataset<Row> readings) {
        return Parcels.of(Reading.class)
                .parcels(readings.toLocalIterator())
                .map(Parcel::record)
                .toList();
    }

    private MemorySink run(String name, long packBytes) {
        MemorySink sink = new MemorySink();
        run(name, packBytes, sink);
        return sink;
    }

    private RunSummary run(String name, long packBytes, RowSink sink) {
        try (SourceList list = list(name)) {
            return new RunJob(spark(), TestStages.NUMBERS).run(list, packBytes, VOCABULARIES, sink);
        }
    }

    private SourceList list(String name) {
        SourceListing listing =
                new SourceListing(spark().sparkContext().hadoopConfiguration(), folder.resolve("release"));
        return SourceList.write(
                found -> listing.forEach(List.of(folder.resolve(name).toString()), found));
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
