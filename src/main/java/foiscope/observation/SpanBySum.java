package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.CellRef;
import foiscope.model.Codes;
import foiscope.model.Observation;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Dates a table or list that nothing dates by what it adds up to: where its total is the sum of an earlier one's years, it covers them
 * all. Totals of few may agree by chance and date nothing.
 */
final class SpanBySum {

    /** A smaller total may agree by chance. */
    private static final BigDecimal FEWEST = BigDecimal.valueOf(20);

    private SpanBySum() {}

    /** The figures, those of a table or list that nothing dates within the years that they add up to. */
    static Figures of(Figures figures) {
        Map<List<Object>, List<Observation>> containers = figures.observations().stream()
                .collect(Collectors.groupingBy(SpanBySum::container, LinkedHashMap::new, Collectors.toList()));
        List<List<Observation>> before = new ArrayList<>();
        for (List<Observation> container : containers.values()) {
            boolean undated = container.size() > 1
                    && container.stream().noneMatch(o -> o.period().dated());
            Optional<Period> span = undated ? span(container, before) : Optional.empty();
            span.ifPresent(
                    period -> figures.observations().replaceAll(o -> container.contains(o) ? o.withPeriod(period) : o));
            before.add(container);
        }
        return figures;
    }

    private static List<Object> container(Observation o) {
        CellRef place = o.place();
        return place.table() > 0
                ? List.of(place.table())
                : List.of(0, Objects.requireNonNullElse(place.page(), 0), place.row());
    }

    private static Optional<Period> span(List<Observation> undated, List<List<Observation>> before) {
        Optional<BigDecimal> total = total(undated).filter(n -> n.compareTo(FEWEST) >= 0);
        if (total.isEmpty()) {
            return Optional.empty();
        }
        List<Period> spans = new ArrayList<>();
        for (List<Observation> dated : before) {
            List<Observation> years = dated.stream()
                    .filter(o -> !o.isPart() && single(o) && sameUnit(o, undated.get(0)))
                    .toList();
            boolean apart =
                    years.stream().map(o -> o.period().start()).distinct().count() == years.size();
            if (years.size() > 1
                    && apart
                    && Units.sum(years)
                            .filter(n -> n.compareTo(total.get()) == 0)
                            .isPresent()) {
                spans.add(between(years));
            }
        }
        return spans.stream().distinct().count() == 1 ? Optional.of(spans.get(0)) : Optional.empty();
    }

    /** What a table's own total says, else what its figures add up to. */
    private static Optional<BigDecimal> total(List<Observation> figures) {
        Predicate<Observation> total = o -> o.basis() == Basis.TOTAL_ROW || !o.isPart();
        List<Observation> totals = figures.stream().filter(total).toList();
        if (totals.size() == 1) {
            return Totals.exact(totals.get(0));
        }
        boolean alike = figures.stream().map(Totals::signature).distinct().count() == 1;
        return totals.isEmpty() && alike ? Units.sum(figures) : Optional.empty();
    }

    private static boolean single(Observation o) {
        return o.period().dated()
                && o.basis() != Basis.PROSE
                && o.period().basis() != PeriodBasis.SEVERAL_YEARS
                && o.period().basis() != PeriodBasis.POINT_IN_TIME;
    }

    private static boolean sameUnit(Observation one, Observation other) {
        return one.unit().equals(other.unit()) || other.unit().equals(Codes.UNKNOWN);
    }

    private static Period between(List<Observation> years) {
        List<Observation> ordered = years.stream()
                .sorted(Comparator.comparing(
                        (Observation o) -> Objects.requireNonNull(o.period().start())))
                .toList();
        Period first = ordered.get(0).period();
        Period last = ordered.get(ordered.size() - 1).period();
        LocalDate start = Objects.requireNonNull(first.start());
        LocalDate end = Objects.requireNonNull(last.end());
        return new Period(start, end, first.label() + " to " + last.label(), PeriodBasis.SEVERAL_YEARS);
    }
}
