package foiscope.comparison;

import foiscope.model.Caveat;
import foiscope.model.Codes;
import foiscope.model.ObservationStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which doubts a row has, and whether it may be compared (contract: comparable). */
record Comparability(Set<String> caveats) {

    private static final BigDecimal SMALL = BigDecimal.valueOf(5);

    static Comparability of(Key key, Span span, Bounds bounds, Breaks breaks, Set<String> units) {
        Set<String> caveats = new TreeSet<>();
        period(key.inYear(), span, caveats);
        add(Caveat.REGIME_CHANGE, breaks.touch(key.inYear()), caveats);
        add(Caveat.UNIT_UNKNOWN, key.countingUnit().equals(Codes.UNKNOWN), caveats);
        boolean known = units.contains(key.countingUnit()) || key.countingUnit().equals(Codes.UNKNOWN);
        add(Caveat.OTHER_UNIT, !known, caveats);
        add(Caveat.FORCE_UNKNOWN, key.force().equals(Codes.UNKNOWN), caveats);
        add(Caveat.JOINT_FORCES, key.forceCode().contains("|"), caveats);
        add(Caveat.MISMATCH, bounds.mismatch(), caveats);
        add(Caveat.UNRESOLVED_REMAINDER, bounds.opened(), caveats);
        BigDecimal upper = bounds.interval().upper();
        add(Caveat.SMALL_BASE, upper != null && upper.compareTo(SMALL) < 0, caveats);
        for (Figure figure : bounds.figures()) {
            String status = figure.row().status();
            add(Caveat.SUPPRESSED, status.equals(ObservationStatus.SUPPRESSED.code()), caveats);
            add(Caveat.WITHHELD, status.equals(ObservationStatus.WITHHELD.code()), caveats);
            caveats.addAll(stated(figure.row().caveats()));
        }
        return new Comparability(caveats);
    }

    boolean comparable() {
        return caveats.stream().flatMap(c -> Caveat.ofCode(c).stream()).noneMatch(Caveat::blocksComparison);
    }

    /** A stock has no coverage and needs none. */
    private static void period(Year year, Span span, Set<String> caveats) {
        if (year.basis() == YearBasis.POINT_IN_TIME) {
            return;
        }
        add(Caveat.PERIOD_OTHER, span.coverage() == null, caveats);
        add(Caveat.PART_YEAR, span.coverage() != null && span.coverage() < 1, caveats);
    }

    private static void add(Caveat caveat, boolean holds, Set<String> caveats) {
        if (holds) {
            caveats.add(caveat.code());
        }
    }

    /** The observation's own, without what only says which observation stands. */
    private static Set<String> stated(@Nullable String caveats) {
        if (caveats == null) {
            return Set.of();
        }
        return Arrays.stream(caveats.split(";"))
                .map(String::strip)
                .filter(c -> !c.isEmpty() && !c.equals(Caveat.SUPERSEDED.code()))
                .collect(Collectors.toSet());
    }
}
