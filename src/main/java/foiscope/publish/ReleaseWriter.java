package foiscope.publish;

import foiscope.dataset.Column;
import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a release row by row into a hidden folder beside its target. Only {@link #finish} puts it into place; closed before
 * that, it leaves nothing.
 */
public final class ReleaseWriter implements AutoCloseable {

    private final Path dir;
    private final ReleaseFolder folder;
    private final Path writing;
    private final Limits limits;
    private final Map<Dataset, WrittenDataset> written = new EnumMap<>(Dataset.class);
    private final Map<Dataset, ReportTable> tables = new EnumMap<>(Dataset.class);

    private ReleaseWriter(Path dir, ReleaseFolder folder, Path writing, Limits limits) {
        this.dir = dir;
        this.folder = folder;
        this.writing = writing;
        this.limits = limits;
    }

    /**
     * Whether a release may be put here, before any work is done for it. Repairs an interrupted swap first.
     *
     * @throws FoiscopeException USAGE if a release or anything else stands there, FAILED if it can't be written
     */
    public static void checkTarget(Path dir, ExistingRelease existing) {
        try {
            ReleaseFolder folder = ReleaseFolder.of(dir, existing);
            folder.recover();
            folder.check();
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    /** Puts the release of a swap that was killed between its renames back, and removes what killed processes left. */
    public static void recover(Path dir) {
        try {
            ReleaseFolder.of(dir, ExistingRelease.REFUSE).recover();
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    /** Begins a release for this folder, after the same checks as {@link #checkTarget}. */
    public static ReleaseWriter open(Path dir, ExistingRelease existing) {
        return open(dir, existing, Limits.PUBLISHED);
    }

    static ReleaseWriter open(Path dir, ExistingRelease existing, Limits limits) {
        checkTarget(dir, existing);
        try {
            ReleaseFolder folder = ReleaseFolder.of(dir, existing);
            return new ReleaseWriter(dir, folder, folder.begin(), limits);
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    /** Writes all rows of a dataset, which come in its order, and says how many there were. */
    public long write(Dataset dataset, Iterator<? extends Record> rows) {
        if (written.containsKey(dataset)) {
            throw new IllegalStateException(dataset + " is written already");
        }
        try {
            WrittenDataset result = stream(dataset, rows);
            written.put(dataset, result);
            return result.rows();
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    /** Describes and checksums what was written, and puts it into place as a release. */
    public void finish(ReleaseInfo info) {
        List<Dataset> missing = Arrays.stream(Dataset.values())
                .filter(dataset -> !written.containsKey(dataset))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not written: " + missing);
        }
        try {
            List<WrittenDataset> datasets = List.copyOf(written.values());
            DataPackage.write(writing.resolve(DataPackage.FILE), datasets, info);
            Files.writeString(writing.resolve(ReportPage.FILE), new ReportPage(datasets, tables, info).html());
            Checksums.write(writing, files(datasets));
            folder.publish();
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    @Override
    public void close() {
        try {
            folder.discard();
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    private WrittenDataset stream(Dataset dataset, Iterator<? extends Record> rows) throws IOException {
        List<Column> columns = dataset.columns();
        ReportTable table = new ReportTable(dataset, limits.rowsPerTable());
        ParquetParts parts = new ParquetParts(dataset, writing, limits.rowsPerPart());
        long count = 0;
        try (parts;
                CsvWriter csv = CsvWriter.create(writing.resolve(WrittenDataset.csvOf(dataset)), columns)) {
            while (rows.hasNext()) {
                Record row = rows.next();
                @Nullable Object[] values = values(dataset, columns, row);
                csv.write(values);
                parts.write(values);
                if (row instanceof ComparisonRow comparison) {
                    table.add(comparison);
                }
                count++;
            }
        }
        if (dataset.comparison()) {
            tables.put(dataset, table);
        }
        return new WrittenDataset(dataset, count, parts.files());
    }

    private static @Nullable Object[] values(Dataset dataset, List<Column> columns, Record row) {
        if (!dataset.row().isInstance(row)) {
            throw new IllegalArgumentException(
                    "no row of " + dataset + ": a " + row.getClass().getSimpleName());
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).valueIn(row);
            if (values[i] == null && !columns.get(i).nullable()) {
                throw new IllegalArgumentException(
                        "a row of " + dataset + " without " + columns.get(i).name());
            }
        }
        return values;
    }

    private static List<String> files(List<WrittenDataset> datasets) {
        List<String> files = new ArrayList<>(List.of(DataPackage.FILE, ReportPage.FILE));
        for (WrittenDataset dataset : datasets) {
            files.add(dataset.csv());
            files.addAll(dataset.parquet());
        }
        return files;
    }

    private static FoiscopeException unwritable(Path dir, IOException e) {
        return new FoiscopeException(Code.FAILED, "the release can't be written to " + dir + ": " + e, e);
    }
}
