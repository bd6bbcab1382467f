package foiscope.observation;

import foiscope.model.Codes;
import foiscope.model.ComplaintSource;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The totals of one table, by what they count, and which of them given parts add up to. */
final class Totals {

    private Totals() {}

    /** A figure with the row and column of its cell in the grid, from 0. */
    record Placed(int row, int column, Observation observation) {}

    /** The totals of one unit and source. */
    record Total(String unit, Optional<ComplaintSource> source, List<Placed> figures) {

        Total {
            figures = List.copyOf(figures);
        }

        Total raisedBy(ComplaintSource who) {
            return new Total(
                    unit,
                    Optional.of(who),
                    figures.stream()
                            .map(p -> new Placed(
                                    p.row(), p.column(), p.observation().withUnit(unit, Optional.of(who))))
                            .toList());
        }

        Optional<Observation> inRow(int row) {
            return only(figures.stream().filter(p -> p.row() == row).toList());
        }

        Optional<Observation> inColumn(int column) {
            return only(figures.stream().filter(p -> p.column() == column).toList());
        }

        private static Optional<Observation> only(List<Placed> found) {
            return found.size() == 1 ? Optional.of(found.get(0).observation()) : Optional.empty();
        }
    }

    /** Groups a table's totals: of each line of labels, what one unit and source count. */
    static List<Total> of(List<Placed> totals) {
        Map<List<Object>, List<Placed>> lines = new LinkedHashMap<>();
        for (Placed placed : totals) {
            Observation o = placed.observation();
            lines.computeIfAbsent(List.of(o.unit(), o.source(), o.scope()), key -> new ArrayList<>())
                    .add(placed);
        }
        return lines.values().stream()
                .map(line -> new Total(
                        line.get(0).observation().unit(),
                        line.get(0).observation().source(),
                        line))
                .toList();
    }

    /** The dimensions by which a figure's own labels break it down. */
    static Set<String> signature(Observation o) {
        Set<String> dimensions = new TreeSet<>();
        for (Dimension dimension : Dimension.values()) {
            if (o.divided(dimension) && dimension != Dimension.RANK && !Dimension.OUTCOMES.contains(dimension)) {
                dimensions.add(dimension.column());
            } else if (o.divided(dimension) && dimension == Dimension.OUTCOME) {
                dimensions.add(dimension.column());
            }
        }
        o.other().ifPresent(other -> dimensions.add("other"));
        return dimensions;
    }

    /** The total that figures of one breakdown add up to, period by period; failing that, the table's only total. */
    static Optional<Total> adding(List<Observation> parts, List<Total> totals) {
        List<Total> adding =
                totals.stream().filter(total -> addsUp(parts, total)).toList();
        if (adding.size() == 1) {
            return Optional.of(adding.get(0));
        }
        return totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty();
    }

    private static boolean addsUp(List<Observation> parts, Total total) {
        int compared = 0;
        for (Placed whole : total.figures()) {
            List<Observation> ofPeriod = parts.stream()
                    .filter(p -> sameTime(p, whole.observation())
                            && p.force().equals(whole.observation().force()))
                    .toList();
            Optional<BigDecimal> exact = exact(whole.observation());
            if (exact.isPresent() && !ofPeriod.isEmpty()) {
                if (!Units.adds(ofPeriod, exact.get())) {
                    return false;
                }
                compared++;
            }
        }
        return compared > 0;
    }

    /** Whether two figures cover the same days. */
    static boolean sameTime(Observation a, Observation b) {
        return Objects.equals(a.period().start(), b.period().start())
                && Objects.equals(a.period().end(), b.period().end());
    }

    /** A figure's exact count. */
    static Optional<BigDecimal> exact(Observation o) {
        return o.interval().flatMap(CountInterval::exact);
    }

    /** Whether it is known what a figure counts. */
    static boolean unitKnown(Observation o) {
        return !o.unit().equals(Codes.UNKNOWN);
    }
}
