package foiscope.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One figure that a letter prints.
 *
 * @param place where it begins
 * @param unit what is counted, a counting unit's code or {@code _U}
 * @param source who raised it, where the letter says so
 * @param codes its breakdowns; a dimension without a code is {@code _T}
 * @param other a breakdown that has no dimension: {@code heading=value}
 * @param scope limits that its own cell doesn't state
 * @param interval what surely holds the figure; empty where there is none
 * @param verbatim the words that carry the figure and its label
 * @param force the row's own force, in a table of forces
 * @param path the labels that govern it, the nearest first
 */
public record Observation(
        CellRef place,
        Period period,
        String unit,
        Optional<ComplaintSource> source,
        Map<Dimension, Coding> codes,
        Optional<String> other,
        Scope scope,
        Optional<CountInterval> interval,
        ObservationStatus status,
        Basis basis,
        String verbatim,
        Set<Caveat> caveats,
        Optional<Fact.OfForce> force,
        List<Label> path) {

    public Observation {
        codes = codes.isEmpty() ? Map.of() : Map.copyOf(codes);
        caveats = Set.copyOf(caveats);
        path = List.copyOf(path);
    }

    /** The coding in one dimension. */
    public Coding coding(Dimension dimension) {
        return codes.getOrDefault(dimension, Coding.Unstated.TOTAL);
    }

    /** The code in one dimension. */
    public String code(Dimension dimension) {
        return coding(dimension).code();
    }

    /** Whether its own labels, not its scope, give it a code in a dimension. */
    public boolean divided(Dimension dimension) {
        return !coding(dimension).isTotal() && !scope.gives(dimension, code(dimension));
    }

    /** Whether its own labels break it down by anything. */
    public boolean isPart() {
        for (Dimension dimension : Dimension.values()) {
            boolean breakdown = dimension != Dimension.COMPLAINT_SOURCE && dimension != Dimension.OUTCOME_KIND;
            if (breakdown && divided(dimension)) {
                return true;
            }
        }
        return other.isPresent();
    }

    /** Counting something else, raised by someone else. */
    public Observation withUnit(String counted, Optional<ComplaintSource> raisedBy) {
        return new Observation(
                place, period, counted, raisedBy, codes, other, scope, interval, status, basis, verbatim, caveats,
                force, path);
    }

    /** The same at another place of the document. */
    public Observation at(CellRef where) {
        return new Observation(
                where, period, unit, source, codes, other, scope, interval, status, basis, verbatim, caveats, force,
                path);
    }

    /** Of another period. */
    public Observation withPeriod(Period when) {
        return new Observation(
                place, when, unit, source, codes, other, scope, interval, status, basis, verbatim, caveats, force,
                path);
    }

    /** Broken down by other codes, and by something else that has no dimension. */
    public Observation withBreakdown(Map<Dimension, Coding> coded, Optional<String> further) {
        return new Observation(
                place, period, unit, source, coded, further, scope, interval, status, basis, verbatim, caveats, force,
                path);
    }

    /** Within other limits. */
    public Observation withScope(Scope others) {
        return new Observation(
                place, period, unit, source, codes, other, others, interval, status, basis, verbatim, caveats, force,
                path);
    }

    /** Within another interval. */
    public Observation withInterval(CountInterval surely) {
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
                force,
                path);
    }

    /** Approximate, and surely within an interval. */
    public Observation approximately(CountInterval surely) {
        return new Observation(
                place,
                period,
                unit,
                source,
                codes,
                other,
                scope,
                Optional.of(surely),
                ObservationStatus.APPROXIMATE,
                basis,
                verbatim,
                caveats,
                force,
                path);
    }

    /** Read in another way. */
    public Observation withBasis(Basis how) {
        return new Observation(
                place, period, unit, source, codes, other, scope, interval, status, how, verbatim, caveats, force,
                path);
    }

    /** With a further breakdown that has no dimension. */
    public Observation withOther(String headingAndValue) {
        Optional<String> both = other.map(o -> o + "; " + headingAndValue).or(() -> Optional.of(headingAndValue));
        return new Observation(
                place, period, unit, source, codes, both, scope, interval, status, basis, verbatim, caveats, force,
                path);
    }

    /** With a further caveat. */
    public Observation withCaveat(Caveat caveat) {
        Set<Caveat> more = EnumSet.of(caveat);
        more.addAll(caveats);
        return new Observation(
                place, period, unit, source, codes, other, scope, interval, status, basis, verbatim, more, force, path);
    }

    /** With further labels at the end of its path. */
    public Observation governedBy(List<Label> further) {
        List<Label> all = new ArrayList<>(path);
        all.addAll(further);
        return new Observation(
                place, period, unit, source, codes, other, scope, interval, status, basis, verbatim, caveats, force,
                all);
    }

    /** With further limits; a dimension that a limit names has the limit's code, unless the figure has its own. */
    public Observation within(Scope limits) {
        if (limits.equals(Scope.NONE)) {
            return this;
        }
        Map<Dimension, Coding> coded = new EnumMap<>(Dimension.class);
        coded.putAll(codes);
        limits.codes().forEach((dimension, coding) -> {
            if (coding(dimension).isTotal()) {
                coded.put(dimension, coding);
            }
        });
        return withBreakdown(coded, other).withScope(scope.within(limits));
    }
}
