package foiscope.vocabulary;

import foiscope.model.Codes;
import foiscope.model.Dimension;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a label says: a code in each dimension that it speaks of.
 *
 * @param from its first token
 * @param to the token after its last
 * @param population a limit on whom the figure counts that is no outcome, such as suspended
 */
public record LabelCodes(int from, int to, Map<Dimension, String> codes, Optional<String> population) {

    public LabelCodes {
        codes = codes.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(codes));
    }

    static LabelCodes of(int from, int to, Map<Dimension, String> codes) {
        return new LabelCodes(from, to, codes, Optional.empty());
    }

    /** The code in one dimension, {@code _T} where the label doesn't speak of it. */
    public String code(Dimension dimension) {
        return codes.getOrDefault(dimension, Codes.TOTAL);
    }
}
