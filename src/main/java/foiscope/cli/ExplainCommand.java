package foiscope.cli;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.pipeline.ReleaseExplanation;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "Exit status: 0 told; 1 the release has no such ID; 2 wrong usage.",
            "",
            "Example:",
            "  foiscope explain 0cee566f6a0f5ef44c458e38732cf8e5 --release release"
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "An observation_id, unresolved_id or row_id of the release.")
    private String id = "";

    @Option(names = "--release", required = true, paramLabel = "DIR", description = "The folder of the release.")
    private String release = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        String told = ReleaseExplanation.of(release, id)
                .orElseThrow(() -> new FoiscopeException(
                        Code.FAILED, "%s has no observation_id, unresolved_id or row_id %s".formatted(release, id)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(told);
        out.flush();
        return ExitStatus.DONE.number();
    }
}
