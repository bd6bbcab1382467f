package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
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
        ReleaseWriter.checkTarget(dir, ExistingRelease.REFUSE);
        ReleaseWriter.checkTarget(dir.resolve("a/b/c"), ExistingRelease.REFUSE);
        assertThat(folder).isEmptyDirectory();
        Files.createDirectory(dir);
        ReleaseWriter.checkTarget(dir, ExistingRelease.REFUSE);
        write("new", ExistingRelease.REFUSE);
        assertHolds("new");
    }

    @Test
    void aReleaseIsRefusedUnlessItMayBeReplaced() throws IOException {
        write("old", ExistingRelease.REFUSE);
        assertThatThrownBy(() -> ReleaseWriter.checkTarget(dir, ExistingRelease.REFUSE))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(Code.USAGE))
                .hasMessageContaining("--overwrite");
        write("new", ExistingRelease.REPLACE);
        assertHolds("new");
    }

    @Test
    void aReleaseThatAppearsMeanwhileIsRefusedToo() throws IOException {
        try (ReleaseWriter late = ReleaseWriter.open(dir, ExistingRelease.REFUSE)) {
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
        Files.createDirectory(folder.resolve(".release.writing-" + DEAD_PROCESS));
        Files.writeString(folder.resolve(".release.writing-" + DEAD_PROCESS).resolve("documents.csv"), "half");
        ReleaseWriter.recover(dir);
        assertHolds("old");
    }

    @Test
    void theCheckOfATargetSeesTheReleaseOfAKilledSwap() throws IOException {
        write("old", ExistingRelease.REFUSE);
        Files.move(dir, folder.resolve(".release.replaced"));
        assertThatThrownBy(() -> ReleaseWriter.checkTarget(dir, ExistingRelease.REFUSE))
                .hasMessageContaining("--overwrite");
        assertHolds("old");
    }

    @Test
    void theReplacedReleaseGoesOnceTheNewOneStands() throws IOException {
        write("old", ExistingRelease.REFUSE);
        Files.move(dir, folder.resolve("kept"));
        write("new", ExistingRelease.REFUSE);
        Files.move(folder.resolve("kept"), folder.resolve(".release.replaced"));
        ReleaseWriter.recover(dir);
        assertHolds("new");
    }

    @Test
    void halfARemovedReleaseIsNeverPutBack() throws IOException {
        write("old", ExistingRelease.REFUSE);
        Files.delete(dir.resolve("checksums.sha256"));
        Files.move(dir, folder.resolve(".release.replaced"));
        ReleaseWriter.recover(dir);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void foldersOfOthersAreLeftAlone() throws IOException {
        Path living = folder.resolve(".release.writing-"
                + ProcessHandle.current().parent().orElseThrow().pid());
        List<Path> others =
                List.of(living, folder.resolve(".release.writing-notes"), folder.resolve(".releases.writing-1"));
        for (Path other : others) {
            Files.createDirectory(other);
        }
        ReleaseWriter.recover(dir);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrderElementsOf(others);
        }
    }

    private void write(String version, ExistingRelease existing) {
        try (ReleaseWriter release = ReleaseWriter.open(dir, existing)) {
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
        assertThatThrownBy(() -> ReleaseWriter.checkTarget(dir, ExistingRelease.REPLACE))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }
}
