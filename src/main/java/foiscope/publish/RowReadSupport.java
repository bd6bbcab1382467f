package foiscope.publish;

import foiscope.dataset.Dataset;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;

/** Asks Parquet for a dataset's columns, whatever others the file may have, and makes its records of them. */
final class RowReadSupport extends ReadSupport<Record> {

    private final Dataset dataset;

    RowReadSupport(Dataset dataset) {
        this.dataset = dataset;
    }

    @Override
    public ReadContext init(InitContext context) {
        return new ReadContext(ParquetSchema.of(dataset));
    }

    /** Parquet asks for both; only the one without Hadoop's configuration is called. */
    @Override
    @SuppressWarnings("deprecation")
    public RecordMaterializer<Record> prepareForRead(
            Configuration configuration, Map<String, String> metadata, MessageType fileSchema, ReadContext context) {
        return new RowMaterializer(dataset);
    }

    @Override
    public RecordMaterializer<Record> prepareForRead(
            ParquetConfiguration configuration,
            Map<String, String> metadata,
            MessageType fileSchema,
            ReadContext context) {
        return new RowMaterializer(dataset);
    }
}
