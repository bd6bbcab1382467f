package foiscope.cli;

import foiscope.model.DocumentLimits;
import foiscope.model.FoiscopeException;
import foiscope.pipeline.MachineFault;
import foiscope.pipeline.ProgramVersion;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code foiscope}: results to standard output, messages to standard error, the outcome as exit status. */
@Command(
        name = "foiscope",
        description = "Turns the letters in which UK police forces answer Freedom of Information requests into"
                + " comparable statistics, and shows the cell behind every figure.",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            NormaliseCommand.class,
            CompareCommand.class,
            ReviewCommand.class,
            PublishCommand.class,
            NightlyCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            SqlCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  foiscope run data-samples --to release"})
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        CommandLine program = commandLine();
        try {
            DocumentLimits.of(System.getenv());
        } catch (FoiscopeException e) {
            System.exit(report(e, program.getErr()));
        }
        System.exit(execute(program, args));
    }

    /** Errors too end in a line and a status: Hadoop makes one of a disk that is full. */
    private static int execute(CommandLine program, String[] args) {
        try {
            return program.execute(args);
        } catch (Error e) {
            return report(e, program.getErr());
        }
    }

    static CommandLine commandLine() {
        CommandLine program = new CommandLine(new Main());
        program.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .versionProvider(new Version()));
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler((fault, command, parsed) -> report(fault, command.getErr()));
    }

    private static int refuse(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        Optional<String> unknown = unknownOption(command, args);
        if (unknown.isPresent() && !(fault instanceof UnmatchedArgumentException)) {
            return refuse(new UnmatchedArgumentException(command, List.of(unknown.get())), new String[0]);
        }
        err.println("foiscope: " + fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitStatus.USAGE.number();
    }

    /** An option that doesn't exist, which says more than what is missing beside it. */
    private static Optional<String> unknownOption(CommandLine command, String[] args) {
        return Arrays.stream(args)
                .takeWhile(argument -> !argument.equals("--"))
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.split("=", 2)[0])
                .filter(argument -> command.getCommandSpec().findOption(argument) == null)
                .findFirst();
    }

    private static int report(Throwable fault, PrintWriter err) {
        Optional<String> ofMachine = MachineFault.in(fault);
        if (fault instanceof FoiscopeException known) {
            String message = String.valueOf(known.getMessage());
            message.lines().forEach(line -> err.println("foiscope: " + line));
            ofMachine.filter(told -> !message.contains(told)).ifPresent(told -> err.println("foiscope: " + told));
            err.flush();
            return ExitStatus.of(known.code()).number();
        }
        Optional<String> told = ofMachine.or(() -> MachineFault.said(fault));
        err.println("foiscope: failed, and nothing changed: " + told.orElse(fault.toString()));
        if (told.isEmpty()) {
            fault.printStackTrace(err);
        }
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
