package foiscope.store;

import foiscope.dataset.Column;
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
