package foiscope.model;

import java.util.Arrays;
import java.util.Optional;

/** The event by which a figure is placed in its period, where the letter says another than the recording. */
public enum Dating implements Coded {
    OCCURRED("occurred"),
    FINALISED("finalised");

    private final String code;

    Dating(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The event of a code; none for any other. */
    public static Optional<Dating> ofCode(String code) {
        return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
    }
}
