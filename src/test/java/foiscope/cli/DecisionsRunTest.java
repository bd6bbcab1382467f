package foiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with a user's decisions, from the command line to the release. */
class DecisionsRunTest {

    @TempDir
    Path folder;

    @Test
    void aDecisionReachesTheReleaseAndADeadOneIsPrinted() throws IOException, InterruptedException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(
                letters.resolve("a.txt"),
                "Kent Police\n\nOfficers by outcome, 2019\n\nOutcome\tNumber of officers\nDismissed\t4\nZorged\t3\n");
        Path decisions = folder.resolve("decisions.csv");
        Files.writeString(
                decisions,
                "scope,domain,words,concept,note\nkent,misconduct,zorged,resigned,\nall,misconduct,blemmed,retired,\n");
        Path release = folder.resolve("release");
        List<String> printed = OwnJvm.run(
                ExitStatus.DONE,
                "run",
                letters.toString(),
                "--to",
                release.toString(),
                "--decisions",
                decisions.toString());
        assertThat(printed)
                .filteredOn(line -> line.contains("decisions.csv"))
                .containsExactly("decisions.csv, line 3 decides nothing: no document that it holds for has the words"
                        + " 'blemmed'");
        assertThat(Files.readString(release.resolve("observations.csv"))).contains("resigned");
    }
}
