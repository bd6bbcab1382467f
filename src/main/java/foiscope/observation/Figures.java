package foiscope.observation;

import foiscope.model.Observation;
import foiscope.model.Unresolved;
import java.util.ArrayList;
import java.util.List;

/** What was read of a part of a letter. */
record Figures(List<Observation> observations, List<Unresolved> unresolved) {

    static Figures none() {
        return new Figures(new ArrayList<>(), new ArrayList<>());
    }

    void addAll(Figures more) {
        observations.addAll(more.observations);
        unresolved.addAll(more.unresolved);
    }
}
