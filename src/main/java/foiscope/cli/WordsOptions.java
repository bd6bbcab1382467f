package foiscope.cli;

import foiscope.pipeline.RunSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The user's own words: rows added to the vocabularies, and rulings over them. */
final class WordsOptions {

    @Option(
            names = "--vocabularies",
            paramLabel = "DIR",
            description = "A folder of CSV files with rows added to the built-in vocabularies.")
    private Optional<Path> vocabularies = Optional.empty();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "A CSV file with your rulings on words: scope,domain,words,concept,note.")
    private Optional<Path> decisions = Optional.empty();

    Optional<Path> vocabularies() {
        return vocabularies;
    }

    Optional<Path> decisions() {
        return decisions;
    }

    /** Says which decisions decided nothing. */
    void report(List<RunSummary.DeadDecision> dead, PrintWriter err) {
        String file =
                decisions.map(path -> path.getFileName().toString()).orElse("the decisions kept in the warehouse");
        dead.forEach(
                decision -> err.println("%s, line %d decides nothing: no document that it holds for has the words '%s'"
                        .formatted(file, decision.line(), decision.words())));
    }
}
