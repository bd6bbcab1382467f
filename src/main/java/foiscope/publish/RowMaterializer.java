package foiscope.publish;

import foiscope.dataset.Column;
import foiscope.dataset.ColumnType;
import foiscope.dataset.Dataset;
import foiscope.dataset.RecordValues;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
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
    private final RecordValues<? extends Record> values;
    private final List<Cell> cells;
    /** For each component of the record where its value comes from. */
    private final List<Supplier<@Nullable Object>> sources;

    RowMaterializer(Dataset dataset) {
        this.dataset = dataset;
        this.values = RecordValues.of(dataset.row());
        this.cells = dataset.columns().stream().map(Cell::new).toList();
        this.sources = values.components().stream().map(this::source).toList();
    }

    @Override
    public Record getCurrentRecord() {
        return values.record(sources.stream().map(Supplier::get).toArray());
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
