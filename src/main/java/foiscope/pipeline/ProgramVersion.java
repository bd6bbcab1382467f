package foiscope.pipeline;

import java.util.Objects;

/** The version of the program, as its jar has it. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** {@code unreleased} where it doesn't run from a jar. */
    public static String number() {
        return Objects.requireNonNullElse(ProgramVersion.class.getPackage().getImplementationVersion(), "unreleased");
    }
}
