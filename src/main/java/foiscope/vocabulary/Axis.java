package foiscope.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a heading may say that the labels of its band are. */
public enum Axis {
    PERIOD,
    FORCE,
    /** Kinds of people who work for a force. */
    ROLE,
    /** Ranks, which are roles too. */
    RANK,
    GENDER,
    RELATIONSHIP,
    DUTY,
    /** Outcomes of either kind. */
    OUTCOME,
    /** Outcomes of a misconduct or complaint process. */
    MISCONDUCT,
    /** Outcomes of a criminal investigation. */
    CRIME,
    /** Reasons for leaving. */
    LEAVING;

    /** Its name in the vocabulary files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Axis> of(String key) {
        return Arrays.stream(values()).filter(axis -> axis.key().equals(key)).findFirst();
    }

    /** The domain of its labels; periods and forces have none. */
    public Optional<Domain> domain() {
        return switch (this) {
            case PERIOD, FORCE -> Optional.empty();
            case ROLE, RANK -> Optional.of(Domain.ROLE);
            case GENDER -> Optional.of(Domain.GENDER);
            case RELATIONSHIP -> Optional.of(Domain.RELATIONSHIP);
            case DUTY -> Optional.of(Domain.DUTY);
            case OUTCOME, MISCONDUCT -> Optional.of(Domain.MISCONDUCT);
            case CRIME -> Optional.of(Domain.CRIME);
            case LEAVING -> Optional.of(Domain.LEAVING);
        };
    }
}
