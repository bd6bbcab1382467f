package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final long MEGABYTE = 1 << 20;

    private static final Configuration HADOOP = new Configuration(false);

    @TempDir
    Path folder;

    @Test
    void keepsEveryFileInOneOfItsPacks() {
        List<SourceFile> files = files(5000, 700);
        Manifest manifest = write(files, 16 * MEGABYTE, 2);
        List<SourceFile> back = manifest.packs().stream()
                .flatMap(pack -> Manifest.files(manifest.file(), pack, HADOOP))
                .toList();
        assertThat(back).isEqualTo(files);
        assertThat(manifest.packs()).hasSize(3);
    }

    @Test
    void fewSmallFilesAreOneTask() {
        assertThat(write(files(50, 5000), 16 * MEGABYTE, 8).packs()).hasSize(1);
    }

    @Test
    void moreFilesKeepEveryCoreBusy() {
        assertThat(write(files(2000, 5000), 16 * MEGABYTE, 8).packs()).hasSizeBetween(8, 9);
    }

    @Test
    void largeFileIsAPackOfItsOwn() {
        Manifest manifest = write(files(3, 60 * MEGABYTE), 16 * MEGABYTE, 2);
        assertThat(manifest.packs()).extracting(Manifest.Pack::documents).containsExactly(1, 1, 1);
        assertThat(manifest.partitions(16 * MEGABYTE)).isEqualTo(11);
    }

    private Manifest write(List<SourceFile> files, long packBytes, int cores) {
        return Manifest.write(folder.resolve("list").toUri().toString(), files::forEach, packBytes, cores, HADOOP);
    }

    private static List<SourceFile> files(int count, long length) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SourceFile("file:/x/" + i + "%20é.txt", "ré ply\n " + i + ".txt", length, i))
                .toList();
    }
}
