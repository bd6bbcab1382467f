package foiscope.pipeline;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of a release's rows as one text per row: datasets as they are listed, then texts by their UTF-8, numbers by their
 * size, what is absent first.
 */
final class SortKey {

    private static final String ZEROS = "0".repeat(19);
    private static final Map<Dataset, List<RecordComponent>> COMPONENTS = new EnumMap<>(Dataset.class);

    private static final Map<Dataset, String> PLACES = new EnumMap<>(Dataset.class);

    static {
        for (Dataset dataset : Dataset.values()) {
            PLACES.put(dataset, "%02d".formatted(PLACES.size()));
            COMPONENTS.put(dataset, components(dataset));
        }
    }

    private SortKey() {}

    static String of(Dataset dataset, Record row) {
        StringBuilder key = new StringBuilder(PLACES.getOrDefault(dataset, ""));
        for (RecordComponent component : components(dataset, row)) {
            Object value = value(component, row);
            if (value instanceof Number number) {
                String digits = number.toString();
                key.append('\1').append(ZEROS, digits.length(), ZEROS.length()).append(digits);
            } else if (value != null) {
                key.append('\1').append(value);
            }
            key.append('\0');
        }
        return key.toString();
    }

    private static List<RecordComponent> components(Dataset dataset, Record row) {
        if (!dataset.row().isInstance(row)) {
            throw new IllegalArgumentException(
                    "no row of " + dataset + ": a " + row.getClass().getSimpleName());
        }
        return COMPONENTS.getOrDefault(dataset, List.of());
    }

    private static List<RecordComponent> components(Dataset dataset) {
        return dataset.order().stream()
                .map(name -> Arrays.stream(dataset.row().getRecordComponents())
                        .filter(component -> Column.snake(component.getName()).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(dataset + " is ordered by no " + name)))
                .toList();
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the accessor of " + component + " failed", e);
        }
    }
}
