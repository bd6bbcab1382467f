package foiscope.vocabulary;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A body that answers requests and is no force.
 *
 * @param country the country whose figures it gives; empty where it gives none of its own
 */
public record Authority(String name, Kind kind, String country) implements Serializable {

    /** What such a body is. */
    public enum Kind {
        GOVERNMENT,
        OVERSIGHT,
        COMMISSIONER,
        PROSECUTOR,
        /** The police of a country whose forces aren't on the list. */
        OTHER_COUNTRYS_POLICE;

        static Optional<Kind> of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(key))
                    .findFirst();
        }
    }
}
