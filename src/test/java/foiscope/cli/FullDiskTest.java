package foiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    @TempDir
    Path folder;

    /** Written by a task; what it was writing isn't told, and nothing of it is left. */
    @Test
    void aFullDiskIsSaidInALineThatTellsWhatToDo() throws IOException, InterruptedException {
        List<String> printed = OwnJvm.run(
                ExitStatus.FAILED,
                List.of(
                        "-Dspark.hadoop.fs.full.impl=" + FullDisk.class.getName(),
                        "-Dspark.hadoop." + FullDisk.BYTES + "=20000",
                        "-Dspark.hadoop.foiscope.atomic-rename.schemes=file,full"),
                "run",
                "data-samples/west-midlands-2021-sexual-harassment.txt",
                "--to",
                "full:" + folder.resolve("release"));
        assertThat(printed)
                .filteredOn(line -> !line.matches("foiscope: .*: \\d+ of \\d+"))
                .singleElement()
                .asString()
                .startsWith(
                        "foiscope: failed, and nothing changed: a disk is full (No space left on device); free some");
        assertThat(folder).isEmptyDirectory();
    }
}
