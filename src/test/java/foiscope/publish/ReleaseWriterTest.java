package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.dataset.Dataset;
import foiscope.model.DocumentId;
import foiscope.model.FoiscopeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseWriterTest {

    @TempDir
    Path folder;

    private Path dir;

    @BeforeEach
    void name() {
        dir = folder.resolve("out/release");
    }

    @Test
    void aReleaseHoldsEveryDatasetTwiceAndNothingElse() throws IOException {
        write(dir, 2);
        List<String> expected = new ArrayList<>(List.of("datapackage.json", "index.html", "checksums.sha256"));
        for (Dataset dataset : Dataset.values()) {
            expected.add(dataset.fileName() + ".csv");
            expected.add(dataset.fileName() + ".parquet");
        }
        assertThat(files(dir)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(files(folder.resolve("out"))).allMatch(file -> file.startsWith("release/"));
    }

    @Test
    void nothingIsThereBeforeItIsFinished() throws IOException {
        try (ReleaseWriter release = ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, SampleRows.HADOOP)) {
            SampleRows.writeAll(release, 1);
            assertThat(dir).doesNotExist();
        }
        assertThat(dir).doesNotExist();
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void aFailureInTheMiddleLeavesTheOldReleaseAsItWas() throws IOException {
        write(dir, 1);
        String before = Files.readString(dir.resolve("checksums.sha256"));
        assertThatThrownBy(() -> {
                    try (ReleaseWriter release =
                            ReleaseWriter.open(dir.toString(), ExistingRelease.REPLACE, SampleRows.HADOOP)) {
                        SampleRows.write(release, Dataset.DOCUMENTS, 1, 1);
                        throw new IllegalStateException("stage failed");
                    }
                })
                .hasMessage("stage failed");
        assertThat(dir.resolve("checksums.sha256")).hasContent(before);
        try (Stream<Path> siblings = Files.list(dir.resolveSibling(""))) {
            assertThat(siblings).containsExactly(dir);
        }
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        write(dir, 5);
        write(again, 5);
        for (String file : files(dir)) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(dir.resolve(file));
        }
    }

    @Test
    void rowsOverTheLimitGoToPartsInOrder() throws IOException {
        try (ReleaseWriter release =
                ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, new Limits(2, 10), SampleRows.HADOOP)) {
            for (Dataset dataset : Dataset.values()) {
                int rows = dataset == Dataset.OBSERVATIONS ? 5 : 2;
                assertThat(SampleRows.write(release, dataset, rows, 2)).isEqualTo(rows);
            }
            release.finish(SampleRows.INFO);
        }
        assertThat(files(dir))
                .contains(
                        "observations.parquet/part-00000.parquet",
                        "observations.parquet/part-00001.parquet",
                        "observations.parquet/part-00002.parquet",
                        "documents.parquet")
                .noneMatch(file -> file.endsWith("part-00003.parquet"));
        assertThat(dir.resolve("index.html")).content().contains("href=\"observations.parquet/\"");
    }

    @Test
    void checksumsCoverEveryOtherFile() throws IOException {
        write(dir, 3);
        List<String> listed = new ArrayList<>();
        for (String line : Files.readAllLines(dir.resolve("checksums.sha256"))) {
            assertThat(line).matches("[0-9a-f]{64}  \\S+");
            String file = line.substring(66);
            assertThat(line)
                    .startsWith(
                            DocumentId.of(Files.readAllBytes(dir.resolve(file))).sha256());
            listed.add(file);
        }
        assertThat(listed).isSorted();
        listed.add("checksums.sha256");
        assertThat(files(dir)).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void aReleaseLacksNoDatasetAndHasNoneTwice() {
        try (ReleaseWriter release = ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, SampleRows.HADOOP)) {
            SampleRows.write(release, Dataset.DOCUMENTS, 1, 1);
            assertThatThrownBy(() -> SampleRows.write(release, Dataset.DOCUMENTS, 1, 1))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> release.finish(SampleRows.INFO)).hasMessageContaining("RESPONSES");
        }
    }

    @Test
    void aRowWithoutWhatItsColumnMustHaveIsRefused() {
        try (ReleaseWriter release = ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, SampleRows.HADOOP)) {
            @Nullable
            Object[] row = SampleRows.values(
                    Dataset.DOCUMENTS, SampleRows.of(Dataset.DOCUMENTS, 1).get(0));
            row[0] = null;
            assertThatThrownBy(() -> new PartWriter(
                                    Dataset.DOCUMENTS, release.partsOf(Dataset.DOCUMENTS), SampleRows.HADOOP)
                            .write(0, 1, 1, List.<@Nullable Object[]>of(row).iterator()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("document_id");
        }
    }

    @Test
    void partsOfFailedAttemptsAreNoPartOfIt() throws IOException {
        try (ReleaseWriter release = ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, SampleRows.HADOOP)) {
            List<Record> rows = SampleRows.of(Dataset.DOCUMENTS, 3);
            SampleRows.part(release, Dataset.DOCUMENTS, 0, 7, rows.subList(0, 1));
            release.accept(
                    Dataset.DOCUMENTS, List.of(SampleRows.part(release, Dataset.DOCUMENTS, 0, 8, rows.subList(0, 2))));
            for (Dataset dataset : Dataset.values()) {
                if (dataset != Dataset.DOCUMENTS) {
                    SampleRows.write(release, dataset, 0, 1);
                }
            }
            release.finish(SampleRows.INFO);
        }
        assertThat(Files.readAllLines(dir.resolve("documents.csv")).stream()
                        .filter(line -> line.contains("=document_id")))
                .hasSize(2);
        assertThat(files(dir)).hasSize(3 + 2 * Dataset.values().length);
    }

    @Test
    void partsThatTheDriverCannotSeeFail() {
        try (ReleaseWriter release = ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, SampleRows.HADOOP)) {
            assertThatThrownBy(() -> release.accept(
                            Dataset.DOCUMENTS, List.of(new WrittenPart(0, "0.parquet", "0.csv", 3, 0, "ab"))))
                    .hasMessageContaining("isn't shared by all machines");
        }
    }

    /** Whether its library is there or not. */
    @Test
    void aBucketHoldsNoRelease() {
        assertThatThrownBy(() -> ReleaseWriter.open("s3a://bucket/release", ExistingRelease.REFUSE, SampleRows.HADOOP))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(FoiscopeException.Code.USAGE))
                .hasMessageContaining("a folder of s3a isn't renamed in one step");
    }

    @Test
    void aFileSystemThatCopiesInsteadOfRenamingIsRefused() {
        Configuration hadoop = new Configuration(false);
        hadoop.set("foiscope.atomic-rename.schemes", "hdfs, viewfs");
        assertThatThrownBy(() -> ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, hadoop))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(FoiscopeException.Code.USAGE))
                .hasMessageContaining("isn't renamed in one step");
    }

    private static void write(Path dir, int rows) {
        try (ReleaseWriter release = ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, SampleRows.HADOOP)) {
            SampleRows.writeAll(release, rows);
            release.finish(SampleRows.INFO);
        }
    }

    private static List<String> files(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> dir.relativize(file).toString())
                    .toList();
        }
    }
}
