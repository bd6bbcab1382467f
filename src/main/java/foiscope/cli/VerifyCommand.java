package foiscope.cli;

import foiscope.pipeline.ReleaseCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a release is whole. */
@Command(
        name = "verify",
        description = {
            "Checks a release: each file's hash, the description, rows and their number in Parquet and CSV, keys, what rows"
                    + " name in other datasets, and codes that no vocabulary lists.",
            "Each fault is a line of its own."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 nothing is wrong; 1 a fault was found; 2 wrong usage.",
            "",
            "Example:",
            "  foiscope verify release"
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of the release.")
    private String release = "";

    @Option(
            names = "--vocabularies",
            paramLabel = "DIR",
            description = "The folder of added vocabulary rows by which it was made.")
    private Optional<Path> vocabularies = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> faults = ReleaseCheck.faults(release, vocabularies);
        PrintWriter out = spec.commandLine().getOut();
        faults.forEach(out::println);
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        err.println(faults.isEmpty() ? "nothing is wrong with " + release : "something is wrong with " + release);
        err.flush();
        return (faults.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED).number();
    }
}
