package foiscope.comparison;

import foiscope.model.CountInterval;
import foiscope.model.ObservationStatus;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one letter says of one thing.
 *
 * @param figures what it is made of
 * @param mismatch whether figures that should be one can't be
 * @param level how far it is from a figure stated outright: 0 is one
 */
record Estimate(CountInterval interval, List<Figure> figures, boolean mismatch, int level) {

    /** One figure alone. */
    static Estimate stated(Figure figure) {
        return new Estimate(figure.interval(), List.of(figure), false, 0);
    }

    /**
     * What parts of one code, letter and span come to (contract: nesting, twice): stated ones before months before single cases,
     * roles before their ranks; the parts of one table add up, another table gives the same again.
     */
    static Estimate ofParts(List<BreakdownFigure> parts) {
        if (parts.size() == 1) {
            return tableSum(parts);
        }
        Grain grain =
                parts.stream().map(p -> p.dated().grain()).min(Grain::compareTo).orElseThrow();
        List<BreakdownFigure> finest =
                parts.stream().filter(p -> p.dated().grain() == grain).toList();
        return switch (grain) {
            case STATED -> slice(finest);
            case MONTH ->
                sum(by(finest, p -> p.dated().from()).values().stream()
                        .map(Estimate::slice)
                        .toList());
            case CASE ->
                cases(by(finest, p -> table(p.dated())).values().stream()
                        .map(Estimate::tableSum)
                        .toList());
        };
    }

    /** What the stated totals, the months of a total, or the listed cases of one letter and span come to. */
    static Estimate ofTotals(Collection<Dated> totals) {
        Map<Grain, List<Dated>> byGrain = by(totals, Dated::grain);
        return agree(byGrain.entrySet().stream()
                .map(e -> switch (e.getKey()) {
                    case STATED -> same(e.getValue());
                    case MONTH ->
                        sum(by(e.getValue(), Dated::from).values().stream()
                                .map(Estimate::same)
                                .toList());
                    case CASE ->
                        cases(by(e.getValue(), Estimate::table).values().stream()
                                .map(t -> sum(
                                        t.stream().map(d -> stated(d.figure())).toList()))
                                .toList());
                })
                .map(e -> new Estimate(e.interval, e.figures, e.mismatch, 0))
                .toList());
    }

    /** One figure, given several times: the interval over all of them, and a mismatch where they can't all be right. */
    static Estimate agree(List<Estimate> estimates) {
        Estimate first = estimates.get(0);
        if (estimates.size() == 1) {
            return first;
        }
        CountInterval hull = estimates.stream()
                .map(Estimate::interval)
                .reduce(CountInterval::hull)
                .orElseThrow();
        boolean mismatch = estimates.stream()
                .anyMatch(a -> a.mismatch || estimates.stream().anyMatch(b -> apart(a.interval, b.interval)));
        int level = estimates.stream().mapToInt(Estimate::level).min().orElseThrow();
        boolean same = estimates.stream().allMatch(e -> equal(e.interval, first.interval));
        return new Estimate(hull, same ? first.figures : figures(estimates), mismatch, level);
    }

    static Estimate sum(List<Estimate> estimates) {
        if (estimates.size() == 1) {
            return estimates.get(0);
        }
        CountInterval total =
                estimates.stream().map(Estimate::interval).reduce(CountInterval.ZERO, CountInterval::plus);
        boolean mismatch = estimates.stream().anyMatch(Estimate::mismatch);
        int level = estimates.stream().mapToInt(Estimate::level).max().orElse(0);
        return new Estimate(total, figures(estimates), mismatch, level);
    }

    /** Whether two intervals are the same, however their ends are written. */
    static boolean equal(CountInterval a, CountInterval b) {
        return a.lower().compareTo(b.lower()) == 0
                && (a.upper() == null
                        ? b.upper() == null
                        : b.upper() != null && a.upper().compareTo(b.upper()) == 0);
    }

    /** Whether the letter gives no figure at all. */
    boolean withheld() {
        return figures.stream().allMatch(f -> f.row().status().equals(ObservationStatus.WITHHELD.code()));
    }

    boolean hidden() {
        return figures.stream().anyMatch(Figure::hidden);
    }

    /** Parts at the breakdown's own level if there are any, else those below, each once. */
    private static Estimate slice(List<BreakdownFigure> parts) {
        List<BreakdownFigure> level =
                parts.stream().filter(p -> p.below().isEmpty()).toList();
        return sum(by(level.isEmpty() ? parts : level, BreakdownFigure::below).values().stream()
                .map(same -> agree(by(same, p -> table(p.dated())).values().stream()
                        .map(Estimate::tableSum)
                        .toList()))
                .toList());
    }

    private static Estimate tableSum(List<BreakdownFigure> parts) {
        Estimate sum = sum(parts.stream().map(p -> stated(p.dated().figure())).toList());
        BreakdownFigure first = parts.get(0);
        int level =
                (first.dated().grain() == Grain.STATED ? 0 : 2) + (first.below().isEmpty() ? 0 : 1);
        return new Estimate(sum.interval, sum.figures, sum.mismatch, level);
    }

    private static Estimate same(List<Dated> totals) {
        return agree(totals.stream().map(d -> stated(d.figure())).toList());
    }

    /** Two lists in one letter may hold the same cases or others: between the longest and all of them. */
    private static Estimate cases(List<Estimate> lists) {
        if (lists.size() == 1) {
            return lists.get(0);
        }
        Estimate all = sum(lists);
        BigDecimal longest = lists.stream().map(l -> l.interval.lower()).reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Estimate(new CountInterval(longest, all.interval.upper()), all.figures, true, all.level);
    }

    private static boolean apart(CountInterval a, CountInterval b) {
        return a.upper() != null && a.upper().compareTo(b.lower()) < 0;
    }

    /** Its table, or in prose its paragraph, before all tables. */
    private static Long table(Dated dated) {
        YearFigure row = dated.figure().row();
        return row.sourceTable() == 0 ? Long.MIN_VALUE + row.sourceRow() : row.sourceTable();
    }

    private static List<Figure> figures(List<Estimate> estimates) {
        return estimates.stream().flatMap(e -> e.figures.stream()).distinct().toList();
    }

    private static <K extends Comparable<? super K>, T> TreeMap<K, List<T>> by(
            Collection<T> things, Function<T, K> key) {
        Stream<T> stream = things.stream();
        return stream.collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
