package foiscope.store;

import foiscope.dataset.Column;
import foiscope.dataset.RecordValues;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Records of one type as Spark rows, and back: a column per component, in its order, under its published name. Spark's own bean
 * encoder makes rows without columns of a record.
 */
public final class RecordRows<T extends Record> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Derived once per type, and again on each executor: what travels is the type alone. */
    private static final ClassValue<RecordRows<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordRows<?> computeValue(Class<?> type) {
            return new RecordRows<>(type.asSubclass(Record.class));
        }
    };

    private final Class<T> type;
    private final transient RecordValues<T> values;
    private final transient List<RowField> fields;

    private RecordRows(Class<T> type) {
        this.type = type;
        this.values = RecordValues.of(type);
        this.fields = values.components().stream().map(RowField::of).toList();
    }

    /** The rows of a record type; its components may be anything that {@link RowValue} knows. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> RecordRows<T> of(Class<T> type) {
        return (RecordRows<T>) KNOWN.get(type);
    }

    Class<T> type() {
        return type;
    }

    /** A column per component. */
    public StructType schema() {
        return new StructType(fields.stream().map(RowField::column).toArray(StructField[]::new));
    }

    /** The encoder of the rows, for a session in which dates are {@code LocalDate}. */
    public Encoder<Row> encoder() {
        return Encoders.row(schema());
    }

    public Row row(T instance) {
        Object[] held = new Object[fields.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = fields.get(i).held(values.value(instance, i));
        }
        return RowFactory.create(held);
    }

    /**
     * The record that a row holds.
     *
     * @throws IllegalStateException if the row lacks a value that the record must have
     */
    public T record(Row row) {
        @Nullable Object[] given = new Object[fields.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = fields.get(i).value(row.get(i));
        }
        return values.record(given);
    }

    /** Rows one by one as they are asked for. */
    public Iterator<Row> rows(Stream<? extends T> records) {
        return records.map(this::row).iterator();
    }

    /** Records one by one as the rows come. */
    public Stream<T> records(Iterator<Row> rows) {
        Iterable<Row> once = () -> rows;
        return StreamSupport.stream(once.spliterator(), false).map(this::record);
    }

    /** A column of a stored set of rows, by the names of components from the outermost in. */
    public org.apache.spark.sql.Column column(String... path) {
        StructType within = schema();
        String[] names = Arrays.stream(path).map(Column::snake).toArray(String[]::new);
        for (int i = 0; i < names.length - 1; i++) {
            within = (StructType) within.apply(names[i]).dataType();
        }
        within.fieldIndex(names[names.length - 1]);
        return functions.col(String.join(".", names));
    }

    /** All columns, by their names. */
    public org.apache.spark.sql.Column[] columns() {
        return Stream.of(schema().fieldNames()).map(functions::col).toArray(org.apache.spark.sql.Column[]::new);
    }

    /** Rows as they were stored under these names, whatever their order there. */
    public Dataset<Row> select(Dataset<Row> stored) {
        return stored.select(columns());
    }

    private Object readResolve() {
        return of(type);
    }
}
