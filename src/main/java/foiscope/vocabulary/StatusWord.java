package foiscope.vocabulary;

import foiscope.model.ObservationStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a word in the place of a figure says. */
public enum StatusWord {
    /** There were none. */
    ZERO,
    WITHHELD,
    NOT_HELD,
    NOT_RECORDED,
    NOT_APPLICABLE;

    static Optional<StatusWord> of(String key) {
        return Arrays.stream(values())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    /** The status of a figure that isn't given; none for a zero, which is. */
    public Optional<ObservationStatus> status() {
        return this == ZERO ? Optional.empty() : Optional.of(ObservationStatus.valueOf(name()));
    }
}
