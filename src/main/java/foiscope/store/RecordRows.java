package foiscope.store;

import foiscope.dataset.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
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
    private final transient List<RowField> fields;
    private final transient Constructor<T> constructor;

    private RecordRows(Class<T> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.fields = Arrays.stream(components).map(RowField::of).toList();
        this.constructor = canonicalConstructor(type, components);
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
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).held(instance);
        }
        return RowFactory.create(values);
    }

    /**
     * The record that a row holds.
     *
     * @throws IllegalStateException if the row lacks a value that the record must have
     */
    public T record(Row row) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).value(row.get(i));
        }
        return made(values);
    }

    private T made(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a row is no " + type.getSimpleName(), e);
        }
    }

    /** A record in few bytes, for this version of the program alone. */
    public byte[] bytes(T instance) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(instance, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The record of its bytes. */
    public T record(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Record instance, DataOutput out) throws IOException {
        for (RowField field : fields) {
            field.write(instance, out);
        }
    }

    T read(DataInput in) throws IOException {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).read(in);
        }
        return made(values);
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

    /** Rows as they were stored under these names, whatever their order there. */
    public Dataset<Row> select(Dataset<Row> stored) {
        return stored.select(
                Stream.of(schema().fieldNames()).map(functions::col).toArray(org.apache.spark.sql.Column[]::new));
    }

    private static <T> Constructor<T> canonicalConstructor(Class<T> type, RecordComponent[] components) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor: " + type, e);
        }
    }

    private Object readResolve() {
        return of(type);
    }
}
