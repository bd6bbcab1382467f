package foiscope.publish;

import foiscope.dataset.Column;
import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/** Rows of any dataset: every other one has nothing where a column may be empty. */
final class SampleRows {

    static final ReleaseInfo INFO = new ReleaseInfo("0.1.0", "2026.1+ab12cd", List.of(Licence.OPEN_GOVERNMENT));

    static final Configuration HADOOP = new Configuration(false);

    private SampleRows() {}

    static List<Record> of(Dataset dataset, int count) {
        return IntStream.range(0, count).mapToObj(i -> row(dataset, i)).toList();
    }

    /** Some rows of every dataset, each in one part. */
    static void writeAll(ReleaseWriter release, int count) {
        for (Dataset dataset : Dataset.values()) {
            write(release, dataset, count, Math.max(1, count));
        }
    }

    /** Rows of a dataset in parts, as tasks write them. */
    static long write(ReleaseWriter release, Dataset dataset, int count, int rowsPerPart) {
        List<WrittenPart> parts = new ArrayList<>();
        for (int from = 0; from < count; from += rowsPerPart) {
            parts.add(part(
                    release,
                    dataset,
                    from / rowsPerPart,
                    40,
                    of(dataset, count).subList(from, Math.min(count, from + rowsPerPart))));
        }
        Collections.reverse(parts);
        return release.accept(dataset, parts);
    }

    static WrittenPart part(ReleaseWriter release, Dataset dataset, int number, long attempt, List<Record> rows) {
        try {
            return new PartWriter(dataset, release.partsOf(dataset), HADOOP)
                    .write(
                            number,
                            attempt,
                            rows.size(),
                            rows.stream().map(row -> values(dataset, row)).iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable Object[] values(Dataset dataset, Record row) {
        return dataset.columns().stream().map(column -> column.valueIn(row)).toArray();
    }

    static ComparisonRow comparison(
            String force,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean comparable,
            @Nullable String caveats) {
        return new ComparisonRow(
                "by_role",
                "ab12",
                force,
                "beds",
                "domestic_abuse",
                "allegation",
                "_T",
                "misconduct",
                null,
                "2016/17",
                null,
                null,
                "officer|staff",
                null,
                "financial_year",
                1.0,
                null,
                lower,
                upper,
                12.0,
                12.0,
                0.25,
                0.5,
                1100.5,
                null,
                null,
                0.1234,
                4.5678,
                3,
                "x;y;z",
                comparable,
                caveats);
    }

    private static Record row(Dataset dataset, int number) {
        RecordComponent[] components = dataset.row().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(dataset, component, number))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return dataset.row().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Dataset dataset, RecordComponent component, int number) {
        Optional<Column> column = dataset.columns().stream()
                .filter(c -> c.component().getName().equals(component.getName()))
                .findFirst();
        if (column.isEmpty()) {
            return component.getName().equals("dataset") ? dataset.fileName() : null;
        }
        if (column.get().nullable() && number % 2 == 1) {
            return null;
        }
        return switch (column.get().type()) {
            case STRING -> "=%s-%05d, “Gwynedd” né 😀\n".formatted(column.get().name(), number);
            case INTEGER -> integer(column.get().wide(), number);
            case NUMBER -> number / 3.0;
            case BOOLEAN -> number % 2 == 0;
            case DATE -> LocalDate.of(1969, 12, 31).plusDays(number);
        };
    }

    private static Object integer(boolean wide, int number) {
        if (wide) {
            return Long.MAX_VALUE - number;
        }
        return Integer.MIN_VALUE + number;
    }
}
