package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

    /** Above what any system gives to a process. */
    private static final String DEAD_PROCESS = "999999999999";

    @TempDir
    Path folder;

    private Path dir;

    @BeforeEach
    void name() {
        dir = folder.resolve("release");
    }

    @Test
    void anAbsentOrEmptyFolderIsFine() throws IOException {
        check(dir, ExistingRelease.REFUSE);
        check(dir.resolve("a/b/c"), ExistingRelease.REFUSE);
        assertThat(folder).isEmptyDirectory();
        Files.createDirectory(dir);
        check(dir, ExistingRelease.REFUSE);
        write("new", ExistingRelease.REFUSE);
        assertHolds("new");
    }

    @Test
    void aReleaseIsRefusedUnlessItMayBeReplaced() throws IOException {
        write("old", ExistingRelease.REFUSE);
        assertThatThrownBy(() -> check(dir, ExistingRelease.REFUSE))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(Code.USAGE))
                .hasMessageContaining("--overwrite");
        write("new", ExistingRelease.REPLACE);
        assertHolds("new");
    }

    @Test
    void aReleaseThatAppearsMeanwhileIsRefusedToo() throws IOException {
        try (ReleaseWriter late = ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, SampleRows.HADOOP)) {
            SampleRows.writeAll(late, 1);
            Files.createDirectory(dir);
            Files.writeString(dir.resolve("datapackage.json"), "{}");
            Files.writeString(dir.resolve("checksums.sha256"), "");
            assertThatThrownBy(() -> late.finish(SampleRows.INFO)).hasMessageContaining("--overwrite");
        }
        assertThat(dir.resolve("datapackage.json")).hasContent("{}");
    }

    @Test
    void anythingElseIsNeverReplaced() throws IOException {
        Files.createDirectory(dir);
        Files.writeString(dir.resolve("thesis.docx"), "years of work");
        assertRefused(Code.USAGE, "no release");
        Files.delete(dir.resolve("thesis.docx"));
        Files.delete(dir);
        Files.writeString(dir, "a file");
        assertRefused(Code.USAGE, "no release");
    }

    @Test
    void aTargetBelowAFileFails() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        dir = folder.resolve("file/release");
        assertRefused(Code.FAILED, "can't be written");
    }

    @Test
    void theRootHoldsNoRelease() {
        dir = folder.getRoot();
        assertRefused(Code.USAGE, "name a folder below it");
    }

    @Test
    void aParentThatTakesNoFolderFails() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        dir = Path.of("/proc/release");
        assertRefused(Code.FAILED, "can't be written");
    }

    @Test
    void aLinkToAReleaseStaysALink() throws IOException {
        write("old", ExistingRelease.REFUSE);
        Path release = dir;
        Path link = Files.createSymbolicLink(folder.resolve("latest"), release);
        dir = link;
        write("new", ExistingRelease.REPLACE);
        assertThat(link).isSymbolicLink();
        dir = release;
        assertThat(dir.resolve("datapackage.json")).content().contains("\"version\" : \"new\"");
    }

    @Test
    void aSwapThatWasKilledBetweenItsRenamesIsUndone() throws IOException {
        write("old", ExistingRelease.REFUSE);
        Files.move(dir, folder.resolve(".release.replaced"));
        Files.createDirectory(folder.resolve(".release.writing"));
        Files.writeString(folder.resolve(".release.writing/documents.csv"), "half");
        lockedBy(thisHost(), DEAD_PROCESS);
        check(dir, ExistingRelease.REPLACE);
        assertHolds("old");
    }

    @Test
    void theCheckOfATargetSeesTheReleaseOfAKilledSwap() throws IOException {
        write("old", ExistingRelease.REFUSE);
        Files.move(dir, folder.resolve(".release.replaced"));
        assertThatThrownBy(() -> check(dir, ExistingRelease.REFUSE)).hasMessageContaining("--overwrite");
        assertHolds("old");
    }

    @Test
    void theReplacedReleaseGoesOnceTheNewOneStands() throws IOException {
        write("old", ExistingRelease.REFUSE);
        Files.move(dir, folder.resolve("kept"));
        write("new", ExistingRelease.REFUSE);
        Files.move(folder.resolve("kept"), folder.resolve(".release.replaced"));
        check(dir, ExistingRelease.REPLACE);
        assertHolds("new");
    }

    @Test
    void halfARemovedReleaseIsNeverPutBack() throws IOException {
        write("old", ExistingRelease.REFUSE);
        Files.delete(dir.resolve("checksums.sha256"));
        Files.move(dir, folder.resolve(".release.replaced"));
        check(dir, ExistingRelease.REPLACE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void foldersOfOthersAreLeftAlone() throws IOException {
        List<Path> others = List.of(folder.resolve(".release.writing-notes"), folder.resolve(".releases.writing"));
        for (Path other : others) {
            Files.createDirectory(other);
        }
        check(dir, ExistingRelease.REPLACE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrderElementsOf(others);
        }
    }

    @Test
    void oneRunWritesAtATime() {
        try (ReleaseWriter first = ReleaseWriter.open(dir.toString(), ExistingRelease.REFUSE, SampleRows.HADOOP)) {
            assertRefused(Code.LOCKED, "process " + ProcessHandle.current().pid());
            SampleRows.writeAll(first, 1);
            first.finish(SampleRows.INFO);
        }
        write("next", ExistingRelease.REPLACE);
    }

    @Test
    void aDeadProcessOfThisHostHoldsNoLock() throws IOException {
        lockedBy(thisHost(), DEAD_PROCESS);
        write("new", ExistingRelease.REFUSE);
        assertHolds("new");
    }

    /** The number of a dead process may have come to another one, such as this. */
    @Test
    void aProcessThatStartedAtAnotherTimeHoldsNoLock() throws IOException {
        lockedBy(thisHost(), Long.toString(ProcessHandle.current().pid()));
        write("new", ExistingRelease.REFUSE);
        assertHolds("new");
    }

    @Test
    void aLockOfAnotherHostIsNeverTakenForDead() throws IOException {
        lockedBy("another-" + thisHost(), DEAD_PROCESS);
        assertRefused(Code.LOCKED, "delete");
        assertThat(lock()).isRegularFile();
    }

    @Test
    void aLockThatSaysNothingHolds() throws IOException {
        Files.writeString(lock(), "");
        assertRefused(Code.LOCKED, "delete");
    }

    @Test
    void whoLostTheLockChangesNothing() throws IOException {
        write("old", ExistingRelease.REFUSE);
        try (ReleaseWriter release = ReleaseWriter.open(dir.toString(), ExistingRelease.REPLACE, SampleRows.HADOOP)) {
            SampleRows.writeAll(release, 1);
            lockedBy("another", DEAD_PROCESS);
            assertThatThrownBy(() -> release.finish(SampleRows.INFO)).hasMessageContaining("was taken away");
        }
        assertThat(lock()).isRegularFile();
        Files.delete(lock());
        check(dir, ExistingRelease.REPLACE);
        assertHolds("old");
    }

    private void lockedBy(String host, String process) throws IOException {
        Files.writeString(lock(), host + " " + process + " 2001-01-01T00:00:00Z token\n");
    }

    private Path lock() {
        return folder.resolve(".release.lock");
    }

    private static String thisHost() throws IOException {
        return InetAddress.getLocalHost().getHostName();
    }

    private static void check(Path dir, ExistingRelease existing) {
        ReleaseWriter.open(dir.toString(), existing, SampleRows.HADOOP).close();
    }

    private void write(String version, ExistingRelease existing) {
        try (ReleaseWriter release = ReleaseWriter.open(dir.toString(), existing, SampleRows.HADOOP)) {
            SampleRows.writeAll(release, 1);
            release.finish(new ReleaseInfo(version, "1", List.of()));
        }
    }

    private void assertHolds(String version) throws IOException {
        assertThat(dir.resolve("datapackage.json")).content().contains("\"version\" : \"" + version + "\"");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(dir);
        }
    }

    private void assertRefused(Code code, String message) {
        assertThatThrownBy(() -> check(dir, ExistingRelease.REPLACE))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }
}
