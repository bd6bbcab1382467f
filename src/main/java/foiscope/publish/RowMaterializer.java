package foiscope.publish;

import foiscope.dataset.Column;
import foiscope.dataset.ColumnType;
import foiscope.dataset.Dataset;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.jspecify.annotations.Nullable;

/** Makes a dataset's records of the values that Parquet reads. */
final class RowMaterializer extends RecordMaterializer<Record> {

    private final Dataset dataset;
    private final Constructor<? extends Record> constructor;
    private final List<Cell> cells;
    /** For each component of the record where its value comes from. */
    private final List<Supplier<@Nullable Object>> sources;

    RowMaterializer(Dataset dataset) {
        this.dataset = dataset;
        RecordComponent[] components = dataset.row().getRecordComponents();
        this.constructor = canonical(dataset.row(), components);
        this.cells = dataset.columns().stream().map(Cell::new).toList();
        this.sources = Arrays.stream(components).map(this::source).toList();
    }

    private static Constructor<? extends Record> canonical(Class<? extends Record> row, RecordComponent[] components) {
        try {
            return row.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }

    @Override
    public Record getCurrentRecord() {
        try {
            return constructor.newInstance(sources.stream().map(Supplier::get).toArray());
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("no row of " + dataset, e);
        }
    }

    /** The comparisons share a record: what one of them doesn't publish is null, and its own name isn't published. */
    private Supplier<@Nullable Object> source(RecordComponent component) {
        for (Cell cell : cells) {
            if (cell.column.component().getName().equals(component.getName())) {
                return () -> cell.value;
            }
        }
        return component.getName().equals("dataset") ? dataset::fileName : () -> null;
    }

    @Override
    public GroupConverter getRootConverter() {
        return new GroupConverter() {
            @Override
            public Converter getConverter(int fieldIndex) {
                return cells.get(fieldIndex);
            }

            @Override
            public void start() {
                cells.forEach(cell -> cell.value = null);
            }

            @Override
            public void end() {}
        };
    }

    /** The value of one column in the row that is being read. */
    private static final class Cell extends PrimitiveConverter {

        private final Column column;
        private @Nullable Object value;

        private Cell(Column column) {
            this.column = column;
        }

        @Override
        public void addBinary(Binary binary) {
            value = binary.toStringUsingUTF8();
        }

        @Override
        public void addInt(int number) {
            value = column.type() == ColumnType.DATE ? (Object) LocalDate.ofEpochDay(number) : (Integer) number;
        }

        @Override
        public void addLong(long number) {
            value = number;
        }

        @Override
        public void addDouble(double number) {
            value = number;
        }

        @Override
        public void addBoolean(boolean flag) {
            value = flag;
        }
    }
}
