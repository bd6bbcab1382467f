package foiscope.publish;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run of a dataset's rows where a task is: as Parquet and as CSV lines, under names that no other attempt of the task
 * uses. {@link ReleaseWriter} takes those of the attempts that ended well.
 */
public final class PartWriter {

    /** Bounds what is buffered before it reaches the disk. */
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private static final int ROW_GROUP_ROWS = 100_000;

    /** Of a row group that doesn't hold an id, how often its filter says that it might: one in a thousand. */
    private static final double FALSE_POSITIVES = 0.001;

    private final Dataset dataset;
    private final List<Column> columns;
    private final FileSystem files;
    private final Path folder;

    /**
     * A writer for one task.
     *
     * @param folder of the dataset's parts, as {@link ReleaseWriter#partsOf} names it
     */
    public PartWriter(Dataset dataset, String folder, Configuration hadoop) throws IOException {
        this.dataset = dataset;
        this.columns = dataset.columns();
        this.folder = new Path(folder);
        this.files = Locations.fileSystem(this.folder, hadoop);
    }

    /**
     * Writes rows, each the values of the dataset's columns in order.
     *
     * @param attempt a number that no other attempt at this partition has
     * @param expected about how many rows all partitions have at most
     * @throws IllegalArgumentException for a row that lacks a value which its column must have
     */
    public WrittenPart write(int partition, long attempt, long expected, Iterator<@Nullable Object[]> rows)
            throws IOException {
        String name = String.format(Locale.ROOT, "%05d-%d", partition, attempt);
        ParquetOutput parquet = ParquetOutput.create(files, new Path(folder, name + ".parquet"));
        int comparable = dataset.comparison()
                ? columns.stream().map(Column::name).toList().indexOf("comparable")
                : -1;
        long count = 0;
        long ofComparable = 0;
        try (ParquetWriter<@Nullable Object[]> writer = parquet(parquet, expected);
                CsvWriter csv = new CsvWriter(FileOutput.create(files, new Path(folder, name + ".csv")), columns)) {
            while (rows.hasNext()) {
                @Nullable Object[] values = rows.next();
                check(values);
                writer.write(values);
                csv.write(values);
                count++;
                if (comparable >= 0 && Boolean.TRUE.equals(values[comparable])) {
                    ofComparable++;
                }
            }
        }
        return new WrittenPart(
                partition,
                name + ".parquet",
                name + ".csv",
                count,
                ofComparable,
                parquet.out().sha256());
    }

    private void check(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !columns.get(i).nullable()) {
                throw new IllegalArgumentException(
                        "a row of " + dataset + " without " + columns.get(i).name());
            }
        }
    }

    /** With a Bloom filter on the key, so that finding one row among millions reads one group of rows. */
    private ParquetWriter<@Nullable Object[]> parquet(ParquetOutput file, long expected) throws IOException {
        Builder builder = new Builder(file, dataset)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withRowGroupRowCountLimit(ROW_GROUP_ROWS);
        if (dataset.key().size() == 1) {
            String key = dataset.key().get(0);
            builder.withBloomFilterEnabled(key, true)
                    .withBloomFilterFPP(key, FALSE_POSITIVES)
                    .withBloomFilterNDV(key, Math.max(1, Math.min(expected, ROW_GROUP_ROWS)));
        }
        return builder.build();
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {

        private final Dataset dataset;

        private Builder(OutputFile file, Dataset dataset) {
            super(file);
            this.dataset = dataset;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Parquet asks for both; only the one without Hadoop's configuration is called. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
            return new RowWriteSupport(dataset);
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return new RowWriteSupport(dataset);
        }
    }
}
