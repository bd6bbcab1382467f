package foiscope.observation;

import foiscope.model.CellRef;
import foiscope.model.Observation;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.observation.Totals.Total;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

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

    /** Its columns, each with its figures by their rows, and its rows, each with its figures by their columns. */
    List<List<Map<Integer, Observation>>> axes() {
        return List.of(lines(CellRef::column, CellRef::row), lines(CellRef::row, CellRef::column));
    }

    private List<Map<Integer, Observation>> lines(ToIntFunction<CellRef> line, ToIntFunction<CellRef> across) {
        Map<Integer, Map<Integer, Observation>> lines = new TreeMap<>();
        for (Observation o : figures.observations()) {
            lines.computeIfAbsent(line.applyAsInt(o.place()), l -> new TreeMap<>())
                    .put(across.applyAsInt(o.place()), o);
        }
        return List.copyOf(lines.values());
    }

    /** Takes out the figures of whole lines. */
    void doubtLines(List<Map<Integer, Observation>> doubted, UnresolvedReason reason, String detail) {
        Set<CellRef> places = new HashSet<>();
        doubted.forEach(line -> line.values().forEach(o -> places.add(o.place())));
        doubt(o -> places.contains(o.place()), reason, detail, "");
    }
}
