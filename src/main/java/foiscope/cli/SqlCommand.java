package foiscope.cli;

import foiscope.pipeline.SqlJob;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A warehouse's tables in SQL. */
@Command(
        name = "sql",
        description = {
            "Answers questions to a warehouse's tables in Spark's SQL: documents, layouts, readings, observations, releases,"
                    + " runs, and by_year, by_role, by_gender, by_relationship, by_outcome.",
            "Without -e statements come from standard input, each ended by a semicolon. Nothing can be changed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 all were answered; 1 one wasn't; 2 wrong usage.",
            "",
            "Example:",
            "  foiscope sql --warehouse warehouse -e \"SELECT force, sum(count) FROM by_year GROUP BY force\""
        })
final class SqlCommand implements Callable<Integer> {

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "-e", paramLabel = "SQL", description = "The statements.")
    private Optional<String> given = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Iterator<String> statements = given.map(
                        text -> Statements.of(text.lines().iterator()))
                .orElseGet(() -> Statements.of(prompting(typed.lines().iterator(), err)));
        boolean all = TerminalRun.of(
                spec.commandLine(),
                around -> SqlJob.run(
                        warehouse.folder(),
                        statements,
                        around,
                        table -> {
                            out.print(table);
                            out.flush();
                        },
                        around.progress()::note));
        return (all ? ExitStatus.DONE : ExitStatus.FAILED).number();
    }

    /** Lines, each asked for where someone sits there. */
    private static Iterator<String> prompting(Iterator<String> lines, PrintWriter err) {
        boolean someone = Boolean.getBoolean(TerminalRun.TERMINAL);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (someone) {
                    err.print("sql> ");
                    err.flush();
                }
                return lines.hasNext();
            }

            @Override
            public String next() {
                return lines.next();
            }
        };
    }

    /** Lines as statements, parted by semicolons outside quotes. */
    static final class Statements implements Iterator<String> {

        private final Iterator<String> lines;
        private String left = "";
        private Optional<String> next = Optional.empty();

        private Statements(Iterator<String> lines) {
            this.lines = lines;
        }

        static Iterator<String> of(Iterator<String> lines) {
            return new Statements(lines);
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty()) {
                int end = end(left);
                if (end >= 0) {
                    offer(left.substring(0, end));
                    left = left.substring(end + 1);
                } else if (more()) {
                    left = left + "\n" + lines.next();
                } else {
                    offer(left);
                    left = "";
                    return next.isPresent();
                }
            }
            return true;
        }

        private boolean more() {
            try {
                return lines.hasNext();
            } catch (UncheckedIOException e) {
                return false;
            }
        }

        private void offer(String statement) {
            next = Optional.of(statement.strip()).filter(text -> !text.isEmpty());
        }

        private static int end(String text) {
            char quote = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quote == 0 && (c == '\'' || c == '"' || c == '`')) {
                    quote = c;
                } else if (c == quote) {
                    quote = 0;
                } else if (c == ';' && quote == 0) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String statement = next.orElseThrow();
            next = Optional.empty();
            return statement;
        }
    }
}
