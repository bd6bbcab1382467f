package foiscope.audit;

import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.ObservationRow;
import foiscope.publish.ReleaseReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A release that is to be published, beside the one that it would replace.
 *
 * @param name of the new one, as a path or URI
 * @param last the one that stands, if any
 */
public record AuditedRelease(String name, ReleaseReader next, Optional<ReleaseReader> last) {

    /** Whether both were made by the same version of the program, the same vocabularies and decisions. */
    boolean sameWords() {
        return last.filter(standing -> standing.info().equals(next.info())).isPresent();
    }

    /** Documents that only one of the two has. */
    Set<String> changedDocuments() {
        Set<String> changed = documents(next);
        last.ifPresent(standing -> documents(standing).forEach(id -> {
            if (!changed.remove(id)) {
                changed.add(id);
            }
        }));
        return changed;
    }

    /** The forces that answer in documents that only one of the two has, by their names. */
    Set<String> touchedForces() {
        Set<String> changed = changedDocuments();
        Set<String> forces = new HashSet<>();
        Consumer<ReleaseReader> add = release -> each(release, Dataset.OBSERVATIONS, row -> {
            ObservationRow figure = (ObservationRow) row;
            if (changed.contains(figure.documentId())) {
                forces.add(figure.force());
            }
        });
        add.accept(next);
        last.ifPresent(add);
        return forces;
    }

    static Set<String> documents(ReleaseReader release) {
        try (Stream<Record> rows = release.rows(Dataset.DOCUMENTS)) {
            return rows.map(row -> ((DocumentRow) row).documentId()).collect(Collectors.toCollection(HashSet::new));
        }
    }

    static void each(ReleaseReader release, Dataset dataset, Consumer<Record> take) {
        try (Stream<Record> rows = release.rows(dataset)) {
            rows.forEach(take);
        }
    }
}
