package foiscope.cli;

import foiscope.pipeline.Surroundings;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.function.Function;
import picocli.CommandLine;

/** Gives a command's work its clock and its terminal. */
final class TerminalRun {

    /** Set by the launcher, since Java can't tell whether standard error is a terminal. */
    static final String TERMINAL = "foiscope.terminal";

    private TerminalRun() {}

    /** Does a command's work, with its progress on standard error while it lasts; a user who ends it early is told what that means. */
    static <T> T of(CommandLine command, Function<Surroundings, T> work) {
        PrintWriter err = command.getErr();
        try (TerminalProgress progress = new TerminalProgress(err, Boolean.getBoolean(TERMINAL))) {
            Thread interrupted =
                    new Thread(() -> progress.note("interrupted; the release and the warehouse are as they were"));
            Runtime.getRuntime().addShutdownHook(interrupted);
            try {
                return work.apply(new Surroundings(InstantSource.system(), progress));
            } finally {
                forget(interrupted);
            }
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program ends already, and the hook runs.
        }
    }
}
