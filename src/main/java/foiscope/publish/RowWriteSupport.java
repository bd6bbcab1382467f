package foiscope.publish;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Hands a row's values, in the order of its dataset's columns, to Parquet. */
final class RowWriteSupport extends WriteSupport<@Nullable Object[]> {

    private final Dataset dataset;
    private final List<Column> columns;
    private @Nullable RecordConsumer consumer;

    RowWriteSupport(Dataset dataset) {
        this.dataset = dataset;
        this.columns = dataset.columns();
    }

    /** Parquet asks for both; only the one without Hadoop's configuration is called. */
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        return new WriteContext(ParquetSchema.of(dataset), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(ParquetSchema.of(dataset), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        this.consumer = recordConsumer;
    }

    @Override
    public void write(@Nullable Object[] values) {
        if (consumer == null) {
            throw new IllegalStateException("not prepared for writing");
        }
        consumer.startMessage();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                consumer.startField(columns.get(i).name(), i);
                add(consumer, value);
                consumer.endField(columns.get(i).name(), i);
            }
        }
        consumer.endMessage();
    }

    private static void add(RecordConsumer consumer, Object value) {
        if (value instanceof String text) {
            consumer.addBinary(Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
        } else if (value instanceof Integer number) {
            consumer.addInteger(number);
        } else if (value instanceof Long number) {
            consumer.addLong(number);
        } else if (value instanceof Double number) {
            consumer.addDouble(number);
        } else if (value instanceof Boolean flag) {
            consumer.addBoolean(flag);
        } else if (value instanceof LocalDate date) {
            consumer.addInteger(Math.toIntExact(date.toEpochDay()));
        } else {
            throw new IllegalArgumentException("no column has the type " + value.getClass());
        }
    }
}
