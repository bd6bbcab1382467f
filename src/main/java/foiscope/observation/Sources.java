package foiscope.observation;

import foiscope.model.ComplaintSource;
import foiscope.observation.Totals.Total;
import java.util.List;
import java.util.Optional;

/**
 * Who raised what is counted. A complaint is the public's unless it is called internal: in law only a member of the public
 * complains (Police Reform Act 2002, s.12); conduct matters are the force's own.
 */
final class Sources {

    private Sources() {}

    /** Who raised what a unit counts, where the unit implies it. */
    static Optional<ComplaintSource> implied(String unit) {
        return switch (unit) {
            case "complaint" -> Optional.of(ComplaintSource.PUBLIC);
            case "conduct_matter" -> Optional.of(ComplaintSource.INTERNAL);
            default -> Optional.empty();
        };
    }

    /** Totals in one table are of one population: if one says who raised it and none says another, all are. */
    static List<Total> shared(List<Total> totals) {
        List<ComplaintSource> said =
                totals.stream().flatMap(t -> t.source().stream()).distinct().toList();
        return said.size() == 1
                ? totals.stream().map(t -> t.raisedBy(said.get(0))).toList()
                : totals;
    }
}
