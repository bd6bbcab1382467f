package foiscope.observation;

import foiscope.model.Caveat;
import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two figures of one table with the same labels and facts and different counts: both stay as printed, and neither is compared. */
final class SameLabelsOtherCount implements Guard {

    @Override
    public void check(GuardedTable table) {
        Map<List<Object>, Set<Object>> counts = new HashMap<>();
        for (Observation o : table.figures().observations()) {
            counts.computeIfAbsent(facts(o), facts -> new HashSet<>()).add(List.of(o.interval(), o.status()));
        }
        table.figures().observations().replaceAll(o -> {
            if (counts.getOrDefault(facts(o), Set.of()).size() < 2) {
                return o;
            }
            table.figures()
                    .unresolved()
                    .add(new Unresolved(
                            o.place(),
                            o.verbatim(),
                            UnresolvedReason.MISMATCH,
                            "another figure of the table has the same labels and another count",
                            ""));
            return o.withCaveat(Caveat.MISMATCH);
        });
    }

    private static List<Object> facts(Observation o) {
        return List.of(
                o.period(),
                o.unit(),
                o.source(),
                o.codes(),
                o.other(),
                o.scope(),
                o.force(),
                o.path().stream().map(Label::words).toList());
    }
}
