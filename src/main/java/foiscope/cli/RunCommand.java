package foiscope.cli;

import foiscope.pipeline.RunConfig;
import foiscope.pipeline.RunJob;
import foiscope.pipeline.RunSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole way in one command: letters in, a release out. */
@Command(
        name = "run",
        description = "Reads letters and spreadsheets and writes a release: figures, comparisons, a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 done; 1 failed, nothing changed; 2 wrong usage;",
            "3 done, but some documents were set aside or read in part.",
            "",
            "Example:",
            "  foiscope run data-samples --to release"
        })
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "A file, a folder, or a URI that Hadoop opens.")
    private List<String> sources = List.of();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder of the release.")
    private String target = "";

    @Option(names = "--overwrite", description = "Replace the release that stands in DIR.")
    private boolean overwrite;

    @Option(
            names = "--vocabularies",
            paramLabel = "DIR",
            description = "A folder of CSV files with rows added to the built-in vocabularies.")
    private Optional<Path> vocabularies = Optional.empty();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "A CSV file with your rulings on words: scope,domain,words,concept,note.")
    private Optional<Path> decisions = Optional.empty();

    @Option(
            names = "--pack-bytes",
            paramLabel = "N",
            showDefaultValue = CommandLine.Help.Visibility.ALWAYS,
            description = "How much input one task takes at most; the release is the same whatever it is.")
    private long packBytes = RunConfig.PACK_BYTES;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunSummary summary = RunJob.run(new RunConfig(sources, target, overwrite, vocabularies, decisions, packBytes));
        PrintWriter err = spec.commandLine().getErr();
        err.println(summary.inWords() + " -> " + target);
        summary.dead().forEach(decision -> err.println(dead(decision)));
        err.flush();
        return (summary.whole() ? ExitStatus.DONE : ExitStatus.INCOMPLETE).number();
    }

    private String dead(RunSummary.DeadDecision decision) {
        return "%s, line %d decides nothing: no document that it holds for has the words '%s'"
                .formatted(decisions.orElseThrow().getFileName(), decision.line(), decision.words());
    }
}
