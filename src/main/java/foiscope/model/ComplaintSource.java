package foiscope.model;

import java.util.Arrays;
import java.util.Optional;

/** Who raised what is counted. */
public enum ComplaintSource implements Coded {
    /** A member of the public (Police Reform Act 2002, s.12). */
    PUBLIC("public"),
    /** The force itself. */
    INTERNAL("internal");

    private final String code;

    ComplaintSource(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The source of a code; none for any other. */
    public static Optional<ComplaintSource> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
