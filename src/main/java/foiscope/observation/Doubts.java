package foiscope.observation;

import foiscope.model.CellRef;
import foiscope.model.Doubt;
import foiscope.model.Observation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The doubts that stand against a letter's figures, by the figures' places. */
final class Doubts {

    private final Map<CellRef, Set<Doubt>> byPlace = new HashMap<>();

    void add(Observation figure, Doubt doubt) {
        byPlace.computeIfAbsent(figure.place(), place -> EnumSet.noneOf(Doubt.class))
                .add(doubt);
    }

    /** Adds a doubt to each figure that has its sign. */
    void add(Figures figures, Doubt doubt, Predicate<Observation> sign) {
        figures.observations().stream().filter(sign).forEach(o -> add(o, doubt));
    }

    Set<Doubt> of(Observation figure) {
        return byPlace.getOrDefault(figure.place(), Set.of());
    }
}
