package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.SparkTest;
import foiscope.dataset.Dataset;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Sources and releases on HDFS, of Hadoop's own in this process. */
class HdfsReleaseTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    private static final Path SAMPLES = Path.of("data-samples");

    @TempDir
    static Path disk;

    private static @Nullable MiniDFSCluster cluster;

    private transient String root = "";

    @BeforeEach
    void name(TestInfo test) {
        root = Objects.requireNonNull(cluster).getURI() + "/"
                + test.getTestMethod().orElseThrow().getName();
    }

    @BeforeAll
    static void start() throws IOException {
        Configuration conf = new HdfsConfiguration();
        conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disk.toString());
        cluster = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.shutdown();
        }
    }

    @Test
    void aReleaseThereEqualsOneHere(@TempDir Path local) throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            for (Path sample : samples.toList()) {
                files().copyFromLocalFile(path(sample.toString()), path(root + "/letters/" + sample.getFileName()));
            }
        }
        release(root + "/letters/release", root + "/letters");
        release(root + "/letters/release", root + "/letters");
        release(local.resolve("release").toString(), SAMPLES.toString());

        Configuration hadoop = spark().sparkContext().hadoopConfiguration();
        assertThat(MadeRelease.rows(root + "/letters/release", hadoop))
                .isEqualTo(MadeRelease.rows(local.resolve("release").toString(), hadoop));
        for (Dataset dataset : Dataset.values()) {
            String csv = dataset.fileName() + ".csv";
            assertThat(text(root + "/letters/release/" + csv))
                    .isEqualTo(Files.readString(local.resolve("release").resolve(csv)));
        }
        assertThat(names(root + "/letters")).contains("release").noneMatch(name -> name.startsWith("."));
        assertThat(names(root + "/letters/release"))
                .containsExactlyInAnyOrderElementsOf(
                        names(local.resolve("release").toUri().toString()));
    }

    @Test
    void aSwapThatWasKilledBetweenItsRenamesIsUndone() throws IOException {
        write(root + "/.release.replaced/datapackage.json", "{}");
        write(root + "/.release.replaced/checksums.sha256", "");
        write(root + "/.release.writing/documents.csv", "half");
        write(root + "/.release.lock", InetAddress.getLocalHost().getHostName() + " 999999999999 - token");
        open(ExistingRelease.REPLACE).close();
        assertThat(names(root)).containsExactly("release");
        assertThat(text(root + "/release/datapackage.json")).isEqualTo("{}");
    }

    @Test
    void aLockOfAnotherHostHolds() throws IOException {
        write(root + "/.release.lock", "elsewhere 1 - token");
        assertThatThrownBy(() -> open(ExistingRelease.REPLACE))
                .isInstanceOfSatisfying(
                        FoiscopeException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCKED))
                .hasMessageContaining("process 1 of elsewhere");
        assertThat(names(root)).containsExactly(".release.lock");
    }

    @Test
    void oneRunWritesAtATime() throws IOException {
        try (ReleaseWriter first = open(ExistingRelease.REFUSE)) {
            assertThatThrownBy(() -> open(ExistingRelease.REFUSE)).hasMessageContaining("another run writes there");
            assertThat(first.growing()).startsWith("hdfs:");
        }
        assertThat(files().exists(path(root))).isFalse();
    }

    @Test
    void anythingElseIsNeverReplaced() throws IOException {
        write(root + "/release/thesis.docx", "years of work");
        assertThatThrownBy(() -> open(ExistingRelease.REPLACE)).hasMessageContaining("no release");
        assertThat(text(root + "/release/thesis.docx")).isEqualTo("years of work");
    }

    private ReleaseWriter open(ExistingRelease existing) {
        return ReleaseWriter.open(
                root + "/release", existing, spark().sparkContext().hadoopConfiguration());
    }

    private void release(String dir, String source) {
        MadeRelease.make(
                spark(),
                DocumentStages.ofTheContract(),
                Letter.BUILT_IN,
                dir,
                ExistingRelease.REPLACE,
                RunConfig.PACK_BYTES,
                List.of(source));
    }

    private FileSystem files() throws IOException {
        return Objects.requireNonNull(cluster).getFileSystem();
    }

    private List<String> names(String folder) throws IOException {
        FileSystem there = path(folder).getFileSystem(new Configuration(false));
        return Arrays.stream(there.listStatus(path(folder)))
                .map(FileStatus::getPath)
                .map(org.apache.hadoop.fs.Path::getName)
                .toList();
    }

    private String text(String file) throws IOException {
        try (FSDataInputStream in = files().open(path(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String file, String text) throws IOException {
        try (FSDataOutputStream out = files().create(path(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(name);
    }
}
