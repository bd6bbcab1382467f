package foiscope.vocabulary;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * A concept of a vocabulary, as SKOS has it.
 *
 * @param id its code in the published columns
 * @param label its preferred label
 * @param attributes the other columns of its row: facet, severity, group, ...
 */
public record Concept(String id, String label, Map<String, String> attributes) implements Serializable {

    /** The wider concept. */
    public Optional<String> broader() {
        return attribute("broader");
    }

    /** One of its other columns, where it is filled. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isEmpty());
    }
}
