package foiscope.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An outcome, facet by facet.
 *
 * @param kind whose outcome it is
 * @param facets its codes by facet; of a crime outcome, and of one that isn't known, {@code OUTCOME} alone
 */
public record Outcome(OutcomeKind kind, Map<Dimension, Coding> facets) {

    /** The facets in the order in which the first present is the outcome's code. */
    private static final List<Dimension> ORDER =
            List.of(Dimension.SANCTION, Dimension.EXIT, Dimension.FINDING, Dimension.PROCESS, Dimension.PENDING);

    private static final Coding NO_ACTION = new Coding.Coded("no_action");

    public Outcome {
        facets = facets.isEmpty() ? Map.of() : Map.copyOf(facets);
    }

    /** An outcome whose words no vocabulary knows. */
    public static Outcome unknown(OutcomeKind kind) {
        return new Outcome(kind, Map.of(Dimension.OUTCOME, Coding.Unstated.UNKNOWN));
    }

    /** The outcome's own code: the first facet present of sanction (but no action), exit, finding, process, pending, no action. */
    public Coding code() {
        Coding own = facets.get(Dimension.OUTCOME);
        if (own != null) {
            return own;
        }
        Coding last = Coding.Unstated.TOTAL;
        for (Dimension facet : ORDER) {
            Coding coding = facets.get(facet);
            if (coding != null && coding.equals(NO_ACTION)) {
                last = coding;
            } else if (coding != null) {
                return coding;
            }
        }
        return last;
    }

    /** Its codes by column: kind, outcome and facets. */
    public Map<Dimension, Coding> codes() {
        Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
        codes.putAll(facets);
        codes.put(Dimension.OUTCOME_KIND, Coding.of(kind.code()));
        codes.put(Dimension.OUTCOME, code());
        return codes;
    }
}
