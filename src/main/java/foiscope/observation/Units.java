package foiscope.observation;

import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Observation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Sums of figures, and whether parts add up to a total. */
final class Units {

    private Units() {}

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
                .filter(part -> part.coding(Dimension.RANK).isTotal()
                        || parts.stream()
                                .noneMatch(whole -> whole.coding(Dimension.RANK).isTotal()
                                        && whole.code(Dimension.ROLE).equals(part.code(Dimension.ROLE))))
                .toList();
    }
}
