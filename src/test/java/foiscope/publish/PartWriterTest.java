package foiscope.publish;

import static org.apache.parquet.filter2.predicate.FilterApi.binaryColumn;
import static org.apache.parquet.filter2.predicate.FilterApi.eq;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Dataset;
import foiscope.model.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a part lies in its file: finding a row among many reads one group of rows. */
class PartWriterTest {

    private static final int ROWS = 250_000;

    @TempDir
    static Path folder;

    private static WrittenPart part = new WrittenPart(0, "", "", 0, 0, "");

    @BeforeAll
    static void write() throws IOException {
        part = new PartWriter(Dataset.SET_ASIDE, folder.toString(), SampleRows.HADOOP)
                .write(
                        3,
                        9,
                        ROWS,
                        IntStream.range(0, ROWS).mapToObj(PartWriterTest::row).iterator());
    }

    @Test
    void itSaysWhatItWrote() throws IOException {
        assertThat(part.rows()).isEqualTo(ROWS);
        assertThat(part.partition()).isEqualTo(3);
        assertThat(part.sha256())
                .isEqualTo(DocumentId.of(Files.readAllBytes(folder.resolve(part.parquet())))
                        .sha256());
        assertThat(Files.readAllLines(folder.resolve(part.csv()))).hasSize(ROWS);
    }

    @Test
    void findingAnIdReadsOneGroupOfRows() throws IOException {
        assertThat(groups(FilterCompat.NOOP)).isGreaterThan(2);
        for (int i = 0; i < ROWS; i += ROWS / 50) {
            assertThat(groups(isId(id(i)))).isEqualTo(1);
        }
        long misled = 0;
        for (int i = 0; i < 50; i++) {
            misled += groups(isId(id(-1 - i)));
        }
        assertThat(misled).isLessThan(3);
    }

    private static FilterCompat.Filter isId(String id) {
        return FilterCompat.get(eq(binaryColumn("document_id"), Binary.fromString(id)));
    }

    private static int groups(FilterCompat.Filter filter) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withRecordFilter(filter)
                .build();
        try (ParquetFileReader reader =
                ParquetFileReader.open(new LocalInputFile(folder.resolve(part.parquet())), options)) {
            return reader.getRowGroups().size();
        }
    }

    private static @Nullable Object[] row(int number) {
        return new @Nullable Object[] {id(number), "_/_.txt", "locked", null};
    }

    private static String id(int number) {
        return DocumentId.of(Integer.toString(number).getBytes(StandardCharsets.UTF_8))
                .sha256();
    }
}
