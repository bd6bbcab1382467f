package foiscope.vocabulary;

import foiscope.model.FoiscopeException;
import foiscope.vocabulary.VocabularyFile.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the columns of the vocabulary files may hold: a wrong row is refused when it is loaded, not when a letter meets it. */
final class RowRules {

    private static final Set<String> STATUSES =
            Set.of("zero", "withheld", "not_held", "not_recorded", "not_applicable");

    private static final List<String> NUMBERS = List.of("severity", "stage", "priority", "rank_order");

    /** Meanings that stand alone. */
    private static final Set<String> PLAIN = Set.of("measure", "stop", "private", "duration", "percent");

    private static final Map<String, Set<String>> VALUES = Map.of(
            "complaint_source", Set.of("public", "internal"),
            "year", Set.of("financial"),
            "party", Set.of("subject", "victim", "complainant"),
            "counted", Set.of("most_serious"),
            "dimension",
                    Set.of(
                            "period",
                            "force",
                            "role",
                            "rank",
                            "relationship",
                            "duty",
                            "gender",
                            "outcome",
                            "misconduct",
                            "crime"));

    private RowRules() {}

    /** @throws FoiscopeException unless a cell with these words can mean it */
    static void status(Row row) {
        if (!STATUSES.contains(row.value("status"))) {
            throw row.fault("status", "zero, withheld, not_held, not_recorded or not_applicable is");
        }
    }

    /** @throws FoiscopeException unless each of a heading's meanings is one that is read */
    static void heading(Row row, Set<String> units) {
        for (String meaning : row.value("meaning").split(";", -1)) {
            int equals = meaning.indexOf('=');
            String key = equals < 0 ? meaning : meaning.substring(0, equals);
            String value = equals < 0 ? "" : meaning.substring(equals + 1);
            if (key.equals("unit") && !units.contains(value)) {
                throw row.fault("meaning", "unit= and a counting unit is");
            }
            Set<String> values = VALUES.getOrDefault(key, Set.of());
            boolean known = PLAIN.contains(meaning) || key.equals("unit") || key.equals("other") && !value.isEmpty();
            if (!known && !values.contains(value)) {
                throw row.fault(
                        "meaning",
                        values.isEmpty()
                                ? "measure, unit=, dimension=, party=, complaint_source=, counted=, year=, other=, stop, "
                                        + "private, duration or percent is"
                                : key + "= and one of "
                                        + String.join(
                                                ", ", values.stream().sorted().toList()) + " is");
            }
        }
    }

    /** @throws FoiscopeException if a column that orders concepts isn't a number */
    static void numbers(Row row) {
        for (String column : NUMBERS) {
            if (!row.value(column).matches("\\d{0,4}")) {
                throw row.fault(column, "a number up to 9999 or nothing is");
            }
        }
    }
}
