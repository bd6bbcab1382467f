package foiscope.cli;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.pipeline.ExplanationJob;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The way of one figure, from its cell to the release. */
@Command(
        name = "explain",
        description = "Tells the way of one figure: document, page, table, cell, words, rule, count.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 told; 1 there is no such ID; 2 wrong usage.",
            "",
            "Example:",
            "  foiscope explain 0082cc019bba409d37cc16e12a050656 --release release"
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "An observation_id, unresolved_id or row_id.")
    private String id = "";

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private HeldIn held;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        String told = TerminalRun.of(
                        spec.commandLine(),
                        around -> held.in(
                                release -> ExplanationJob.ofRelease(release, id),
                                folder -> ExplanationJob.ofWarehouse(folder, id, around)))
                .orElseThrow(() -> new FoiscopeException(
                        Code.FAILED,
                        "%s has no observation_id, unresolved_id or row_id %s".formatted(held.name(), id)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(told);
        out.flush();
        return ExitStatus.DONE.number();
    }
}
