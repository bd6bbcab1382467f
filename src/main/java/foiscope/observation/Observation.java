package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.CellRef;
import foiscope.model.Codes;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.ObservationStatus;
import foiscope.model.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One figure that a letter prints.
 *
 * @param place where it begins
 * @param unit what is counted, a counting unit's code or {@code _U}
 * @param source who raised it: public, internal or {@code _T}
 * @param codes its breakdowns; a dimension without a code is {@code _T}
 * @param other a breakdown that has no dimension: {@code heading=value}
 * @param scope limits that its own cell doesn't state
 * @param interval what surely holds the figure; empty where there is none
 * @param verbatim the words that carry the figure and its label
 * @param force the row's own force, in a table of forces
 */
record Observation(
        CellRef place,
        Period period,
        String unit,
        String source,
        Map<Dimension, String> codes,
        Optional<String> other,
        Map<String, String> scope,
        Optional<CountInterval> interval,
        ObservationStatus status,
        Basis basis,
        String verbatim,
        Set<String> caveats,
        Optional<String> force) {

    Observation {
        codes = codes.isEmpty() ? Map.of() : Map.copyOf(codes);
        scope = Map.copyOf(scope);
        caveats = Set.copyOf(caveats);
    }

    /** The code in one dimension. */
    String code(Dimension dimension) {
        return codes.getOrDefault(dimension, Codes.TOTAL);
    }

    Observation withUnit(String counted, String raisedBy) {
        return new Observation(
                place, period, counted, raisedBy, codes, other, scope, interval, status, basis, verbatim, caveats,
                force);
    }

    Observation withInterval(CountInterval surely) {
        return new Observation(
                place,
                period,
                unit,
                source,
                codes,
                other,
                scope,
                Optional.of(surely),
                status,
                basis,
                verbatim,
                caveats,
                force);
    }

    Observation withCaveat(String caveat) {
        Set<String> more = new TreeSet<>(caveats);
        more.add(caveat);
        return new Observation(
                place, period, unit, source, codes, other, scope, interval, status, basis, verbatim, more, force);
    }

    /** With further limits; a dimension that a limit names has the limit's code, unless the figure has its own. */
    Observation within(Map<String, String> limits) {
        if (limits.isEmpty()) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(scope);
        limits.forEach(all::putIfAbsent);
        Map<Dimension, String> coded = new EnumMap<>(Dimension.class);
        coded.putAll(codes);
        limits.forEach((key, code) -> Dimension.ofColumn(key)
                .filter(d -> coded.getOrDefault(d, Codes.TOTAL).equals(Codes.TOTAL))
                .ifPresent(d -> coded.put(d, code)));
        return new Observation(
                place, period, unit, source, coded, other, all, interval, status, basis, verbatim, caveats, force);
    }
}
