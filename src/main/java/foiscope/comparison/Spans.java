package foiscope.comparison;

import foiscope.model.PeriodBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the months and the single cases that a letter gives for one year cover of it together. */
final class Spans {

    private Spans() {}

    /**
     * Months cover what all of their letter's months cover. A list of cases covers what its letter's total for the year covers,
     * or the one period that all its cases are given for; else nobody said.
     *
     * @param dated all figures of one key
     */
    static List<Dated> settle(List<Dated> dated) {
        Map<Letter, List<Dated>> byLetter = new LinkedHashMap<>();
        dated.forEach(d ->
                byLetter.computeIfAbsent(d.letter(), l -> new ArrayList<>()).add(d));
        List<Dated> settled = new ArrayList<>();
        byLetter.values().forEach(ofLetter -> settled.addAll(ofLetter(ofLetter)));
        return settled;
    }

    private static List<Dated> ofLetter(List<Dated> dated) {
        Year year = dated.get(0).year();
        Set<Span> months = spans(dated, Grain.MONTH);
        Span monthly = Span.union(year, months);
        Span listed = listed(dated, monthly, !months.isEmpty());
        return dated.stream()
                .map(d -> switch (d.grain()) {
                    case STATED -> d;
                    case MONTH -> d.covering(monthly);
                    case CASE -> d.covering(listed);
                })
                .toList();
    }

    private static Span listed(List<Dated> dated, Span monthly, boolean byMonth) {
        List<Span> totals = new ArrayList<>(dated.stream()
                .filter(d -> d.grain() == Grain.STATED && d.figure().total())
                .map(Dated::span)
                .toList());
        if (byMonth) {
            totals.add(monthly);
        }
        Set<Span> cases = spans(dated, Grain.CASE);
        boolean whole = cases.size() == 1 && dated.stream().allMatch(Spans::givenForTheList);
        return totals.stream()
                .max(Comparator.comparingDouble(Span::fullness).thenComparing(Span::lastOrNever))
                .orElseGet(() -> whole ? cases.iterator().next() : Span.UNSAID);
    }

    /** Whether a case has the period of its whole list, rather than a day or a month of its own. */
    private static boolean givenForTheList(Dated dated) {
        String basis = dated.figure().row().periodBasis();
        return dated.grain() != Grain.CASE
                || !basis.equals(PeriodBasis.MONTH.code())
                        && (dated.year().basis() == YearBasis.OTHER || !basis.equals(PeriodBasis.OTHER.code()))
                        && !basis.equals(PeriodBasis.POINT_IN_TIME.code());
    }

    private static Set<Span> spans(List<Dated> dated, Grain grain) {
        Set<Span> spans = new LinkedHashSet<>();
        dated.stream().filter(d -> d.grain() == grain).map(Dated::span).forEach(spans::add);
        return spans;
    }
}
