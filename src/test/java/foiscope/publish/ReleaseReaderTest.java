package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseReaderTest {

    private static final int ROWS = 7;

    @TempDir
    static Path folder;

    private static Path dir = Path.of("");

    @BeforeAll
    static void write() {
        dir = folder.resolve("release");
        try (ReleaseWriter release =
                ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, new Limits(3, 10), SampleRows.HADOOP)) {
            for (Dataset dataset : Dataset.values()) {
                SampleRows.write(release, dataset, ROWS, 3);
            }
            release.finish(SampleRows.INFO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDatasetComesBackAsItWasWritten(Dataset dataset) {
        try (Stream<Record> rows =
                ReleaseReader.open(dir.toString(), SampleRows.HADOOP).rows(dataset)) {
            assertThat(rows).containsExactlyElementsOf(SampleRows.of(dataset, ROWS));
        }
    }

    @Test
    void rowsAreFoundByTheirKeyInAnyPart() {
        for (Record row : SampleRows.of(Dataset.DOCUMENTS, ROWS)) {
            String key = ((DocumentRow) row).documentId();
            assertThat(ReleaseReader.open(dir.toString(), SampleRows.HADOOP).find(Dataset.DOCUMENTS, key))
                    .contains(row);
        }
        assertThat(ReleaseReader.open(dir.toString(), SampleRows.HADOOP).find(Dataset.DOCUMENTS, "no such"))
                .isEmpty();
    }

    @Test
    void aKeyOfSeveralColumnsIsNoText() {
        assertThatThrownBy(() ->
                        ReleaseReader.open(dir.toString(), SampleRows.HADOOP).find(Dataset.QUESTIONS, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("several columns");
    }

    @Test
    void aFolderWithoutReleaseIsRefused() {
        assertFailed(() -> ReleaseReader.open(folder.toString(), SampleRows.HADOOP), "holds no release");
    }

    @Test
    void aMissingFileFails(@TempDir Path other) throws IOException {
        Files.createFile(other.resolve("datapackage.json"));
        Files.createFile(other.resolve("checksums.sha256"));
        assertFailed(() -> read(other), "has no documents.parquet");
    }

    @Test
    void brokenBytesFail(@TempDir Path other) throws IOException {
        byte[] bytes = Files.readAllBytes(dir.resolve("documents.parquet/part-00001.parquet"));
        copyWith(other, Arrays.copyOf(bytes, bytes.length / 2));
        assertFailed(() -> read(other), "part-00001.parquet can't be read");
    }

    @Test
    void flippedBytesNeverGiveWrongRowsInSilence(@TempDir Path other) throws IOException {
        byte[] bytes = Files.readAllBytes(dir.resolve("documents.parquet/part-00001.parquet"));
        Arrays.fill(bytes, 10, 40, (byte) 0x55);
        copyWith(other, bytes);
        assertFailed(() -> read(other), "part-00001.parquet can't be read");
    }

    @Test
    void aFileOfAnotherDatasetFails(@TempDir Path other) throws IOException {
        copyWith(other, Files.readAllBytes(dir.resolve("questions.parquet/part-00000.parquet")));
        assertFailed(() -> read(other), "part-00001.parquet can't be read");
    }

    /** The release's documents, their second part replaced by these bytes. */
    private static void copyWith(Path other, byte[] secondPart) throws IOException {
        Files.createDirectory(other.resolve("documents.parquet"));
        for (String file : List.of("datapackage.json", "checksums.sha256", "documents.parquet/part-00000.parquet")) {
            Files.copy(dir.resolve(file), other.resolve(file));
        }
        Files.write(other.resolve("documents.parquet/part-00001.parquet"), secondPart);
    }

    private static List<Record> read(Path release) {
        try (Stream<Record> rows =
                ReleaseReader.open(release.toString(), SampleRows.HADOOP).rows(Dataset.DOCUMENTS)) {
            return rows.toList();
        }
    }

    private static void assertFailed(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(FoiscopeException.class, e -> {
            assertThat(e.code()).isEqualTo(Code.FAILED);
            assertThat(e).hasMessageContaining(message);
        });
    }
}
