package foiscope.dataset;

import java.time.LocalDate;

/** The type of a published column. */
public enum ColumnType {
    STRING("string"),
    INTEGER("integer"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    DATE("date");

    private final String frictionless;

    ColumnType(String frictionless) {
        this.frictionless = frictionless;
    }

    /** Its name in a Table Schema of Data Package v2. */
    public String frictionless() {
        return frictionless;
    }

    static ColumnType of(Class<?> type) {
        if (type == String.class) {
            return STRING;
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return INTEGER;
        } else if (type == double.class || type == Double.class) {
            return NUMBER;
        } else if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        } else if (type == LocalDate.class) {
            return DATE;
        }
        throw new IllegalArgumentException("no column has the type " + type);
    }
}
