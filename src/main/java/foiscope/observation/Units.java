package foiscope.observation;

import foiscope.model.Codes;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.observation.TableReader.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a breakdown counts: the unit of the one total that its parts add up to; failing that, of the table's only total. The
 * choice holds for its whole row or column.
 */
final class Units {

    private Units() {}

    /** The total of which a line of breakdowns gives the parts. */
    static Optional<Total> of(List<Part> parts, List<Total> totals) {
        List<Total> adding =
                totals.stream().filter(total -> addsUp(parts, total)).toList();
        if (adding.size() == 1) {
            return Optional.of(adding.get(0));
        }
        return totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty();
    }

    private static boolean addsUp(List<Part> parts, Total total) {
        int compared = 0;
        for (Part part : parts) {
            if (part instanceof Part.Printed printed && !printed.figures().isEmpty()) {
                Optional<BigDecimal> whole = total.exactAt(part.cell().slot());
                List<Observation> exact = printed.figures().stream()
                        .filter(o -> o.interval().isPresent())
                        .toList();
                if (whole.isPresent() && !exact.isEmpty()) {
                    if (!adds(exact, whole.get())) {
                        return false;
                    }
                    compared++;
                }
            }
        }
        return compared > 0;
    }

    /** Whether parts add up to a total, all of them or only the outer of nested ones. */
    static boolean adds(List<Observation> parts, BigDecimal total) {
        return sum(parts).map(s -> s.compareTo(total) == 0).orElse(true)
                || sum(outer(parts)).map(s -> s.compareTo(total) == 0).orElse(true);
    }

    /** The sum of exact figures; empty if one of them isn't exact. */
    static Optional<BigDecimal> sum(List<Observation> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Observation part : parts) {
            Optional<BigDecimal> exact = part.interval().flatMap(CountInterval::exact);
            if (exact.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(exact.get());
        }
        return Optional.of(sum);
    }

    /** Without the ranks of a role that the same cell states as a whole. */
    static List<Observation> outer(List<Observation> parts) {
        return parts.stream()
                .filter(part -> part.code(Dimension.RANK).equals(Codes.TOTAL)
                        || parts.stream()
                                .noneMatch(whole -> whole.code(Dimension.RANK).equals(Codes.TOTAL)
                                        && whole.code(Dimension.ROLE).equals(part.code(Dimension.ROLE))))
                .toList();
    }

    /** The figures of lines that each give one value, with the unit of the total that they add up to. */
    static List<Observation> ofValues(List<Observation> values, List<Total> totals, TableContext context) {
        List<Total> adding =
                totals.stream().filter(total -> valuesAdd(values, total)).toList();
        Optional<Total> total = adding.size() == 1
                ? Optional.of(adding.get(0))
                : totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty();
        List<Observation> read = new ArrayList<>();
        for (Observation value : values) {
            boolean own = !value.unit().equals(Codes.UNKNOWN);
            Optional<String> unit = own
                    ? Optional.of(value.unit())
                    : total.flatMap(Total::unit).or(() -> totals.isEmpty() ? context.unit() : Optional.empty());
            String source = !value.source().equals(Codes.TOTAL)
                    ? value.source()
                    : total.map(Total::source)
                            .orElseGet(() -> Sources.of(Optional.empty(), Optional.empty(), context, unit));
            read.add(value.withUnit(unit.orElse(Codes.UNKNOWN), source));
        }
        return read;
    }

    private static boolean valuesAdd(List<Observation> values, Total total) {
        Map<Integer, Observation> slots = new HashMap<>(total.bySlot());
        int compared = 0;
        for (Observation whole : slots.values()) {
            List<Observation> ofPeriod = values.stream()
                    .filter(v -> Objects.equals(
                                    v.period().start(), whole.period().start())
                            && Objects.equals(v.period().end(), whole.period().end()))
                    .toList();
            Optional<BigDecimal> exact = whole.interval().flatMap(CountInterval::exact);
            if (exact.isPresent() && !ofPeriod.isEmpty()) {
                if (!adds(ofPeriod, exact.get())) {
                    return false;
                }
                compared++;
            }
        }
        return compared > 0;
    }
}
