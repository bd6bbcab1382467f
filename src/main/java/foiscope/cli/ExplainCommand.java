package foiscope.cli;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.pipeline.Explained;
import foiscope.pipeline.ExplanationJob;
import foiscope.pipeline.FilesByHash;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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
            "Exit status: 0 told; 1 there is no such ID; 2 wrong usage.",
            "",
            "Example:",
            "  foiscope explain 0082cc019bba409d37cc16e12a050656 --release release"
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "An observation_id, unresolved_id, row_id or document_id.")
    private String id = "";

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private HeldIn held;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "Where the letters lie: the file of each is found by its hash, and its path printed.")
    private List<String> sources = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Explained told = TerminalRun.of(
                        spec.commandLine(),
                        around -> held.in(
                                release -> ExplanationJob.ofRelease(release, id),
                                folder -> ExplanationJob.ofWarehouse(folder, id, around)))
                .orElseThrow(() -> new FoiscopeException(
                        Code.FAILED,
                        "%s has no observation_id, unresolved_id, row_id or document_id %s"
                                .formatted(held.name(), id)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(told.text());
        if (!sources.isEmpty()) {
            printFiles(told.documents(), out);
        }
        out.flush();
        return ExitStatus.DONE.number();
    }

    private void printFiles(Set<String> documents, PrintWriter out) {
        Map<String, List<String>> files = FilesByHash.of(documents, sources);
        out.println();
        documents.stream()
                .sorted()
                .forEach(document -> out.println("  %s: %s"
                        .formatted(
                                document.substring(0, 12),
                                String.join(", ", files.getOrDefault(document, List.of("no file there holds it"))))));
    }
}
