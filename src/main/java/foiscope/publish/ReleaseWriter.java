package foiscope.publish;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Makes a release of what tasks wrote: names the Parquet files, joins the lines of CSV, describes and checksums all of it, in a
 * hidden folder beside the target. Only {@link #finish} puts it into place; closed before that, it leaves nothing.
 */
public final class ReleaseWriter implements AutoCloseable {

    private final String dir;
    private final Configuration hadoop;
    private final ReleaseFolder folder;
    private final FileSystem files;
    private final Path writing;
    private final Limits limits;
    private final Map<Dataset, WrittenDataset> written = new EnumMap<>(Dataset.class);
    private final Map<Dataset, Long> comparable = new EnumMap<>(Dataset.class);
    private final SortedMap<String, String> checksums = new TreeMap<>();

    private ReleaseWriter(String dir, ReleaseFolder folder, Limits limits, Configuration hadoop) {
        this.dir = dir;
        this.hadoop = hadoop;
        this.folder = folder;
        this.files = folder.files();
        this.writing = folder.writing();
        this.limits = limits;
    }

    /**
     * Begins a release for this folder: a local path, or a URI of a file system that renames folders in one step. Repairs first
     * what a killed run left there.
     *
     * @throws FoiscopeException USAGE if a release or anything else stands there, or its file system can't hold one; LOCKED if
     *     another run writes there; FAILED if it can't be written
     */
    public static ReleaseWriter open(String dir, ExistingRelease existing, Configuration hadoop) {
        return open(dir, existing, Limits.PUBLISHED, hadoop);
    }

    static ReleaseWriter open(String dir, ExistingRelease existing, Limits limits, Configuration hadoop) {
        try {
            ReleaseFolder folder = ReleaseFolder.of(dir, existing, hadoop);
            try {
                folder.open();
                return new ReleaseWriter(dir, folder, limits, hadoop);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    /** The folder in which the release grows, and everything that is needed only for that. */
    public String growing() {
        return writing.toString();
    }

    /** Where the release will stand. */
    public Path target() {
        return folder.target();
    }

    /** Into how many parts a dataset of so many rows is written. */
    public int parts(long rows) {
        return limits.parts(rows);
    }

    /** The folder into which tasks write a dataset's parts. */
    public String partsOf(Dataset dataset) {
        return partsFolder(dataset).toString();
    }

    /** Takes all parts of a dataset, in the order of their partitions, and says how many rows they have. */
    public long accept(Dataset dataset, List<WrittenPart> parts) {
        if (written.containsKey(dataset)) {
            throw new IllegalStateException(dataset + " is written already");
        }
        try {
            List<WrittenPart> ordered = parts.isEmpty() ? List.of(emptyPart(dataset)) : ordered(parts);
            refuseUnseen(dataset, ordered);
            long rows = ordered.stream().mapToLong(WrittenPart::rows).sum();
            comparable.put(
                    dataset, ordered.stream().mapToLong(WrittenPart::comparable).sum());
            joinCsv(dataset, ordered);
            written.put(dataset, new WrittenDataset(dataset, rows, nameParquet(dataset, ordered)));
            files.delete(partsFolder(dataset), true);
            return rows;
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    /** Describes and checksums what was written, and puts it into place as a release. */
    public void finish(ReleaseInfo info) {
        complete(info);
        publish();
    }

    /** Describes and checksums what was written: a whole release, and not yet in its place. */
    public void complete(ReleaseInfo info) {
        List<Dataset> missing = Arrays.stream(Dataset.values())
                .filter(dataset -> !written.containsKey(dataset))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not written: " + missing);
        }
        try {
            List<WrittenDataset> datasets = List.copyOf(written.values());
            write(DataPackage.FILE, DataPackage.json(datasets, info));
            write(ReportPage.FILE, new ReportPage(datasets, tables(), info).html());
            write(Checksums.FILE, Checksums.lines(checksums));
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    /** Puts the release that is complete into its place. */
    public void publish() {
        try {
            folder.publish();
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    /** Removes a file or folder that was needed only while the release grew. */
    public void remove(String path) {
        try {
            files.delete(new Path(path), true);
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
    }

    private WrittenPart emptyPart(Dataset dataset) throws IOException {
        return new PartWriter(dataset, partsOf(dataset), hadoop).write(0, 0, 0, Collections.emptyIterator());
    }

    /** Without the empty ones, of which one is kept where all are. */
    private static List<WrittenPart> ordered(List<WrittenPart> parts) {
        List<WrittenPart> full = parts.stream()
                .filter(part -> part.rows() > 0)
                .sorted(Comparator.comparingInt(WrittenPart::partition))
                .toList();
        return full.isEmpty() ? parts.subList(0, 1) : full;
    }

    /** Tasks on other machines may have written where this one can't look. */
    private void refuseUnseen(Dataset dataset, List<WrittenPart> parts) throws IOException {
        for (WrittenPart part : parts) {
            if (!files.exists(new Path(partsFolder(dataset), part.parquet()))) {
                throw new FoiscopeException(
                        Code.FAILED,
                        dir + " isn't shared by all machines of the cluster: name a folder on a file system that is");
            }
        }
    }

    private void joinCsv(Dataset dataset, List<WrittenPart> parts) throws IOException {
        String name = WrittenDataset.csvOf(dataset);
        FileOutput joined = FileOutput.create(files, new Path(writing, name));
        try (joined) {
            joined.write(CsvWriter.header(dataset.columns()).getBytes(StandardCharsets.UTF_8));
            for (WrittenPart part : parts) {
                try (InputStream lines = files.open(new Path(partsFolder(dataset), part.csv()))) {
                    lines.transferTo(joined);
                }
            }
        }
        checksums.put(name, joined.sha256());
    }

    /** Gives its Parquet files their names: one file, or a folder of numbered ones. */
    private List<String> nameParquet(Dataset dataset, List<WrittenPart> parts) throws IOException {
        String name = WrittenDataset.parquetOf(dataset);
        List<String> names = new ArrayList<>();
        if (parts.size() > 1) {
            files.mkdirs(new Path(writing, name));
        }
        for (WrittenPart part : parts) {
            names.add(
                    parts.size() == 1 ? name : String.format(Locale.ROOT, "%s/part-%05d.parquet", name, names.size()));
            String last = names.get(names.size() - 1);
            if (!files.rename(new Path(partsFolder(dataset), part.parquet()), new Path(writing, last))) {
                throw new IOException(part.parquet() + " can't be renamed to " + last);
            }
            checksums.put(last, part.sha256());
        }
        return names;
    }

    private Map<Dataset, ReportTable> tables() throws IOException {
        Map<Dataset, ReportTable> tables = new EnumMap<>(Dataset.class);
        for (WrittenDataset of : written.values()) {
            if (of.dataset().comparison()) {
                tables.put(of.dataset(), table(of));
            }
        }
        return tables;
    }

    /** The first rows of both kinds, read back from what was written. */
    private ReportTable table(WrittenDataset of) {
        Dataset dataset = of.dataset();
        long mayBe = comparable.getOrDefault(dataset, 0L);
        ReportTable table = new ReportTable(dataset, limits.rowsPerTable());
        ReleaseReader reader = new ReleaseReader(files, writing, hadoop);
        for (boolean kind : new boolean[] {true, false}) {
            try (Stream<ComparisonRow> rows = reader.comparisons(dataset, kind)) {
                rows.limit(limits.rowsPerTable()).forEach(table::add);
            }
        }
        table.count(mayBe, of.rows() - mayBe);
        return table;
    }

    private void write(String name, String text) throws IOException {
        FileOutput out = FileOutput.create(files, new Path(writing, name));
        try (OutputStream file = out) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
        checksums.put(name, out.sha256());
    }

    private Path partsFolder(Dataset dataset) {
        return new Path(writing, dataset.fileName() + ".parts");
    }

    private static FoiscopeException unwritable(String dir, IOException e) {
        return new FoiscopeException(Code.FAILED, "the release can't be written to " + dir + ": " + e, e);
    }
}
