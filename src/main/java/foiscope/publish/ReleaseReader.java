package foiscope.publish;

import static org.apache.parquet.filter2.predicate.FilterApi.binaryColumn;
import static org.apache.parquet.filter2.predicate.FilterApi.booleanColumn;
import static org.apache.parquet.filter2.predicate.FilterApi.eq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.io.api.Binary;

/** Reads the rows of a release back from its Parquet files. */
public final class ReleaseReader {

    private final FileSystem files;
    private final Path dir;
    private final Configuration hadoop;

    ReleaseReader(FileSystem files, Path dir, Configuration hadoop) {
        this.files = files;
        this.dir = dir;
        this.hadoop = hadoop;
    }

    /**
     * The release in this folder, which a local path or a URI names.
     *
     * @throws FoiscopeException FAILED if it holds none
     */
    public static ReleaseReader open(String name, Configuration hadoop) {
        Path dir = Locations.path(name, hadoop);
        try {
            FileSystem files = Locations.fileSystem(dir, hadoop);
            if (!ReleaseFolder.isRelease(files, dir)) {
                throw new FoiscopeException(
                        Code.FAILED,
                        "%s holds no release: %s or %s is missing".formatted(name, DataPackage.FILE, Checksums.FILE));
            }
            return new ReleaseReader(files, dir, hadoop);
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, name + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Whether a folder holds a release of ours, and not any data package. */
    public static boolean standsAt(FileSystem files, Path dir) throws IOException {
        if (!ReleaseFolder.isRelease(files, dir)) {
            return false;
        }
        try (InputStream in = files.open(new Path(dir, DataPackage.FILE))) {
            return DataPackage.NAME.equals(
                    new ObjectMapper().readTree(in).path("name").asText());
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Whether this folder holds a release. */
    public static boolean stands(String name, Configuration hadoop) {
        Path dir = Locations.path(name, hadoop);
        try {
            return ReleaseFolder.isRelease(Locations.fileSystem(dir, hadoop), dir);
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, name + " can't be read: " + e.getMessage(), e);
        }
    }

    /** What the release says of itself. */
    public ReleaseInfo info() {
        try (InputStream in = files.open(new Path(dir, DataPackage.FILE))) {
            return DataPackage.info(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, dir + " can't be read: " + e.getMessage(), e);
        }
    }

    /** The SHA-256 of the list of its files' checksums, by which two releases are the same or not. */
    public String fingerprint() {
        try (InputStream in = files.open(new Path(dir, Checksums.FILE))) {
            return HexFormat.of().formatHex(Checksums.digest().digest(in.readAllBytes()));
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, dir + " can't be read: " + e.getMessage(), e);
        }
    }

    /** All rows of a dataset, in its order, as its record; to be closed after use. */
    public Stream<Record> rows(Dataset dataset) {
        return rows(dataset, FilterCompat.NOOP);
    }

    /** The rows of a comparison that may be compared, or those that may not. */
    Stream<ComparisonRow> comparisons(Dataset dataset, boolean comparable) {
        return rows(dataset, FilterCompat.get(eq(booleanColumn("comparable"), comparable)))
                .map(ComparisonRow.class::cast);
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
        ParquetRows rows = new ParquetRows(dataset, parquet(dataset), filter, hadoop);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, traits), false)
                .onClose(() -> close(rows));
    }

    private List<Path> parquet(Dataset dataset) {
        Path parquet = new Path(dir, WrittenDataset.parquetOf(dataset));
        try {
            if (files.getFileStatus(parquet).isFile()) {
                return List.of(parquet);
            }
            return Arrays.stream(files.listStatus(parquet))
                    .map(FileStatus::getPath)
                    .filter(part -> part.getName().matches("part-[0-9]+\\.parquet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, "the release " + dir + " has no " + parquet.getName(), e);
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
