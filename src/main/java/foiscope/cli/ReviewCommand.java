package foiscope.cli;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.pipeline.ReviewJob;
import foiscope.pipeline.Reviewed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What wasn't understood, for a person to rule on. */
@Command(
        name = "review",
        description = {
            "Lists what wasn't understood by its words, the most frequent first: where it stands, what stands beside it,"
                    + " and the nearest concepts with a score from 0 to 1.",
            "The words are the letters' own, which no release holds: keep what it prints to yourself."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 done; 1 failed, nothing changed; 2 wrong usage.",
            "",
            "Example:",
            "  foiscope review --warehouse warehouse --to decisions.csv",
            "then fill in the column concept, and",
            "  foiscope normalise --warehouse warehouse --decisions decisions.csv"
        })
final class ReviewCommand implements Callable<Integer> {

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Write a decisions file: the rulings that hold, and a row to fill in for each of the words.")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            showDefaultValue = Help.Visibility.ALWAYS,
            description = "How many are listed at most.")
    private int most;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        target.filter(Files::exists).ifPresent(ReviewCommand::refuse);
        Reviewed reviewed =
                TerminalRun.of(spec.commandLine(), around -> ReviewJob.run(warehouse.folder(), most, around));
        PrintWriter out = spec.commandLine().getOut();
        reviewed.inWords().forEach(out::println);
        out.flush();
        target.ifPresent(file -> write(file, reviewed.decisionsFile()));
        PrintWriter err = spec.commandLine().getErr();
        err.println("%,d not understood, %,d listed%s"
                .formatted(
                        reviewed.all(),
                        reviewed.words().size(),
                        target.map(file -> " -> " + file).orElse("")));
        err.flush();
        return ExitStatus.DONE.number();
    }

    private static void refuse(Path file) {
        throw new FoiscopeException(Code.USAGE, file + " is there already; name a new file, or move it away");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            refuse(file);
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, file + " can't be written: " + e.getMessage(), e);
        }
    }
}
