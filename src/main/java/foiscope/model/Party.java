package foiscope.model;

import java.util.Arrays;
import java.util.Optional;

/** Whose gender a figure speaks of. */
public enum Party implements Coded {
    /** The person complained of. */
    SUBJECT("subject", Dimension.SUBJECT_GENDER),
    VICTIM("victim", Dimension.VICTIM_GENDER),
    COMPLAINANT("complainant", Dimension.COMPLAINANT_GENDER);

    private final String code;
    private final Dimension gender;

    Party(String code, Dimension gender) {
        this.code = code;
        this.gender = gender;
    }

    @Override
    public String code() {
        return code;
    }

    /** The dimension of its gender. */
    public Dimension gender() {
        return gender;
    }

    /** The party of a code; none for any other. */
    public static Optional<Party> ofCode(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
