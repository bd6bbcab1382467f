package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.CellRef;
import foiscope.model.Coding;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Observation;
import foiscope.observation.Totals.Placed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Rows and columns of a table that are the sums of all others. */
final class Sums {

    /** With fewer figures beside it a sum may be chance. */
    private static final int PARTS = 2;

    private static final List<Dimension> DIVIDING = List.of(
            Dimension.VICTIM_GENDER,
            Dimension.SUBJECT_GENDER,
            Dimension.COMPLAINANT_GENDER,
            Dimension.ROLE,
            Dimension.RANK);

    /** In a table with more totals than these no total is held against its parts: no one prints it, and each would cost all rows. */
    static final int MOST_TOTALS = 1000;

    private Sums() {}

    /** A row or column. */
    record Line(ToIntFunction<Placed> of, int number) {

        boolean holds(Placed placed) {
            return of.applyAsInt(placed) == number;
        }
    }

    /** The last row and the last column, where their label isn't known and each of their figures is the sum of those before it. */
    static List<Line> unknownTotals(List<Placed> figures) {
        List<Line> totals = new ArrayList<>();
        unknownTotal(figures, Placed::row, Placed::column).ifPresent(totals::add);
        unknownTotal(figures, Placed::column, Placed::row).ifPresent(totals::add);
        return totals;
    }

    private static Optional<Line> unknownTotal(
            List<Placed> figures, ToIntFunction<Placed> line, ToIntFunction<Placed> across) {
        Optional<Integer> last = figures.stream().map(line::applyAsInt).max(Integer::compare);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Line total = new Line(line, last.get());
        boolean unknown = figures.stream()
                .filter(total::holds)
                .map(Placed::observation)
                .allMatch(o -> o.codes().containsValue(Coding.Unstated.UNKNOWN)
                        || o.other().isPresent());
        Map<Integer, List<Placed>> each =
                figures.stream().collect(Collectors.groupingBy(across::applyAsInt, TreeMap::new, Collectors.toList()));
        return unknown && each.values().stream().allMatch(column -> isSum(column, total))
                ? Optional.of(total)
                : Optional.empty();
    }

    private static boolean isSum(List<Placed> column, Line total) {
        List<Observation> whole =
                column.stream().filter(total::holds).map(Placed::observation).toList();
        List<Observation> parts = column.stream()
                .filter(p -> !total.holds(p))
                .map(Placed::observation)
                .toList();
        Optional<BigDecimal> sum = Units.sum(parts);
        return whole.size() == 1
                && parts.size() > PARTS
                && sum.isPresent()
                && whole.get(0)
                        .interval()
                        .flatMap(CountInterval::exact)
                        .filter(n -> n.compareTo(sum.get()) == 0)
                        .isPresent();
    }

    /**
     * What figures count that add up to a total beside them: the total's unit, also where their own labels call them something
     * else. A column is such a total if it is the sum of the others in every row, and so is a row.
     */
    static Map<CellRef, String> unitsOfParts(List<Placed> figures, Set<CellRef> unitSaid) {
        Map<CellRef, String> units = new HashMap<>();
        units.putAll(unitsOfParts(figures, unitSaid, Placed::column, Placed::row));
        units.putAll(unitsOfParts(figures, unitSaid, Placed::row, Placed::column));
        return units;
    }

    private static Map<CellRef, String> unitsOfParts(
            List<Placed> figures, Set<CellRef> unitSaid, ToIntFunction<Placed> line, ToIntFunction<Placed> across) {
        Map<CellRef, String> units = new HashMap<>();
        Map<Integer, List<Placed>> each = figures.stream().collect(Collectors.groupingBy(across::applyAsInt));
        Set<Integer> totals = figures.stream()
                .filter(p -> p.observation().basis() == Basis.TOTAL_ROW
                        && unitSaid.contains(p.observation().place()))
                .map(line::applyAsInt)
                .collect(Collectors.toSet());
        for (int total : totals.size() > MOST_TOTALS ? Set.<Integer>of() : totals) {
            Map<CellRef, String> found = new HashMap<>();
            Line of = new Line(line, total);
            if (each.values().stream().allMatch(beside -> adds(beside, of, found))) {
                units.putAll(found);
            }
        }
        return units;
    }

    /** Whether the figures beside a total that are broken down as it is add up to it. */
    private static boolean adds(List<Placed> beside, Line total, Map<CellRef, String> found) {
        Optional<Placed> whole = beside.stream().filter(total::holds).findFirst();
        if (whole.isEmpty()) {
            return true;
        }
        Observation of = whole.get().observation();
        List<Placed> parts = beside.stream()
                .filter(p -> !total.holds(p)
                        && Totals.sameTime(p.observation(), of)
                        && DIVIDING.stream()
                                .allMatch(d -> p.observation().coding(d).equals(of.coding(d))))
                .toList();
        Optional<BigDecimal> sum =
                Units.sum(parts.stream().map(Placed::observation).toList());
        boolean adds = parts.size() > 1
                && sum.isPresent()
                && Totals.exact(of).filter(n -> n.compareTo(sum.get()) == 0).isPresent();
        parts.forEach(p -> found.put(p.observation().place(), of.unit()));
        return adds;
    }
}
