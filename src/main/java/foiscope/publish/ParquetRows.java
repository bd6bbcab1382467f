package foiscope.publish;

import foiscope.dataset.Dataset;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.jspecify.annotations.Nullable;

/** The rows of a dataset's Parquet files, one file after the other, none before it is asked for. */
final class ParquetRows implements Iterator<Record>, AutoCloseable {

    private final Dataset dataset;
    private final FilterCompat.Filter filter;
    private final Deque<Path> left;
    private final Configuration hadoop;
    private Optional<Path> file = Optional.empty();
    private Optional<ParquetReader<Record>> reader = Optional.empty();
    private Optional<Record> next = Optional.empty();

    ParquetRows(Dataset dataset, List<Path> files, FilterCompat.Filter filter, Configuration hadoop) {
        this.hadoop = hadoop;
        this.dataset = dataset;
        this.filter = filter;
        this.left = new ArrayDeque<>(files);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (reader.isPresent() || !left.isEmpty())) {
            advance();
        }
        return next.isPresent();
    }

    @Override
    public Record next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Record row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    /** To the file's next row, or past its end. Parquet meets broken bytes with exceptions of any kind. */
    private void advance() {
        try {
            if (reader.isEmpty()) {
                file = Optional.of(left.remove());
                reader = Optional.of(new Builder(HadoopInputFile.fromPath(file.get(), hadoop), dataset)
                        .withFilter(filter)
                        .build());
            }
            @Nullable Record row = reader.get().read();
            next = Optional.ofNullable(row);
            if (row == null) {
                close();
            }
        } catch (IOException | RuntimeException e) {
            throw new FoiscopeException(
                    Code.FAILED, file.map(Path::toString).orElse("") + " can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        Optional<ParquetReader<Record>> open = reader;
        reader = Optional.empty();
        if (open.isPresent()) {
            open.get().close();
        }
    }

    private static final class Builder extends ParquetReader.Builder<Record> {

        private final Dataset dataset;

        private Builder(InputFile file, Dataset dataset) {
            this(file, dataset, new PlainParquetConfiguration());
        }

        private Builder(InputFile file, Dataset dataset, ParquetConfiguration configuration) {
            super(file, configuration);
            this.dataset = dataset;
        }

        @Override
        protected ReadSupport<Record> getReadSupport() {
            return new RowReadSupport(dataset);
        }
    }
}
