package foiscope.model;

import java.util.Set;

/** The codes that every dimension has beside those of its vocabulary, after SDMX's code lists. */
public final class Codes {

    /** Not broken down by the dimension. */
    public static final String TOTAL = "_T";

    /** Not known to the force, or not understood. */
    public static final String UNKNOWN = "_U";

    /** The force's own 'Other'. */
    public static final String OTHER = "_O";

    /** The cell says that it doesn't apply. */
    public static final String NOT_APPLICABLE = "_Z";

    /** All of them. */
    public static final Set<String> ALL = Set.of(TOTAL, UNKNOWN, OTHER, NOT_APPLICABLE);

    private Codes() {}
}
