package foiscope.store;

import foiscope.dataset.Column;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** One component of a record and the column that holds it. */
record RowField(String name, RowValue type, boolean nullable, Method accessor) {

    static RowField of(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new RowField(
                Column.snake(component.getName()),
                RowValue.of(component.getAnnotatedType()),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                accessor);
    }

    StructField column() {
        return new StructField(name, type.dataType(), nullable, Metadata.empty());
    }

    /** The component's value as a row holds it. */
    @Nullable
    Object held(Record instance) {
        Object value = valueIn(instance);
        return value == null ? absent() : type.held(value);
    }

    /** The component's value from what a row holds. */
    @Nullable
    Object value(@Nullable Object held) {
        return held == null ? absent() : type.value(held);
    }

    void write(Record instance, DataOutput out) throws IOException {
        Object value = valueIn(instance);
        if (nullable) {
            out.writeBoolean(value != null);
        } else if (value == null) {
            absent();
        }
        if (value != null) {
            type.write(value, out);
        }
    }

    @Nullable
    Object read(DataInput in) throws IOException {
        return nullable && !in.readBoolean() ? null : type.read(in);
    }

    private @Nullable Object absent() {
        if (!nullable) {
            throw new IllegalStateException(
                    accessor.getDeclaringClass().getSimpleName() + " must have a value of " + name);
        }
        return null;
    }

    private @Nullable Object valueIn(Record instance) {
        try {
            return accessor.invoke(instance);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the accessor " + accessor + " failed", e);
        }
    }
}
