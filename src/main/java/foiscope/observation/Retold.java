package foiscope.observation;

import foiscope.model.Caveat;
import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Figures that a sentence tells again. Told twice with the same count a figure is counted once, where a table has it there; told
 * with another count both stay as printed, and neither is compared.
 */
final class Retold {

    private Retold() {}

    /** A letter's figures, each counted once. */
    static Figures once(Figures figures) {
        Map<List<Object>, List<Observation>> byFacts = new HashMap<>();
        figures.observations().stream().filter(o -> o.period().dated()).forEach(o -> byFacts.computeIfAbsent(
                        facts(o), facts -> new ArrayList<>())
                .add(o));
        Set<Observation> again = new HashSet<>();
        Set<Observation> apart = new HashSet<>();
        byFacts.values().forEach(same -> settle(same, again, apart));
        Figures settled = Figures.none();
        settled.unresolved().addAll(figures.unresolved());
        for (Observation o : figures.observations()) {
            if (apart.contains(o)) {
                settled.observations().add(o.withCaveat(Caveat.MISMATCH));
                settled.unresolved()
                        .add(new Unresolved(
                                o.place(),
                                o.verbatim(),
                                UnresolvedReason.MISMATCH,
                                "the letter tells the same elsewhere with another count",
                                ""));
            } else if (!again.contains(o)) {
                settled.observations().add(o);
            }
        }
        return settled;
    }

    private static void settle(List<Observation> same, Set<Observation> again, Set<Observation> apart) {
        Optional<Observation> first = same.stream().filter(o -> !ofSentence(o)).findFirst();
        Observation kept = first.orElse(same.get(0));
        boolean told = false;
        for (Observation o : same) {
            if (!ofSentence(o) || o.equals(kept)) {
                continue;
            }
            if (o.interval().equals(kept.interval())) {
                again.add(o);
            } else {
                apart.add(o);
                told = true;
            }
        }
        if (told) {
            apart.add(kept);
        }
    }

    private static boolean ofSentence(Observation o) {
        return !o.path().isEmpty() && o.path().get(0).role() == Label.Role.SENTENCE;
    }

    private static List<Object> facts(Observation o) {
        return List.of(
                Optional.ofNullable(o.period().start()),
                Optional.ofNullable(o.period().end()),
                o.unit(),
                o.codes(),
                o.other(),
                o.scope().population(),
                o.force());
    }
}
