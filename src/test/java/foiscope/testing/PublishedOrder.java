package foiscope.testing;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.RecordValues;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which a dataset's rows are published. */
public final class PublishedOrder {

    private PublishedOrder() {}

    public static Comparator<Record> of(Dataset dataset) {
        RecordValues<? extends Record> values = RecordValues.of(dataset.row());
        List<String> names = values.components().stream()
                .map(component -> Column.snake(component.getName()))
                .toList();
        return dataset.order().stream()
                .mapToInt(names::indexOf)
                .mapToObj(
                        place -> (Comparator<Record>) (a, b) -> compare(values.value(a, place), values.value(b, place)))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }
}
