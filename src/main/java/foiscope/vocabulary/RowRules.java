package foiscope.vocabulary;

import foiscope.model.Codes;
import foiscope.model.ComplaintSource;
import foiscope.model.FoiscopeException;
import foiscope.model.Party;
import foiscope.vocabulary.VocabularyFile.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the columns of the vocabulary files may hold: a wrong row is refused when it is loaded, not when a letter meets it. */
final class RowRules {

    private static final Set<String> SPECIAL = Set.of(Codes.UNKNOWN, Codes.OTHER, Codes.NOT_APPLICABLE);

    private static final List<String> NUMBERS = List.of("severity", "stage", "priority", "rank_order");

    /** Meanings that stand alone. */
    private static final Map<String, Meaning> PLAIN = Map.of(
            "measure", new Meaning.Measure(),
            "total", new Meaning.Total(),
            "of_which", new Meaning.OfWhich(),
            "operator", new Meaning.Operator(),
            "stop", new Meaning.Stop(),
            "private", new Meaning.Unpublished());

    private RowRules() {}

    /** @throws FoiscopeException unless a cell with these words can mean it */
    static StatusWord status(Row row) {
        return StatusWord.of(row.value("status"))
                .orElseThrow(() -> row.fault("status", "zero, withheld, not_held, not_recorded or not_applicable is"));
    }

    /** @throws FoiscopeException unless each of a heading's meanings is one that is read */
    static List<Meaning> heading(Row row, Set<String> units) {
        List<Meaning> meanings = new ArrayList<>();
        for (String meaning : row.value("meaning").split(";", -1)) {
            meanings.add(meaning(row, meaning, units));
        }
        return List.copyOf(meanings);
    }

    private static Meaning meaning(Row row, String meaning, Set<String> units) {
        int equals = meaning.indexOf('=');
        String key = equals < 0 ? meaning : meaning.substring(0, equals);
        String value = equals < 0 ? "" : meaning.substring(equals + 1);
        Meaning plain = PLAIN.get(meaning);
        if (plain != null) {
            return plain;
        }
        Optional<Meaning> parsed =
                switch (key) {
                    case "unit" -> units.contains(value) ? Optional.of(new Meaning.Unit(value)) : Optional.empty();
                    case "dimension" -> Axis.of(value).map(Meaning.LabelsOf::new);
                    case "party" -> Party.ofCode(value).map(Meaning.OfParty::new);
                    case "complaint_source" -> ComplaintSource.ofCode(value).map(Meaning.RaisedBy::new);
                    case "other" -> value.isEmpty() ? Optional.empty() : Optional.of(new Meaning.Breakdown(value));
                    case "population" ->
                        value.isEmpty() ? Optional.empty() : Optional.of(new Meaning.Population(value));
                    case "counted" ->
                        value.equals("most_serious") ? Optional.of(new Meaning.MostSerious()) : Optional.empty();
                    case "year" ->
                        value.equals("financial") ? Optional.of(new Meaning.FinancialYears()) : Optional.empty();
                    default -> NumberKind.of(meaning).map(Meaning.NoCount::new);
                };
        return parsed.orElseThrow(() -> row.fault("meaning", allowed(key)));
    }

    private static String allowed(String key) {
        return switch (key) {
            case "unit" -> "unit= and a counting unit is";
            case "dimension" -> "dimension= and one of " + keys(Axis.values(), Axis::key) + " is";
            case "party" -> "party= and one of " + keys(Party.values(), Party::code) + " is";
            case "complaint_source" -> "complaint_source=public or complaint_source=internal is";
            case "counted" -> "counted=most_serious is";
            case "year" -> "year=financial is";
            case "other", "population" -> key + "= and words are";
            default ->
                "measure, unit=, dimension=, party=, complaint_source=, counted=, year=, other=, population=, total, "
                        + "of_which, operator, stop, private, percent, rate, average, duration, age or money is";
        };
    }

    private static <T> String keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).sorted().collect(Collectors.joining(", "));
    }

    /** @throws FoiscopeException unless each concept of a term's coding is one of its domain */
    static Meaning.Concepts coding(Row row, String column, Predicate<String> known) {
        List<List<String>> each = new ArrayList<>();
        for (String all : row.value(column).split("&", -1)) {
            List<String> either = Arrays.asList(all.split("\\|", -1));
            for (String code : either) {
                String concept = code.endsWith("+") ? code.substring(0, code.length() - 1) : code;
                boolean special = SPECIAL.contains(concept);
                if (!special && !known.test(concept)) {
                    throw row.fault(column, "a concept of that domain is, or _U, _O, _Z");
                }
            }
            each.add(either);
        }
        return new Meaning.Concepts(each);
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
