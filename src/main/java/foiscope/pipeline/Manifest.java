package foiscope.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of a run in packs of about equal work. The list lies on disk, since it grows with the input; of each pack only its
 * place in the list is held.
 *
 * @param weight the work of all packs, in bytes
 */
record Manifest(Path file, List<Pack> packs, long weight) {

    /** Less work than this isn't worth a task of its own. */
    private static final long SMALLEST = 1 << 20;

    /**
     * A run of lines.
     *
     * @param start where it begins in the file
     * @param documents how many lines it has
     */
    record Pack(long start, int documents) {}

    Manifest {
        packs = List.copyOf(packs);
    }

    /** Cuts a list into packs: at most of this many bytes, and enough of them for the cores. */
    static Manifest of(SourceList list, long packBytes, int cores) {
        long limit = Math.min(packBytes, Math.max(SMALLEST, list.weight() / cores));
        return new Manifest(list.file(), cut(list.file(), limit), list.weight());
    }

    /** How many parts the work's results have if each part comes of a pack's bytes: a large file gives more than a pack's. */
    int partitions(long packBytes) {
        return Math.toIntExact(Math.max(packs.size(), weight / Math.max(SMALLEST, packBytes)));
    }

    /** The files of one pack, a line each. */
    String lines(Pack pack) {
        try (BufferedReader lines = open(file, pack.start())) {
            return lines.lines().limit(pack.documents()).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Pack> cut(Path file, long limit) {
        List<Pack> packs = new ArrayList<>();
        long start = 0;
        long end = 0;
        long weight = 0;
        int documents = 0;
        try (BufferedReader lines = open(file, 0)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long more = SourceFile.parse(line).weight();
                if (documents > 0 && weight + more > limit) {
                    packs.add(new Pack(start, documents));
                    start = end;
                    weight = 0;
                    documents = 0;
                }
                end += line.getBytes(StandardCharsets.UTF_8).length + 1;
                weight += more;
                documents++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (documents > 0) {
            packs.add(new Pack(start, documents));
        }
        return packs;
    }

    private static BufferedReader open(Path file, long start) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(start);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
