package foiscope.vocabulary;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A law under which information is given on request.
 *
 * @param name the scheme, as {@code questions} and the list of exemptions have it
 * @param provision what its provisions are called
 * @param sign what stands before a provision's number in a code: {@code s.}
 * @param nations those whose bodies answer under it
 * @param unitedKingdom whether these are of the United Kingdom; the Crown dependencies have laws of their own
 */
public record Statute(String name, Provision provision, String sign, List<String> nations, boolean unitedKingdom)
        implements Serializable {

    /** What a law calls its provisions. */
    public enum Provision {
        SECTION,
        ARTICLE;

        static Optional<Provision> of(String name) {
            for (Provision provision : values()) {
                if (provision.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(provision);
                }
            }
            return Optional.empty();
        }
    }

    public Statute {
        nations = List.copyOf(nations);
    }
}
