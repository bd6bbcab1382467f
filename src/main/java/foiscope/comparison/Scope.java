package foiscope.comparison;

import foiscope.model.Dimension;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The limits on a figure that its own cell doesn't state, by key. */
record Scope(Map<String, String> limits) {

    /** An outcome and its facets. */
    static final Set<Dimension> OUTCOMES = EnumSet.of(
            Dimension.OUTCOME,
            Dimension.FINDING,
            Dimension.PROCESS,
            Dimension.SANCTION,
            Dimension.EXIT,
            Dimension.PENDING);

    /** Reads the column {@code scope}: {@code key=value}, separated by semicolons. */
    static Scope parse(@Nullable String scope) {
        Map<String, String> limits = new HashMap<>();
        if (scope != null) {
            for (String limit : scope.split(";")) {
                int equals = limit.indexOf('=');
                if (equals > 0) {
                    limits.put(
                            limit.substring(0, equals).strip(),
                            limit.substring(equals + 1).strip());
                }
            }
        }
        return new Scope(Map.copyOf(limits));
    }

    /**
     * Whether it is the scope that gives a dimension this code. A scope that names a facet gives {@code outcome} the same code,
     * and one that names a rank gives the role too.
     */
    boolean gives(Dimension dimension, String code) {
        if (code.equals(limits.get(dimension.column()))) {
            return true;
        }
        if (dimension == Dimension.ROLE) {
            return limits.containsKey(Dimension.RANK.column()) && !limits.containsKey(Dimension.ROLE.column());
        }
        return OUTCOMES.contains(dimension)
                && OUTCOMES.stream().anyMatch(other -> code.equals(limits.get(other.column())));
    }
}
