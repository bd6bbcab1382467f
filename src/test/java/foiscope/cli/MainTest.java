package foiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "ingest",
                "normalise",
                "compare",
                "publish",
                "review",
                "explain",
                "verify",
                "nightly",
                "sql"
            })
    void helpHasAnExample(String command) {
        assertThat(command.isEmpty() ? execute("--help") : execute(command, "--help"))
                .isZero();
        assertThat(out.toString())
                .contains("Usage: foiscope")
                .contains("Example:")
                .contains("foiscope ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void wrongFlagIsWrongUsageWithAWayOut() {
        assertThat(execute("run", "--too", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("foiscope: ").contains("Try 'foiscope run --help'.");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "run letters", "run --to release", "explain", "explain x", "nonsense"})
    void missingArgumentIsWrongUsage(String line) {
        assertThat(execute(line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains("--help");
    }

    @Test
    void missingSourceIsWrongUsageAndWritesNothing() {
        assertThat(run(folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(err.toString()).contains("no such file or folder: " + folder.resolve("nowhere"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void emptyFolderIsWrongUsage() throws IOException {
        assertThat(run(Files.createDirectory(folder.resolve("letters")))).isEqualTo(2);
        assertThat(err.toString()).contains("holds no file");
    }

    @Test
    void occupiedTargetIsWrongUsage() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(letters.resolve("a.txt"), "letter");
        Files.createDirectory(folder.resolve("release"));
        Files.writeString(folder.resolve("release/thesis.txt"), "mine");
        assertThat(run(letters)).isEqualTo(2);
        assertThat(folder.resolve("release/thesis.txt")).hasContent("mine");
    }

    @Test
    void faultyVocabularyIsWrongUsageThatNamesIt() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(letters.resolve("a.txt"), "letter");
        Files.writeString(Files.createDirectory(folder.resolve("added")).resolve("odd.csv"), "a,b\n");
        assertThat(execute(
                        "run",
                        letters.toString(),
                        "--to",
                        folder.resolve("release").toString(),
                        "--vocabularies",
                        folder.resolve("added").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("odd.csv");
    }

    @Test
    void aFaultyOrMissingFileOfDecisionsIsWrongUsageThatNamesIt() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(letters.resolve("a.txt"), "letter");
        Path decisions = folder.resolve("decisions.csv");
        assertThat(decided(letters, decisions)).isEqualTo(2);
        assertThat(err.toString()).contains("no file of decisions: " + decisions);
        Files.writeString(decisions, "scope,domain,words,concept,note\nall,misconduct,zorged,zorg,\n");
        assertThat(decided(letters, decisions)).isEqualTo(2);
        assertThat(err.toString()).contains("decisions.csv, line 2, column concept");
    }

    private int decided(Path letters, Path decisions) {
        return execute(
                "run",
                letters.toString(),
                "--to",
                folder.resolve("release").toString(),
                "--decisions",
                decisions.toString());
    }

    @Test
    void folderWithoutAReleaseFails() {
        assertThat(execute("explain", "x", "--release", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("holds no release");
    }

    private int run(Path source) {
        return execute(
                "run", source.toString(), "--to", folder.resolve("release").toString());
    }

    private int execute(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
