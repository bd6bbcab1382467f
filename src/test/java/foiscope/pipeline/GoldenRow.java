package foiscope.pipeline;

import foiscope.dataset.Dataset;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row that a careful reader expects. An empty value is null; {@code a or b} is either, where {@code none} is null; {@code *} is
 * anything; in {@code verbatim} a leading {@code ~} says that the words are there, and more may be.
 */
record GoldenRow(Map<String, String> values) {

    private static final List<String> PLACE = List.of("source_table", "source_row", "source_column", "source_item");

    /** A published row as text, null as empty. */
    static Map<String, String> published(Dataset dataset, Record row) {
        Map<String, String> values = new LinkedHashMap<>();
        dataset.columns().forEach(column -> values.put(column.name(), text(column.valueIn(row))));
        return values;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Objects.toString(value, "");
    }

    boolean fits(Map<String, String> row) {
        return differences(row).isEmpty();
    }

    boolean standsAt(Map<String, String> row) {
        return PLACE.stream().allMatch(column -> fits(column, row));
    }

    /** What the row has otherwise: {@code role: officer, expected special}. */
    List<String> differences(Map<String, String> row) {
        return values.keySet().stream()
                .filter(column -> !fits(column, row))
                .map(column -> "%s: %s, expected %s".formatted(column, row.get(column), values.get(column)))
                .toList();
    }

    private boolean fits(String column, Map<String, String> row) {
        String expected = values.getOrDefault(column, "");
        String actual = row.getOrDefault(column, "");
        if (column.equals("verbatim")) {
            return expected.startsWith("~")
                    ? words(actual).contains(words(expected.substring(1)))
                    : words(actual).equals(words(expected));
        }
        return expected.equals("*")
                || Stream.of(expected.split(" or ", -1))
                        .map(choice -> choice.equals("none") ? "" : choice)
                        .anyMatch(sameParts(column, actual)::equals);
    }

    /** The columns that a question asks for have no order of their own. */
    private static String sameParts(String column, String value) {
        if (!column.equals("asked")) {
            return value;
        }
        return String.join(";", Arrays.stream(value.split(";")).sorted().toList());
    }

    private static String words(String text) {
        return text.replaceAll("^[\\s.,;()]+|[\\s.,;(]+$", "").replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        List<String> shown = values.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty() && !e.getValue().equals("_T"))
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
        return String.join(" ", shown);
    }
}
