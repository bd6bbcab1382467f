package foiscope.observation;

import foiscope.model.Observation;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.observation.Totals.Total;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One table's figures before they are sure.
 *
 * @param figures what was read, from which a guard takes what it doubts
 * @param totals its totals
 * @param letterDate the day of the letter, where it is known
 */
record GuardedTable(Figures figures, List<Total> totals, Optional<LocalDate> letterDate) {

    /** Takes the figures that a guard doubts out of what was read, and lists each with the reason. */
    void doubt(Predicate<Observation> doubted, UnresolvedReason reason, String detail, String suggestion) {
        figures.observations().removeIf(o -> {
            boolean out = doubted.test(o);
            if (out) {
                figures.unresolved().add(new Unresolved(o.place(), o.verbatim(), reason, detail, suggestion));
            }
            return out;
        });
    }
}
