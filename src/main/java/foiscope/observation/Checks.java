package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.CellRef;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Observation;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.observation.Totals.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts against their totals. What doesn't add up is reported, never repaired. */
final class Checks {

    private Checks() {}

    static Optional<Unresolved> partsAgainstTotal(
            CellRef place, String words, List<Observation> printed, Optional<Observation> total) {
        List<Observation> parts =
                printed.stream().filter(o -> o.interval().isPresent()).toList();
        Optional<BigDecimal> whole = total.flatMap(Observation::interval).flatMap(CountInterval::exact);
        if (parts.isEmpty() || whole.isEmpty() || Units.adds(parts, whole.get())) {
            return Optional.empty();
        }
        String detail = "the parts add up to %s, the total is %s"
                .formatted(Units.sum(Units.outer(parts)).map(Checks::plain).orElse("another"), plain(whole.get()));
        return Optional.of(new Unresolved(place, words, UnresolvedReason.MISMATCH, detail, ""));
    }

    /** Whether the parts surely are more than their total. */
    static boolean exceeds(List<Observation> printed, Optional<Observation> total) {
        Optional<BigDecimal> whole = total.flatMap(Observation::interval).flatMap(CountInterval::exact);
        Optional<BigDecimal> parts = Units.sum(Units.outer(
                printed.stream().filter(o -> o.interval().isPresent()).toList()));
        return whole.isPresent() && parts.isPresent() && parts.get().compareTo(whole.get()) > 0;
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    /** A printed total over the periods against the periods' own figures. */
    static List<Unresolved> totalsOverPeriods(List<Total> totals) {
        List<Unresolved> unresolved = new ArrayList<>();
        for (Total total : totals) {
            List<Observation> overall = figures(total).stream()
                    .filter(o -> o.basis() == Basis.TOTAL_ROW)
                    .toList();
            List<Observation> each = figures(total).stream()
                    .filter(o -> o.basis() != Basis.TOTAL_ROW)
                    .toList();
            if (overall.size() != 1 || each.size() < 2) {
                continue;
            }
            Optional<BigDecimal> sum = Units.sum(each);
            Optional<BigDecimal> stated = Totals.exact(overall.get(0));
            if (sum.isPresent() && stated.isPresent() && sum.get().compareTo(stated.get()) != 0) {
                unresolved.add(new Unresolved(
                        overall.get(0).place(),
                        overall.get(0).verbatim(),
                        UnresolvedReason.MISMATCH,
                        "the periods add up to %s, the total is %s".formatted(plain(sum.get()), plain(stated.get())),
                        ""));
            }
        }
        return unresolved;
    }

    private static List<Observation> figures(Total total) {
        return total.figures().stream().map(Totals.Placed::observation).toList();
    }

    /** The values of a table against the total of the same period, where the table has one total only. */
    static List<Unresolved> valuesAgainstTotals(List<Observation> all, List<Total> totals) {
        List<Unresolved> unresolved = new ArrayList<>();
        if (totals.size() != 1 || all.stream().noneMatch(Checks::value)) {
            return unresolved;
        }
        for (Observation whole : figures(totals.get(0))) {
            List<Observation> parts = all.stream()
                    .filter(o -> value(o)
                            && o.period().equals(whole.period())
                            && o.place().row() != whole.place().row()
                            && o.place().column() == whole.place().column())
                    .toList();
            Optional<BigDecimal> stated = whole.interval().flatMap(CountInterval::exact);
            if (parts.size() > 1 && oneDimension(parts) && stated.isPresent() && !Units.adds(parts, stated.get())) {
                unresolved.add(new Unresolved(
                        whole.place(),
                        whole.verbatim(),
                        UnresolvedReason.MISMATCH,
                        "the parts add up to %s, the total is %s"
                                .formatted(Units.sum(parts).map(Checks::plain).orElse("another"), plain(stated.get())),
                        ""));
            }
        }
        return unresolved;
    }

    private static boolean value(Observation o) {
        return o.isPart();
    }

    private static boolean oneDimension(List<Observation> parts) {
        return List.of(Dimension.ROLE, Dimension.SUBJECT_GENDER, Dimension.RELATIONSHIP, Dimension.OUTCOME).stream()
                        .filter(d -> parts.stream().anyMatch(p -> p.divided(d)))
                        .count()
                == 1;
    }
}
