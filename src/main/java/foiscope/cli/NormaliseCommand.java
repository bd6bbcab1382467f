package foiscope.cli;

import foiscope.pipeline.FigureChange;
import foiscope.pipeline.NormaliseJob;
import foiscope.pipeline.Normalised;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Other words for what was read already. */
@Command(
        name = "normalise",
        description = {
            "Applies vocabularies and decisions again to everything that a warehouse has read, without opening a document,"
                    + " and prints each figure that changed, before and after.",
            "The words are kept: later commands read new letters by them. Words that aren't named stay as they were."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 done; 1 failed, nothing changed; 2 wrong usage, or a faulty vocabulary or decisions file;",
            "4 another run writes there.",
            "",
            "Example:",
            "  foiscope normalise --warehouse warehouse --decisions decisions.csv"
        })
final class NormaliseCommand implements Callable<Integer> {

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Mixin
    private WordsOptions words = new WordsOptions();

    @Option(names = "--forget", description = "Keep none of the words that were given before.")
    private boolean forget;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Normalised normalised = TerminalRun.of(
                spec.commandLine(),
                around -> NormaliseJob.run(
                        warehouse.folder(),
                        words.vocabularies(),
                        words.decisions(),
                        forget,
                        around,
                        change -> print(change, out)));
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        err.println(normalised.inWords() + " -> " + warehouse.folder());
        words.report(normalised.dead(), err);
        err.flush();
        return ExitStatus.DONE.number();
    }

    private static void print(FigureChange change, PrintWriter out) {
        out.println("%s, %s%s (%s)%s"
                .formatted(
                        change.force(),
                        change.place(),
                        change.verbatim().isEmpty() ? "" : ": \u2018" + change.verbatim() + "\u2019",
                        change.observationId(),
                        switch (change.kind()) {
                            case CHANGED -> "";
                            case NEW -> " is a figure now";
                            case GONE -> " is no figure any more";
                        }));
        change.columns()
                .forEach(column -> out.println("    %-20s %s -> %s"
                        .formatted(column.column(), shown(column.before()), shown(column.after()))));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(none)" : value;
    }
}
