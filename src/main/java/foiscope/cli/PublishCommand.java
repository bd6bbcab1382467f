package foiscope.cli;

import foiscope.pipeline.PublishJob;
import foiscope.pipeline.RunSummary;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A release of what a warehouse holds. */
@Command(
        name = "publish",
        description = "Writes a release of what a warehouse holds: figures, comparisons, a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 done; 1 failed, nothing changed; 2 wrong usage;",
            "3 done, but some documents were set aside or read in part; 4 another run writes there.",
            "",
            "Example:",
            "  foiscope publish --warehouse warehouse --to release"
        })
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder of the release.")
    private String target = "";

    @Option(names = "--overwrite", description = "Replace the release that stands in DIR.")
    private boolean overwrite;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunSummary summary = TerminalRun.of(
                spec.commandLine(), around -> PublishJob.run(warehouse.folder(), target, overwrite, around));
        PrintWriter err = spec.commandLine().getErr();
        err.println(summary.inWords() + " -> " + target);
        err.flush();
        return (summary.whole() ? ExitStatus.DONE : ExitStatus.INCOMPLETE).number();
    }
}
