package foiscope.comparison;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which concept is broader than which, over all vocabularies whose codes the comparisons meet.
 *
 * @param broaderByConcept a concept's code to its parent's
 */
public record ConceptTree(Map<String, String> broaderByConcept) implements Serializable {

    /** @param broaderByConcept is copied */
    public ConceptTree {
        broaderByConcept = Map.copyOf(broaderByConcept);
    }

    Optional<String> broader(String code) {
        return Optional.ofNullable(broaderByConcept.get(code));
    }

    /** Whether one of the codes is broader than the code, at any distance. */
    boolean within(String code, Set<String> codes) {
        Set<String> seen = new HashSet<>();
        Optional<String> parent = broader(code);
        while (parent.isPresent() && seen.add(parent.get())) {
            if (codes.contains(parent.get())) {
                return true;
            }
            parent = broader(parent.get());
        }
        return false;
    }
}
