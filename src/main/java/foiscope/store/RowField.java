package foiscope.store;

import foiscope.dataset.Column;
import java.lang.reflect.RecordComponent;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** One component of a record as the column that holds it. */
record RowField(String name, RowValue type, boolean nullable) {

    static RowField of(RecordComponent component) {
        return new RowField(
                Column.snake(component.getName()),
                RowValue.of(component.getAnnotatedType()),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    StructField column() {
        return new StructField(name, type.dataType(), nullable, Metadata.empty());
    }

    /** The component's value as a row holds it. */
    @Nullable
    Object held(@Nullable Object value) {
        return value == null ? absent() : type.held(value);
    }

    /** The component's value from what a row holds. */
    @Nullable
    Object value(@Nullable Object held) {
        return held == null ? absent() : type.value(held);
    }

    private @Nullable Object absent() {
        if (!nullable) {
            throw new IllegalStateException("there must be a value of " + name);
        }
        return null;
    }
}
