package foiscope.comparison;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns observations into the rows of by_year, by_role, by_gender, by_relationship and by_outcome by the contract's rules. The same
 * observations give the same rows, in whatever order and however often they come.
 *
 * @param tree which outcome or relationship is broader than which
 * @param breaks the days after which figures mean something else
 */
public record Comparisons(ConceptTree tree, Breaks breaks) implements Serializable {

    private static final Comparator<ObservationRow> PLACE = Comparator.comparing(ObservationRow::documentId)
            .thenComparingInt(ObservationRow::sourceTable)
            .thenComparingInt(ObservationRow::sourceRow)
            .thenComparingInt(ObservationRow::sourceColumn)
            .thenComparingInt(ObservationRow::sourceItem)
            .thenComparing(ObservationRow::observationId);

    private static final Comparator<@Nullable String> NULL_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<ComparisonRow> ROWS = Comparator.comparing(
                    (ComparisonRow r) -> Dataset.valueOf(r.dataset().toUpperCase(Locale.ROOT)))
            .thenComparing(ComparisonRow::force)
            .thenComparing(ComparisonRow::topic)
            .thenComparing(ComparisonRow::countingUnit)
            .thenComparing(ComparisonRow::complaintSource)
            .thenComparing(ComparisonRow::outcomeKind)
            .thenComparing(ComparisonRow::scope, NULL_FIRST)
            .thenComparing(ComparisonRow::year)
            .thenComparing(ComparisonRow::party, NULL_FIRST)
            .thenComparing(ComparisonRow::axis, NULL_FIRST)
            .thenComparing(ComparisonRow::code, NULL_FIRST)
            .thenComparing(ComparisonRow::rowId);

    /** What observations share that can influence one row, or supersede one another. */
    public static String groupKey(ObservationRow row) {
        String document = Key.document(row);
        return String.join(
                "/",
                row.forceCode(),
                row.force(),
                row.topic(),
                row.countingUnit(),
                row.complaintSource(),
                document == null ? "" : document);
    }

    /**
     * The rows of all comparisons, by dataset and key.
     *
     * @param group all observations of one or more group keys
     * @param responded by response_id, when the letter was written; undated letters have none
     */
    public List<ComparisonRow> of(List<ObservationRow> group, Map<String, LocalDate> responded) {
        Map<Key, List<Dated>> byKey = dated(group, responded).stream().collect(Collectors.groupingBy(Key::of));
        return byKey.entrySet().stream()
                .flatMap(e -> new YearRows(e.getKey(), e.getValue(), tree, breaks).rows().stream())
                .sorted(ROWS)
                .toList();
    }

    /**
     * The observations that have the caveat {@code superseded}: another letter gives the same figure for a fuller year, or later,
     * and another number. All stay in {@code observations}.
     *
     * @param group all observations of one or more group keys
     * @param responded by response_id, when the letter was written
     */
    public static Set<String> superseded(List<ObservationRow> group, Map<String, LocalDate> responded) {
        return Superseding.among(dated(group, responded));
    }

    private static List<Dated> dated(List<ObservationRow> group, Map<String, LocalDate> responded) {
        List<ObservationRow> ordered = new ArrayList<>(group);
        ordered.sort(PLACE);
        Set<String> seen = new HashSet<>();
        return ordered.stream()
                .filter(row -> seen.add(row.observationId()))
                .flatMap(row -> Figure.of(row).stream())
                .flatMap(figure -> Years.of(figure, Letter.of(figure.row(), responded)).stream())
                .toList();
    }
}
