package foiscope.publish;

import foiscope.dataset.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/** A dataset's Parquet: one file, or once that is full a folder of numbered parts. */
final class ParquetParts implements AutoCloseable {

    /** Bounds what is buffered before it reaches the disk. */
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final Dataset dataset;
    private final Path folder;
    private final long rowsPerPart;
    private final List<String> files = new ArrayList<>();
    private ParquetWriter<@Nullable Object[]> part;
    private long rowsInPart;

    ParquetParts(Dataset dataset, Path folder, long rowsPerPart) throws IOException {
        this.dataset = dataset;
        this.folder = folder;
        this.rowsPerPart = rowsPerPart;
        this.part = begin(WrittenDataset.parquetOf(dataset));
    }

    void write(@Nullable Object[] values) throws IOException {
        if (rowsInPart == rowsPerPart) {
            part.close();
            if (files.size() == 1) {
                turnIntoFolder();
            }
            part = begin(partName(files.size()));
            rowsInPart = 0;
        }
        part.write(values);
        rowsInPart++;
    }

    /** Its files so far, in order, as paths relative to the release's folder. */
    List<String> files() {
        return List.copyOf(files);
    }

    private ParquetWriter<@Nullable Object[]> begin(String file) throws IOException {
        files.add(file);
        return new Builder(new LocalOutputFile(folder.resolve(file)), dataset)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    private void turnIntoFolder() throws IOException {
        Path single = folder.resolve(WrittenDataset.parquetOf(dataset));
        Path aside = folder.resolve(WrittenDataset.parquetOf(dataset) + ".first");
        Files.move(single, aside);
        Files.createDirectory(single);
        Files.move(aside, folder.resolve(partName(0)));
        files.set(0, partName(0));
    }

    private String partName(int number) {
        return String.format(Locale.ROOT, "%s/part-%05d.parquet", WrittenDataset.parquetOf(dataset), number);
    }

    @Override
    public void close() throws IOException {
        part.close();
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
