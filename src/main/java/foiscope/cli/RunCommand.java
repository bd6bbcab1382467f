package foiscope.cli;

import foiscope.pipeline.FilesByHash;
import foiscope.pipeline.KeptRunJob;
import foiscope.pipeline.RunConfig;
import foiscope.pipeline.RunJob;
import foiscope.pipeline.RunSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "3 done, but some documents were set aside or read in part; 4 another run writes there.",
            "",
            "Example:",
            "  foiscope run data-samples --to release"
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private SourcesParameter sources = new SourcesParameter();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder of the release.")
    private String target = "";

    @Option(
            names = "--warehouse",
            paramLabel = "W",
            description = "The folder of a warehouse that keeps what was read between runs.")
    private Optional<String> warehouse = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the release that stands in DIR.")
    private boolean overwrite;

    @Mixin
    private WordsOptions words = new WordsOptions();

    @Option(
            names = "--source-map",
            paramLabel = "FILE",
            description =
                    "Write which file holds which document_id, for yourself: a release publishes no words of paths.")
    private Optional<Path> sourceMap = Optional.empty();

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
        sourceMap.ifPresent(file -> FilesByHash.refuseWithin(file, target));
        RunConfig config =
                new RunConfig(sources.names(), target, overwrite, words.vocabularies(), words.decisions(), packBytes);
        RunSummary summary = TerminalRun.of(spec.commandLine(), around -> warehouse
                .map(folder -> KeptRunJob.run(config, folder, around))
                .orElseGet(() -> RunJob.run(config, around)));
        sourceMap.ifPresent(file -> FilesByHash.write(sources.names(), file));
        PrintWriter err = spec.commandLine().getErr();
        err.println(summary.inWords() + " -> " + target);
        words.report(summary.dead(), err);
        err.flush();
        return (summary.whole() ? ExitStatus.DONE : ExitStatus.INCOMPLETE).number();
    }
}
