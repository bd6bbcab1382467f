package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final long MEGABYTE = 1 << 20;

    private @Nullable SourceList list;

    @AfterEach
    void removeList() {
        Objects.requireNonNull(list).close();
        assertThat(list.file()).doesNotExist();
    }

    @Test
    void keepsEveryFileInOneOfItsPacks() {
        List<SourceFile> files = files(5000, 700);
        Manifest manifest = write(files, 16 * MEGABYTE, 2);
        List<SourceFile> back = manifest.packs().stream()
                .flatMap(pack -> manifest.lines(pack).lines().map(SourceFile::parse))
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
        list = SourceList.write(files::forEach);
        return Manifest.of(list, packBytes, cores);
    }

    private static List<SourceFile> files(int count, long length) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SourceFile("file:/x/" + i + "%20é.txt", "ré ply\n " + i + ".txt", length))
                .toList();
    }
}
