package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.model.Layout;
import foiscope.model.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An invented word in the place of a row's label or a column's heading costs the code that the label gave: the figures under it are
 * of an unknown value, a population of their own, or listed. None becomes another figure, and no other figure changes.
 */
class WrongWordTest {

    private static final String INVENTED = "Hornswoggled quibbling";
    private static final Pattern TABLE_LABEL = Pattern.compile(
            "(?:row label|column heading) \u2018[^\u2019]*\u2019 \\(table (\\d+), row (\\d+), column (\\d+)");

    static List<Sample> samples() {
        return Sample.all();
    }

    /** Where a label stands. */
    private record Place(int table, int row, int column) {}

    @ParameterizedTest
    @MethodSource("samples")
    void aWrongWordIsCaught(Sample sample) {
        Letter letter = new Letter(sample.letter(), sample.read(), sample.text());
        Reading before = letter.reading();
        Map<String, ObservationRow> figures = byPlace(before);
        List<String> faults = new ArrayList<>();
        for (Place label : labels(before)) {
            Optional<Layout> wrong = replaced(letter.layout(), label);
            if (wrong.isEmpty()) {
                continue;
            }
            Map<String, ObservationRow> after = byPlace(letter.reading(wrong.get()));
            after.forEach((place, row) -> {
                ObservationRow was = figures.get(place);
                if (was == null) {
                    faults.add(label + " gives a new figure: " + told(row));
                } else if (governs(was, label)) {
                    // A total's own words, and a label that says elsewhere what is counted, may be said twice.
                    boolean direct = label.row() == row.sourceRow() || label.column() == row.sourceColumn();
                    boolean total = row.basis().equals("total_row") || !direct && same(was, row);
                    if (!total && (same(was, row) || another(was, row))) {
                        faults.add(label + " under it: " + told(was) + " -> " + told(row));
                    }
                } else if (!same(was, row) && !unitInDoubt(was, row)) {
                    faults.add(label + " beside it: " + told(was) + " -> " + told(row));
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static Map<String, ObservationRow> byPlace(Reading reading) {
        Map<String, ObservationRow> byPlace = new HashMap<>();
        reading.observations().stream()
                .filter(row -> row.sourceTable() > 0)
                .forEach(row -> byPlace.put(row.observationId(), row));
        return byPlace;
    }

    private static Set<Place> labels(Reading reading) {
        Set<Place> labels = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        for (ObservationRow row : reading.observations()) {
            Matcher matcher = TABLE_LABEL.matcher(String.valueOf(row.governedBy()));
            while (matcher.find()) {
                labels.add(new Place(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))));
            }
        }
        return labels;
    }

    private static boolean governs(ObservationRow row, Place label) {
        Matcher matcher = TABLE_LABEL.matcher(String.valueOf(row.governedBy()));
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) == label.table()
                    && Integer.parseInt(matcher.group(2)) == label.row()
                    && Integer.parseInt(matcher.group(3)) == label.column()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Layout> replaced(Layout layout, Place label) {
        List<SourceTable> tables = new ArrayList<>();
        boolean found = false;
        for (SourceTable table : layout.tables()) {
            if (table.number() == label.table()) {
                List<List<String>> rows = new ArrayList<>();
                Dress.rows(table).forEach(row -> rows.add(new ArrayList<>(row)));
                rows.get(label.row() - 1).set(label.column() - 1, INVENTED);
                tables.add(Dress.table(table, rows));
                found = true;
            } else {
                tables.add(table);
            }
        }
        return found ? Optional.of(Dress.with(layout, tables)) : Optional.empty();
    }

    private static List<String> codes(ObservationRow row) {
        return List.of(
                row.role(),
                row.rank(),
                row.subjectGender(),
                row.victimGender(),
                row.complainantGender(),
                row.relationship(),
                row.dutyStatus(),
                row.outcome(),
                row.finding(),
                row.process(),
                row.sanction(),
                row.exit(),
                row.pending(),
                row.countingUnit());
    }

    private static boolean same(ObservationRow a, ObservationRow b) {
        return codes(a).equals(codes(b))
                && String.valueOf(a.scope()).equals(String.valueOf(b.scope()))
                && String.valueOf(a.otherBreakdown()).equals(String.valueOf(b.otherBreakdown()))
                && String.valueOf(a.periodStart()).equals(String.valueOf(b.periodStart()))
                && String.valueOf(a.periodEnd()).equals(String.valueOf(b.periodEnd()))
                && String.valueOf(a.count()).equals(String.valueOf(b.count()));
    }

    /** Whether a code became another one, and not that of an unknown value or of none. */
    private static boolean another(ObservationRow was, ObservationRow now) {
        List<String> before = codes(was);
        List<String> after = codes(now);
        boolean limited = String.valueOf(now.scope()).contains("population=")
                || now.otherBreakdown() != null
                || after.contains("_U")
                || String.valueOf(now.caveats()).contains("note")
                || now.periodStart() == null;
        for (int i = 0; i < before.size(); i++) {
            boolean changed = !before.get(i).equals(after.get(i));
            if (changed && !after.get(i).startsWith("_")) {
                return true;
            }
        }
        return !limited;
    }

    /** A breakdown counts what the one total counts to which its whole line adds up; a label of that line less is a doubt. */
    private static boolean unitInDoubt(ObservationRow was, ObservationRow now) {
        List<String> before = codes(was).subList(0, codes(was).size() - 1);
        List<String> after = codes(now).subList(0, codes(now).size() - 1);
        return before.equals(after) && now.countingUnit().equals("_U");
    }

    private static String told(ObservationRow row) {
        return "table %d row %d column %d: %s %s %s %s %s %s"
                .formatted(
                        row.sourceTable(),
                        row.sourceRow(),
                        row.sourceColumn(),
                        row.periodStart(),
                        codes(row).stream().filter(c -> !c.equals("_T")).toList(),
                        row.scope(),
                        row.otherBreakdown(),
                        row.count(),
                        row.basis());
    }
}
