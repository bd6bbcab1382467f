package foiscope.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What numbers are that are no counts. */
public enum NumberKind {
    PERCENT("a percentage"),
    RATE("a rate"),
    AVERAGE("an average"),
    DURATION("a duration"),
    AGE("an age"),
    MONEY("an amount of money"),
    /** By how much one number differs from another: {@code -5}, {@code +2}. */
    CHANGE("a change between two numbers"),
    /** What a user's decision takes out of the counts. */
    RULED_OUT("no count by a decision");

    private final String words;

    NumberKind(String words) {
        this.words = words;
    }

    /** As a person would say it. */
    public String inWords() {
        return words;
    }

    static Optional<NumberKind> of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }
}
