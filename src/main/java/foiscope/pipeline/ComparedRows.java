package foiscope.pipeline;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.model.Codes;
import foiscope.publish.DatasetText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one comparison, for a person or a program.
 *
 * @param rows in the dataset's order
 */
public record ComparedRows(Dataset dataset, List<ComparisonRow> rows) {

    public ComparedRows {
        rows = List.copyOf(rows);
    }

    /** As the release's own CSV has them. */
    public String csv() {
        return DatasetText.csv(dataset, rows);
    }

    /** As a JSON array of objects. */
    public String json() {
        return DatasetText.json(dataset, rows);
    }

    /**
     * As tables: what may be compared, then apart from it and with the reasons what may not. Rows that differ in what they count stand
     * in tables of their own.
     *
     * @param width of the terminal, in characters
     */
    public String table(int width) {
        List<ComparisonRow> comparable =
                rows.stream().filter(ComparisonRow::comparable).toList();
        List<ComparisonRow> others =
                rows.stream().filter(row -> !row.comparable()).toList();
        return "By %s: %s that may be compared\n%s%s"
                .formatted(
                        ComparisonQuery.name(dataset),
                        Counted.of(comparable.size(), "row"),
                        tables(comparable, width),
                        others.isEmpty()
                                ? ""
                                : "\nNot comparable, for the reasons in the last column: %s\n%s"
                                        .formatted(Counted.of(others.size(), "row"), tables(others, width)));
    }

    private String tables(List<ComparisonRow> of, int width) {
        Map<String, List<ComparisonRow>> alike = new LinkedHashMap<>();
        of.forEach(row ->
                alike.computeIfAbsent(counted(row), key -> new ArrayList<>()).add(row));
        StringBuilder text = new StringBuilder();
        alike.forEach((counted, group) -> text.append('\n')
                .append(counted)
                .append('\n')
                .append(table(group).fit(width)));
        return text.toString();
    }

    /** What the rows of one table count. */
    private static String counted(ComparisonRow row) {
        return Stream.of(
                        row.topic(),
                        row.countingUnit(),
                        row.complaintSource(),
                        row.outcomeKind(),
                        text(row.scope()),
                        text(row.party()),
                        text(row.axis()))
                .filter(part -> !part.isEmpty() && !part.equals(Codes.TOTAL))
                .collect(Collectors.joining(", "));
    }

    private TextTable table(List<ComparisonRow> group) {
        TextTable table = new TextTable().with("force", true, group, ComparisonRow::force);
        table = table.with("year", false, group, ComparisonRow::year);
        if (dataset != Dataset.BY_YEAR) {
            table = table.with(ComparisonQuery.name(dataset), false, group, row -> text(row.code()));
        }
        table = table.with("count", false, group, row -> interval(row.lower(), row.upper(), 1));
        if (dataset != Dataset.BY_YEAR) {
            table = table.with("share %", false, group, row -> interval(row.shareLower(), row.shareUpper(), 100));
        }
        return table.with("per 1,000", false, group, row -> interval(row.rateLower(), row.rateUpper(), 1))
                .with("caveats", true, group, row -> text(row.caveats()).replace(";", " "));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String interval(@Nullable Double lower, @Nullable Double upper, double times) {
        if (lower == null) {
            return "";
        }
        String from = number(lower * times);
        return upper == null
                ? from + "+"
                : number(upper * times).equals(from) ? from : from + "-" + number(upper * times);
    }

    private static String number(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-9
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, "%,.1f", value);
    }
}
