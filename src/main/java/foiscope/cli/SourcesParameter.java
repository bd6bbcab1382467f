package foiscope.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** Where the letters lie that a command takes in. */
final class SourcesParameter {

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "A file, a folder, or a URI that Hadoop opens.")
    private List<String> sources = List.of();

    List<String> names() {
        return sources;
    }
}
