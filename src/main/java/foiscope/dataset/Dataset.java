package foiscope.dataset;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The datasets of a release, in the order in which they are listed. */
public enum Dataset {
    DOCUMENTS(
            DocumentRow.class,
            "One row per document taken in, read or not.",
            List.of("document_id"),
            List.of("document_id")),
    RESPONSES(
            ResponseRow.class,
            "One row per answer in a document: who answers, when, about what.",
            List.of("response_id"),
            List.of("document_id", "response_id")),
    QUESTIONS(
            QuestionRow.class,
            "One row per thing that the request asked for, and what became of it.",
            List.of("response_id", "number"),
            List.of("response_id", "number")),
    OBSERVATIONS(
            ObservationRow.class,
            "One row per figure that a document prints.",
            List.of("observation_id"),
            List.of("document_id", "source_table", "source_row", "source_column", "source_item", "observation_id")),
    UNRESOLVED(
            UnresolvedRow.class,
            "One row per thing printed that is no observation, or not a sure one, with its place and the reason.",
            List.of("unresolved_id"),
            List.of("document_id", "place", "unresolved_id")),
    SET_ASIDE(
            SetAsideRow.class,
            "One row per document that isn't read whole, with the reason.",
            List.of("document_id"),
            List.of("document_id")),
    BY_YEAR(ComparisonRow.class, "Totals per force and year.", ComparisonColumns.KEY, ComparisonColumns.ORDER),
    BY_ROLE(
            ComparisonRow.class,
            "Figures per force, year and role of the person complained of.",
            ComparisonColumns.KEY,
            ComparisonColumns.ORDER),
    BY_GENDER(
            ComparisonRow.class,
            "Figures per force, year, party and gender.",
            ComparisonColumns.KEY,
            ComparisonColumns.ORDER),
    BY_RELATIONSHIP(
            ComparisonRow.class,
            "Figures per force, year and relationship of the subject to the victim.",
            ComparisonColumns.KEY,
            ComparisonColumns.ORDER),
    BY_OUTCOME(
            ComparisonRow.class,
            "Figures per force, year, axis and outcome; codes add up within an axis only.",
            ComparisonColumns.KEY,
            ComparisonColumns.ORDER);

    private final Class<? extends Record> row;
    private final String meaning;
    private final List<String> key;
    private final List<String> order;

    Dataset(Class<? extends Record> row, String meaning, List<String> key, List<String> order) {
        this.row = row;
        this.meaning = meaning;
        this.key = key;
        this.order = order;
    }

    /** Its name, as its files and its rows' column {@code dataset} have it. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dataset whose files have this name. */
    public static Dataset ofFileName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The record that holds a row. */
    public Class<? extends Record> row() {
        return row;
    }

    public String meaning() {
        return meaning;
    }

    /** The columns whose values no two rows share. */
    public List<String> key() {
        return key;
    }

    /** The columns by which the rows are ordered; together they order any two rows. */
    public List<String> order() {
        return order;
    }

    /** Whether it is one of the comparisons. */
    public boolean comparison() {
        return row == ComparisonRow.class;
    }

    /** Its columns, in published order. */
    public List<Column> columns() {
        Set<String> absent = ComparisonColumns.absentFrom(this);
        return Arrays.stream(row.getRecordComponents())
                .filter(component -> !absent.contains(component.getName()))
                .map(this::column)
                .toList();
    }

    private Column column(RecordComponent component) {
        String name = comparison() && component.getName().equals("code")
                ? ComparisonColumns.codeName(this)
                : Column.snake(component.getName());
        return Column.of(component, name);
    }

    /** What the comparisons' one record means in each of them. */
    private static final class ComparisonColumns {
        private static final List<String> KEY = List.of("row_id");
        /** The names of components, since a code's column has another name in each dataset. */
        private static final List<String> ORDER = List.of(
                "force",
                "topic",
                "counting_unit",
                "complaint_source",
                "outcome_kind",
                "scope",
                "year",
                "party",
                "axis",
                "code",
                "row_id");

        private static String codeName(Dataset dataset) {
            return switch (dataset) {
                case BY_ROLE -> "role";
                case BY_GENDER -> "gender";
                case BY_RELATIONSHIP -> "relationship";
                case BY_OUTCOME -> "outcome";
                default -> throw new IllegalStateException(dataset + " has no code");
            };
        }

        private static Set<String> absentFrom(Dataset dataset) {
            if (!dataset.comparison()) {
                return Set.of();
            }
            return switch (dataset) {
                case BY_YEAR -> Set.of("dataset", "party", "axis", "broader", "code");
                case BY_GENDER -> Set.of("dataset", "axis", "broader");
                case BY_OUTCOME -> Set.of("dataset", "party");
                default -> Set.of("dataset", "party", "axis", "broader");
            };
        }
    }
}
