package foiscope.vocabulary;

import foiscope.model.Fact;
import java.util.List;

/**
 * What a label says.
 *
 * @param from its first token
 * @param to the token after its last
 */
public record LabelCodes(int from, int to, List<Fact> facts) {

    public LabelCodes {
        facts = List.copyOf(facts);
    }
}
