package foiscope.comparison;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.testing.PublishedOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The comparison rows of a test's observations, each as one readable line. */
final class Lines {

    static final ConceptTree TREE = new ConceptTree(Map.of(
            "dismissal", "sanction",
            "dismissal_without_notice", "dismissal",
            "written_warning", "sanction",
            "management_action", "sanction",
            "no_action", "sanction",
            "case_to_answer", "finding",
            "no_case_to_answer", "finding",
            "resigned", "exit",
            "spouse", "intimate_partner"));

    static final Breaks BREAKS = new Breaks(List.of(LocalDate.of(2012, 11, 22), LocalDate.of(2020, 2, 1)));

    private static final Comparator<ComparisonRow> ORDER = Comparator.comparing(
                    (ComparisonRow row) -> Dataset.ofFileName(row.dataset()))
            .thenComparing(PublishedOrder.of(Dataset.BY_YEAR));

    private Lines() {}

    static List<ComparisonRow> rows(Given... given) {
        return rows(Map.of(), given);
    }

    /** @param written by a letter's hex digit, its date */
    static List<ComparisonRow> rows(Map<String, LocalDate> written, Given... given) {
        return rows(observed(given), dates(written, given));
    }

    /** The rows of all keys, in their published order. */
    static List<ComparisonRow> rows(List<ObservationRow> observations, Map<String, LocalDate> responded) {
        return compared(observations, responded)
                .flatMap(compared -> compared.rows().stream())
                .sorted(ORDER)
                .toList();
    }

    /** Observations that give way in some year and stand in none. */
    static Set<String> superseded(List<ObservationRow> observations, Map<String, LocalDate> responded) {
        Map<String, Boolean> givesWay = compared(observations, responded)
                .flatMap(compared -> compared.verdicts().stream())
                .collect(Collectors.toMap(Verdict::observationId, Verdict::givesWay, Boolean::logicalAnd));
        return givesWay.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Stream<Compared> compared(List<ObservationRow> observations, Map<String, LocalDate> responded) {
        Comparisons comparisons =
                new Comparisons(TREE, BREAKS, Set.of("allegation", "case", "complaint", "conduct_matter", "person"));
        return observations.stream()
                .flatMap(row -> YearFigure.of(row, responded.get(row.responseId())).stream())
                .collect(Collectors.groupingBy(YearFigure::key))
                .values()
                .stream()
                .map(comparisons::of);
    }

    static List<ObservationRow> observed(Given... given) {
        return Arrays.stream(given).map(Given::observed).toList();
    }

    static Map<String, LocalDate> dates(Map<String, LocalDate> written, Given... given) {
        return Arrays.stream(given)
                .filter(g -> written.containsKey(g.letter()))
                .collect(Collectors.toMap(Given::responseId, g -> written.get(g.letter()), (a, b) -> a));
    }

    static List<String> lines(String dataset, Given... given) {
        return lines(rows(given), dataset);
    }

    /**
     * {@code year [party or axis] code lower..upper of total_lower..total_upper (caveats)}; {@code !} before what isn't comparable.
     */
    static List<String> lines(List<ComparisonRow> rows, String dataset) {
        return rows.stream()
                .filter(row -> row.dataset().equals(dataset))
                .map(Lines::line)
                .toList();
    }

    static String line(ComparisonRow row) {
        String words = String.join(
                " ",
                Stream.of(row.year(), row.party(), row.axis(), row.code())
                        .filter(Objects::nonNull)
                        .toList());
        String total = interval(row.totalLower(), row.totalUpper());
        return (row.comparable() ? "" : "!") + words + " " + interval(row.lower(), row.upper()) + " of " + total
                + (row.caveats() == null ? "" : " (" + row.caveats() + ")");
    }

    private static String interval(@Nullable Double lower, @Nullable Double upper) {
        if (lower == null) {
            return "-";
        }
        if (upper == null) {
            return number(lower) + "..";
        }
        return lower.equals(upper) ? number(lower) : number(lower) + ".." + number(upper);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
