package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import foiscope.model.FoiscopeException;
import foiscope.model.SetAsideReason;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class SourceListingTest {

    @TempDir
    Path folder;

    private Path letters;

    @BeforeEach
    void makeFolder() throws IOException {
        letters = Files.createDirectories(folder.resolve("letters"));
    }

    @Test
    void namesFilesBelowTheirSource() throws IOException {
        letter("a.txt");
        letter("2019/beds/letter one.txt");
        letter("2019/reply: final #2 100%.csv");
        letter("2019/Rhŷl–é.txt");

        assertThat(sources(letters))
                .containsExactlyInAnyOrder(
                        "a.txt", "2019/beds/letter one.txt", "2019/reply: final #2 100%.csv", "2019/Rhŷl–é.txt");
    }

    @Test
    void takesASingleFileByItsName() throws IOException {
        Path colon = letter("reply: final.txt");
        assertThat(sources(colon)).containsExactly("reply: final.txt");
        assertThat(list(colon.toUri().toString()))
                .extracting(SourceFile::length)
                .containsExactly(6L);
    }

    @Test
    void skipsDotFilesAndNothingElse() throws IOException {
        letter(".DS_Store");
        letter(".git/config");
        letter("_SUCCESS");
        letter("a.txt.crc");
        letter("a.txt");
        assertThat(sources(letters)).containsExactlyInAnyOrder("_SUCCESS", "a.txt.crc", "a.txt");
        assertThat(sources(letter(".hidden.txt"))).containsExactly(".hidden.txt");
    }

    @Test
    void leavesTheReleaseItWritesOut() throws IOException {
        letter("a.txt");
        letter("release/observations.csv");
        assertThat(sources(letters)).containsExactly("a.txt");
    }

    @Test
    void followsALinkedFolderOnce() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/sub"));
        Files.writeString(elsewhere.resolve("b.txt"), "letter");
        Files.writeString(elsewhere.resolveSibling("c.txt"), "letter");
        letter("2019/a.txt");
        Files.createSymbolicLink(letters.resolve("z"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(letters.resolve("y"), elsewhere);
        Files.createSymbolicLink(letters.resolve("again"), letters.resolve("2019"));
        assertThat(sources(letters)).containsExactlyInAnyOrder("2019/a.txt", "y/b.txt", "z/c.txt");
    }

    @Test
    void loopsOfLinksEnd() throws IOException {
        letter("one/a.txt");
        letter("two/b.txt");
        Files.createSymbolicLink(letters.resolve("one/up"), letters);
        Files.createSymbolicLink(letters.resolve("one/out"), folder);
        Files.createSymbolicLink(letters.resolve("one/other"), letters.resolve("two"));
        Files.createSymbolicLink(letters.resolve("two/other"), letters.resolve("one"));
        Files.createSymbolicLink(letters.resolve("two/nowhere"), letters.resolve("two/nowhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), letters);
        assertThat(sources(letters))
                .containsExactlyInAnyOrder("one/a.txt", "two/b.txt", "one/up", "one/out", "two/nowhere");
        assertThat(sources(link))
                .containsExactlyInAnyOrder("one/a.txt", "two/b.txt", "one/up", "one/out", "two/nowhere");
        assertThat(list(letters.toString()).stream()
                        .filter(file -> file.kind() == SourceFile.Kind.LINK)
                        .map(SourceFile::source))
                .containsExactlyInAnyOrder("one/up", "one/out", "two/nowhere");
    }

    @Test
    void whatIsNoFileIsADocumentThatCannotBeRead() throws IOException {
        letter("a.txt");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(letters.resolve("socket.txt")));
            List<SourceFile> found = list(letters.toString());
            assertThat(found)
                    .extracting(SourceFile::source, SourceFile::kind)
                    .containsExactlyInAnyOrder(
                            tuple("a.txt", SourceFile.Kind.FILE), tuple("socket.txt", SourceFile.Kind.SPECIAL));
            FileReading reading = new FileReading(new Configuration(false), Stages::read);
            assertThat(found.stream()
                            .flatMap(file -> reading.fingerprints(file).stream())
                            .map(reading::read)
                            .filter(read -> SetAsideReason.UNREADABLE == read.reason()))
                    .hasSize(1)
                    .allMatch(read -> String.valueOf(read.detail()).contains("a socket"));
        }
    }

    @Test
    void aFolderThatCannotBeListedEndsNothing() throws IOException {
        letter("a.txt");
        letter("closed/b.txt");
        letter("z/c.txt");
        List<SourceFile> found = new ArrayList<>();
        FileSystem closed = new RawLocalFileSystem() {
            @Override
            public RemoteIterator<FileStatus> listStatusIterator(org.apache.hadoop.fs.Path path) throws IOException {
                if (path.getName().equals("closed")) {
                    throw new AccessControlException("Permission denied");
                }
                return super.listStatusIterator(path);
            }
        };
        closed.initialize(URI.create("file:///"), new Configuration(false));
        new FolderWalk(closed, List.of(hadoopPath(letters.resolve("release"))), Progress.SILENT, found::add)
                .walk(new org.apache.hadoop.fs.Path(letters.toUri()));
        assertThat(found)
                .extracting(SourceFile::source, SourceFile::kind)
                .containsExactlyInAnyOrder(
                        tuple("a.txt", SourceFile.Kind.FILE),
                        tuple("closed", SourceFile.Kind.FOLDER),
                        tuple("z/c.txt", SourceFile.Kind.FILE));
    }

    @Test
    void linkedFileIsAFile() throws IOException {
        Files.createSymbolicLink(letters.resolve("link.txt"), letter("a.txt"));
        assertThat(sources(letters)).containsExactlyInAnyOrder("a.txt", "link.txt");
    }

    @Test
    void saysWhatIsMissingAllAtOnce() throws IOException {
        letter("a.txt");
        assertThatThrownBy(() -> list(folder.resolve("x").toString(), letters.toString(), "nosuch://host/y", "a:b"))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(FoiscopeException.Code.USAGE))
                .hasMessageContaining("no such file or folder: " + folder.resolve("x"))
                .hasMessageContaining("no file system opens nosuch://host/y")
                .hasMessageContaining("a:b");
    }

    @Test
    void saysWhichLibraryABucketNeeds() {
        Configuration hadoop = new Configuration(false);
        hadoop.set("fs.s3a.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem");
        SourceListing listing = new SourceListing(hadoop, Progress.SILENT, hadoopPath(letters.resolve("release")));
        assertThatThrownBy(() -> listing.forEach(List.of("s3a://bucket/letters"), file -> {}))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(FoiscopeException.Code.USAGE))
                .hasMessageContaining("no file system opens s3a://bucket/letters")
                .hasMessageContaining("hadoop-aws");
    }

    /** An earlier release among the letters, but no other data package. */
    @Test
    void leavesReleasesAndWarehousesOutAndSaysSo() throws IOException {
        letter("a.txt");
        letter("old/documents.csv");
        Files.writeString(letter("old/datapackage.json"), "{\"name\": \"foiscope-release\"}");
        letter("old/checksums.sha256");
        letter("theirs/b.csv");
        Files.writeString(letter("theirs/datapackage.json"), "{\"name\": \"budget\"}");
        letter("theirs/checksums.sha256");
        letter("w/foiscope/releases/metadata/v1.metadata.json");
        List<String> notes = new ArrayList<>();
        Progress noting = new Progress() {
            @Override
            public void note(String line) {
                notes.add(line);
            }

            @Override
            public void step(String what, long done, long all) {}
        };
        List<String> found = new ArrayList<>();
        new SourceListing(new Configuration(false), noting)
                .forEach(List.of(letters.toString()), file -> found.add(file.source()));
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "a.txt", "theirs/b.csv", "theirs/datapackage.json", "theirs/checksums.sha256");
        assertThat(notes)
                .containsExactlyInAnyOrder(
                        letters.resolve("old") + " is a release of foiscope, and left out",
                        letters.resolve("w") + " is a warehouse of foiscope, and left out");
    }

    @Test
    void refusesAFolderWithoutAFile() throws IOException {
        letter("empty/.hidden");
        assertThatThrownBy(() -> list(letters.toString()))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(FoiscopeException.Code.USAGE))
                .hasMessageContaining("holds no file");
    }

    private static org.apache.hadoop.fs.Path hadoopPath(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri());
    }

    private Path letter(String name) throws IOException {
        Path file = letters.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "letter");
    }

    private List<String> sources(Path... sources) {
        return list(Arrays.stream(sources).map(Path::toString).toArray(String[]::new)).stream()
                .map(SourceFile::source)
                .toList();
    }

    private List<SourceFile> list(String... sources) {
        List<SourceFile> found = new ArrayList<>();
        new SourceListing(new Configuration(false), Progress.SILENT, hadoopPath(letters.resolve("release")))
                .forEach(List.of(sources), file -> found.add(SourceFile.parse(file.line())));
        return found;
    }
}
