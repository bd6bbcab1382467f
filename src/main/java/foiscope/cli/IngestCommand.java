package foiscope.cli;

import foiscope.pipeline.IngestJob;
import foiscope.pipeline.Intake;
import foiscope.pipeline.RunConfig;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Letters into a warehouse. */
@Command(
        name = "ingest",
        description = "Takes new and changed letters into a warehouse; what it holds already changes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 done; 1 failed, nothing changed; 2 wrong usage;",
            "3 done, but some new documents were set aside or read in part; 4 another run writes there.",
            "",
            "Example:",
            "  foiscope ingest data-samples --warehouse warehouse"
        })
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private SourcesParameter sources = new SourcesParameter();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Intake intake = TerminalRun.of(
                spec.commandLine(),
                around -> IngestJob.run(sources.names(), warehouse.folder(), RunConfig.PACK_BYTES, around));
        PrintWriter err = spec.commandLine().getErr();
        err.println(intake.inWords() + " -> " + warehouse.folder());
        err.flush();
        return (intake.whole() ? ExitStatus.DONE : ExitStatus.INCOMPLETE).number();
    }
}
