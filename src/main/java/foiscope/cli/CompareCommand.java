package foiscope.cli;

import foiscope.pipeline.CompareJob;
import foiscope.pipeline.ComparedRows;
import foiscope.pipeline.ComparisonQuery;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Comparisons, as a table, CSV or JSON. */
@Command(
        name = "compare",
        description = {
            "Prints comparisons of forces by year, role, gender, relationship or outcome.",
            "What may not be compared is listed apart, with the reasons. A count is an interval where letters leave doubt."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 done; 1 failed; 2 wrong usage.",
            "",
            "Example:",
            "  foiscope compare --warehouse warehouse --by year,outcome --force kent"
        })
final class CompareCommand implements Callable<Integer> {

    /** How rows are printed. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private HeldIn held;

    @Option(
            names = "--by",
            required = true,
            split = ",",
            paramLabel = "WHAT",
            description = "year, role, gender, relationship or outcome; several parted by commas.")
    private List<String> by = List.of();

    @Option(names = "--topic", split = ",", paramLabel = "TOPIC", description = "Only these topics.")
    private List<String> topics = List.of();

    @Option(
            names = "--force",
            split = ",",
            paramLabel = "FORCE",
            description = "Only these forces: kent, or 'Kent Police'.")
    private List<String> forces = List.of();

    @Option(names = "--unit", split = ",", paramLabel = "UNIT", description = "Only these counting units.")
    private List<String> units = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            showDefaultValue = Help.Visibility.ALWAYS,
            description = "table, csv or json.")
    private Format format = Format.TABLE;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        ComparisonQuery query = ComparisonQuery.of(by, topics, forces, units);
        List<ComparedRows> compared = TerminalRun.of(
                spec.commandLine(),
                around -> held.in(
                        release -> CompareJob.ofRelease(release, query),
                        folder -> CompareJob.ofWarehouse(folder, query, around)));
        PrintWriter out = spec.commandLine().getOut();
        int width = spec.usageMessage().width();
        switch (format) {
            case TABLE ->
                out.print(compared.stream().map(rows -> rows.table(width)).collect(Collectors.joining("\n")));
            case CSV -> out.print(compared.stream().map(ComparedRows::csv).collect(Collectors.joining("\n")));
            case JSON ->
                out.println(
                        compared.size() == 1
                                ? compared.get(0).json()
                                : compared.stream()
                                        .map(ComparedRows::json)
                                        .collect(Collectors.joining(",\n", "[", "]")));
        }
        out.flush();
        return ExitStatus.DONE.number();
    }
}
