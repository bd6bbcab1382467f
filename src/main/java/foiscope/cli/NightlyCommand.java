package foiscope.cli;

import foiscope.pipeline.Night;
import foiscope.pipeline.NightlyConfig;
import foiscope.pipeline.NightlyJob;
import foiscope.pipeline.RunConfig;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything, unattended. */
@Command(
        name = "nightly",
        description = {
            "Takes new letters in, audits what would be published, and publishes it in the place of the last release.",
            "Files that may still be written wait for the next night. What the audit refuses changes nothing; to publish"
                    + " it all the same use ingest, and publish --overwrite.",
            "Prints one line of JSON; each night is a row of the table runs."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 done, or nothing was new; 1 failed or refused by the audit, nothing changed; 2 wrong usage;",
            "3 done, but some new documents were set aside or read in part; 4 another run writes there.",
            "",
            "Example:",
            "  foiscope nightly data-samples --warehouse warehouse --to release"
        })
final class NightlyCommand implements Callable<Integer> {

    @Mixin
    private SourcesParameter sources = new SourcesParameter();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder of the release.")
    private String target = "";

    @Mixin
    private WordsOptions words = new WordsOptions();

    @Option(
            names = "--most-unresolved",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            showDefaultValue = Help.Visibility.ALWAYS,
            description = "The audit refuses if more than this share of a force's figures are none any more.")
    private double mostUnresolved;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunConfig run = new RunConfig(
                sources.names(), target, true, words.vocabularies(), words.decisions(), RunConfig.PACK_BYTES);
        Night night = TerminalRun.of(
                spec.commandLine(),
                around -> NightlyJob.run(new NightlyConfig(run, warehouse.folder(), mostUnresolved), around));
        PrintWriter out = spec.commandLine().getOut();
        out.println(night.json());
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        night.findings().forEach(finding -> err.println("foiscope: " + finding));
        err.println(night.inWords() + " -> " + target);
        err.flush();
        if (!night.passed()) {
            return ExitStatus.FAILED.number();
        }
        return (night.whole() ? ExitStatus.DONE : ExitStatus.INCOMPLETE).number();
    }
}
