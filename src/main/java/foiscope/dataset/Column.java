package foiscope.dataset;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * A published column.
 *
 * @param name in snake case, as published
 * @param component the component of the dataset's record that holds it
 * @param wide whether its integers are of 64 bits
 */
public record Column(
        String name,
        ColumnType type,
        boolean wide,
        boolean nullable,
        String meaning,
        String unit,
        boolean documentText,
        RecordComponent component) {

    static Column of(RecordComponent component, String name) {
        Meaning meaning = component.getAnnotation(Meaning.class);
        if (meaning == null) {
            throw new IllegalStateException("a column without a meaning: " + component);
        }
        Class<?> type = component.getType();
        return new Column(
                name,
                ColumnType.of(type),
                type == long.class || type == Long.class,
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                meaning.value(),
                meaning.unit(),
                meaning.documentText(),
                component);
    }

    /** The column's value in a row: String, Integer, Long, Double, Boolean, LocalDate or null. */
    public @Nullable Object valueIn(Record row) {
        RecordValues<?> values = RecordValues.of(component.getDeclaringRecord().asSubclass(Record.class));
        return values.value(row, values.index(component.getName()));
    }

    /** {@code documentId} to {@code document_id}. */
    public static String snake(String camel) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            boolean digitAfterLetter = Character.isDigit(c) && i > 0 && Character.isLetter(camel.charAt(i - 1));
            if (Character.isUpperCase(c) || digitAfterLetter) {
                out.append('_');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }
}
