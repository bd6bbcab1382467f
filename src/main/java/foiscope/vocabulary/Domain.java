package foiscope.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where words have their meaning: the same word under another heading is another concept. */
public enum Domain {
    MISCONDUCT,
    CRIME,
    LEAVING,
    ROLE,
    GENDER,
    RELATIONSHIP,
    DUTY,
    TOPIC;

    /** Whether its concepts are outcomes. */
    public boolean isOutcome() {
        return this == MISCONDUCT || this == CRIME || this == LEAVING;
    }

    /** Its name in the vocabulary files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The domain of a name in the vocabulary files. */
    public static Optional<Domain> of(String key) {
        return Arrays.stream(values())
                .filter(domain -> domain.key().equals(key))
                .findFirst();
    }
}
