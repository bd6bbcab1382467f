package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.SparkTest;
import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.warehouse.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten nights in a row. */
class NightsTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    @TempDir
    transient Path folder;

    @Test
    void eachNightLeavesWhatItMust() throws IOException {
        TestWarehouse warehouse = new TestWarehouse(spark(), DocumentStages.ofTheContract(), folder, "warehouse");
        Optional<Path> none = Optional.empty();

        warehouse.write("kent.txt", letter("Kent Police", 4, 3));
        warehouse.write("surrey.txt", letter("Surrey Police", 5, 1));
        Night first = warehouse.night(1, none, none);
        assertThat(first.run()).returns("published", RecordedRun::outcome).returns(2L, RecordedRun::opened);
        assertThat(dismissed(warehouse)).isEqualTo(Map.of("Kent Police", 4.0, "Surrey Police", 5.0));

        List<Long> snapshots = warehouse.snapshots();
        Night empty = warehouse.night(2, none, none);
        assertThat(empty.run())
                .returns("nothing_new", RecordedRun::outcome)
                .returns(0L, RecordedRun::opened)
                .returns(first.run().figures(), RecordedRun::figures);
        assertThat(warehouse.snapshots()).as("an empty night's").isEqualTo(snapshots);

        Files.move(warehouse.letters.resolve("kent.txt"), warehouse.letters.resolve("kent-renamed.txt"));
        Night renamed = warehouse.night(3, none, none);
        assertThat(renamed.run())
                .returns("nothing_new", RecordedRun::outcome)
                .returns(1L, RecordedRun::opened)
                .returns(0L, RecordedRun::documents);
        assertThat(warehouse.snapshots()).as("a renamed letter's").isEqualTo(snapshots);

        warehouse.write("essex.txt", letter("Essex Police", 7, 1));
        warehouse.ingest();
        Night more = warehouse.night(4, none, none);
        assertThat(more.run())
                .as("what was taken in by day")
                .returns("published", RecordedRun::outcome)
                .returns(0L, RecordedRun::opened);

        warehouse.write("surrey.txt", letter("Surrey Police", 6, 1));
        Night replaced = warehouse.night(5, none, none);
        assertThat(replaced.run()).returns("published", RecordedRun::outcome).returns(1L, RecordedRun::opened);
        assertThat(dismissed(warehouse))
                .isEqualTo(Map.of("Kent Police", 4.0, "Surrey Police", 6.0, "Essex Police", 7.0));

        Files.write(warehouse.letters.resolve("scan.bin"), new byte[] {0, 1, 2, 3, 0, 5});
        Files.setLastModifiedTime(
                warehouse.letters.resolve("scan.bin"), FileTime.from(TestWarehouse.NOW.minus(Duration.ofDays(1))));
        Night damaged = warehouse.night(6, none, none);
        assertThat(damaged.run()).returns("published", RecordedRun::outcome).returns(1L, RecordedRun::setAside);
        assertThat(damaged.whole()).isFalse();

        Path growing = Files.writeString(
                warehouse.letters.resolve("avon.txt"), letter("Avon and Somerset Constabulary", 1, 1));
        Files.setLastModifiedTime(growing, FileTime.from(warehouse.evening(7).minusSeconds(30)));
        Files.writeString(warehouse.letters.resolve("half.txt.part"), "Kent Po");
        Night waiting = warehouse.night(7, none, none);
        assertThat(waiting.run())
                .returns("nothing_new", RecordedRun::outcome)
                .returns(2L, RecordedRun::waiting)
                .returns(0L, RecordedRun::opened);

        Path words = Files.createDirectory(folder.resolve("words"));
        Files.writeString(
                words.resolve("terms.csv"),
                "domain,words,coding,valid_from,valid_to,note\nmisconduct,Zorged off,resigned,,,\n");
        Night taught = warehouse.night(8, Optional.of(words), none);
        assertThat(taught.run()).returns("published", RecordedRun::outcome).returns(1L, RecordedRun::opened);
        assertThat(warehouse.compared("by_outcome"))
                .filteredOn(row -> "resigned".equals(row.code()))
                .extracting(ComparisonRow::force)
                .contains("Kent Police", "Avon and Somerset Constabulary");

        Map<String, Double> before = dismissed(warehouse);
        String release = warehouse.fingerprint();
        warehouse.write("kent-renamed.txt", "A page that was emptied by mistake.\n");
        Night refused = warehouse.night(9, none, none);
        assertThat(refused.run())
                .returns("refused", RecordedRun::outcome)
                .returns(taught.run().version(), RecordedRun::version);
        assertThat(refused.findings()).contains("Kent Police is missing: it stood in the last release");
        assertThat(warehouse.fingerprint()).as("the release").isEqualTo(release);
        assertThat(warehouse.publish().get(Dataset.BY_OUTCOME))
                .as("the warehouse")
                .isEqualTo(warehouse.published().get(Dataset.BY_OUTCOME));

        warehouse.write("kent-renamed.txt", letter("Kent Police", 4, 3));
        Night mended = warehouse.night(10, none, none);
        assertThat(mended.findings()).isEmpty();
        assertThat(dismissed(warehouse)).isEqualTo(before);
        assertThat(warehouse.nights())
                .extracting(RecordedRun::outcome)
                .containsExactly(
                        "published",
                        "nothing_new",
                        "nothing_new",
                        "published",
                        "published",
                        "published",
                        "nothing_new",
                        "published",
                        "refused",
                        mended.run().outcome());
    }

    private static Map<String, Double> dismissed(TestWarehouse warehouse) {
        Map<String, Double> counts = new TreeMap<>();
        warehouse.compared("by_outcome").stream()
                .filter(row -> "dismissal".equals(row.code()))
                .forEach(row -> counts.put(row.force(), row.count()));
        return counts;
    }

    private static String letter(String force, int dismissed, int zorged) {
        return "%s\n\nOfficers by outcome, 2019\n\nOutcome\tNumber of officers\nDismissed\t%d\nZorged off\t%d\n"
                .formatted(force, dismissed, zorged);
    }
}
