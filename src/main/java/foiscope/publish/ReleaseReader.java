package foiscope.publish;

import static org.apache.parquet.filter2.predicate.FilterApi.binaryColumn;
import static org.apache.parquet.filter2.predicate.FilterApi.eq;

import foiscope.dataset.Dataset;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.io.api.Binary;

/** Reads the rows of a release back from its Parquet files. */
public final class ReleaseReader {

    private final Path dir;

    private ReleaseReader(Path dir) {
        this.dir = dir;
    }

    /**
     * The release in this folder.
     *
     * @throws FoiscopeException FAILED if it holds none
     */
    public static ReleaseReader open(Path dir) {
        if (!ReleaseFolder.isRelease(dir)) {
            throw new FoiscopeException(
                    Code.FAILED,
                    "%s holds no release: %s or %s is missing".formatted(dir, DataPackage.FILE, Checksums.FILE));
        }
        return new ReleaseReader(dir);
    }

    /** All rows of a dataset, in its order, as its record; to be closed after use. */
    public Stream<Record> rows(Dataset dataset) {
        return rows(dataset, FilterCompat.NOOP);
    }

    /** The row with this key, in a dataset whose key is one column of text. */
    public Optional<Record> find(Dataset dataset, String key) {
        if (dataset.key().size() != 1) {
            throw new IllegalArgumentException("the key of " + dataset + " is several columns: " + dataset.key());
        }
        FilterCompat.Filter isKey =
                FilterCompat.get(eq(binaryColumn(dataset.key().get(0)), Binary.fromString(key)));
        try (Stream<Record> rows = rows(dataset, isKey)) {
            return rows.findFirst();
        }
    }

    private Stream<Record> rows(Dataset dataset, FilterCompat.Filter filter) {
        ParquetRows rows = new ParquetRows(dataset, files(dataset), filter);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, traits), false)
                .onClose(() -> close(rows));
    }

    private List<Path> files(Dataset dataset) {
        Path parquet = dir.resolve(WrittenDataset.parquetOf(dataset));
        if (Files.isRegularFile(parquet)) {
            return List.of(parquet);
        }
        try (Stream<Path> parts = Files.list(parquet)) {
            return parts.filter(part -> part.getFileName().toString().matches("part-[0-9]+\\.parquet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, "the release " + dir + " has no " + parquet.getFileName(), e);
        }
    }

    private static void close(ParquetRows rows) {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
