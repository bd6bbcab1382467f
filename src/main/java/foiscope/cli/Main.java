package foiscope.cli;

import foiscope.model.FoiscopeException;
import foiscope.pipeline.ProgramVersion;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command {@code foiscope}: results to standard output, messages to standard error, the outcome as exit status. */
@Command(
        name = "foiscope",
        description = "Turns the letters in which UK police forces answer Freedom of Information requests into"
                + " comparable statistics, and shows the cell behind every figure.",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            NormaliseCommand.class,
            PublishCommand.class,
            ExplainCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  foiscope run data-samples --to release"})
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler((fault, command, parsed) -> report(fault, command.getErr()));
    }

    private static int refuse(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("foiscope: " + fault.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitStatus.USAGE.number();
    }

    private static int report(Exception fault, PrintWriter err) {
        if (fault instanceof FoiscopeException known) {
            String.valueOf(known.getMessage()).lines().forEach(line -> err.println("foiscope: " + line));
            err.flush();
            return ExitStatus.of(known.code()).number();
        }
        err.println("foiscope: failed, and nothing changed: " + fault);
        fault.printStackTrace(err);
        err.flush();
        return ExitStatus.FAILED.number();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"foiscope " + ProgramVersion.number()};
        }
    }
}
