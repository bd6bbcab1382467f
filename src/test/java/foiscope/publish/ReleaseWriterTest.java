package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.dataset.Dataset;
import foiscope.dataset.SetAsideRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
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
        try (ReleaseWriter release = ReleaseWriter.open(dir, ExistingRelease.REFUSE)) {
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
        Iterator<Record> failing = Stream.<Record>generate(() -> {
                    throw new IllegalStateException("stage failed");
                })
                .iterator();
        assertThatThrownBy(() -> {
                    try (ReleaseWriter release = ReleaseWriter.open(dir, ExistingRelease.REPLACE)) {
                        release.write(Dataset.DOCUMENTS, failing);
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
        try (ReleaseWriter release = ReleaseWriter.open(dir, ExistingRelease.REFUSE, new Limits(2, 10))) {
            for (Dataset dataset : Dataset.values()) {
                int rows = dataset == Dataset.OBSERVATIONS ? 5 : 2;
                assertThat(release.write(dataset, SampleRows.iterator(dataset, rows)))
                        .isEqualTo(rows);
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
            assertThat(line).startsWith(Checksums.sha256(dir.resolve(file)));
            listed.add(file);
        }
        assertThat(listed).isSorted();
        listed.add("checksums.sha256");
        assertThat(files(dir)).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void aReleaseLacksNoDatasetAndHasNoneTwice() {
        try (ReleaseWriter release = ReleaseWriter.open(dir, ExistingRelease.REFUSE)) {
            release.write(Dataset.DOCUMENTS, SampleRows.iterator(Dataset.DOCUMENTS, 1));
            assertThatThrownBy(() -> release.write(Dataset.DOCUMENTS, SampleRows.iterator(Dataset.DOCUMENTS, 1)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> release.finish(SampleRows.INFO)).hasMessageContaining("RESPONSES");
        }
    }

    @Test
    void rowsOfAnotherDatasetAreRefused() {
        try (ReleaseWriter release = ReleaseWriter.open(dir, ExistingRelease.REFUSE)) {
            assertThatThrownBy(() -> release.write(
                            Dataset.DOCUMENTS,
                            List.of(new SetAsideRow("ab", "_", "locked", null)).iterator()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("SetAsideRow");
        }
    }

    private static void write(Path dir, int rows) {
        try (ReleaseWriter release = ReleaseWriter.open(dir, ExistingRelease.REFUSE)) {
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
