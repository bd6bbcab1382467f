package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.publish.Locations;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of a run, listed in a file where all machines find it, since the list grows with the input. Of each pack of them, a
 * task's work, only the place in the list is held.
 *
 * @param file the list, a URI
 * @param weight the work of all files, in bytes
 */
record Manifest(String file, List<Pack> packs, long weight) {

    /** Less work than this isn't worth a task of its own. */
    private static final long SMALLEST = 1 << 20;

    /**
     * A run of lines.
     *
     * @param start where it begins in the file
     * @param documents how many lines it has
     */
    record Pack(long start, int documents) implements Serializable {}

    Manifest {
        packs = List.copyOf(packs);
    }

    /**
     * Lists files, and cuts the list into packs: at most of this many bytes each, and enough of them for the cores.
     *
     * @param file where the list is written
     * @throws FoiscopeException FAILED if it can't be written there
     */
    static Manifest write(
            String file, Consumer<Consumer<SourceFile>> listing, long packBytes, int cores, Configuration hadoop) {
        Path path = new Path(file);
        try {
            FileSystem files = Locations.fileSystem(path, hadoop);
            long[] weight = {0};
            try (OutputStream out = new BufferedOutputStream(files.create(path, true))) {
                listing.accept(found -> {
                    weight[0] += found.weight();
                    append(out, found);
                });
            }
            long limit = Math.min(packBytes, Math.max(SMALLEST, weight[0] / cores));
            return new Manifest(file, cut(files, path, limit), weight[0]);
        } catch (IOException | UncheckedIOException e) {
            throw new FoiscopeException(Code.FAILED, "the list of files can't be written: " + e.getMessage(), e);
        }
    }

    /** How many parts the work's results have if each part comes of a pack's bytes: a large file gives more than a pack's. */
    int partitions(long packBytes) {
        return Math.toIntExact(Math.max(packs.size(), weight / Math.max(SMALLEST, packBytes)));
    }

    /**
     * The files of one pack, one by one, where the task is that takes them; to be closed after use.
     *
     * @throws FoiscopeException FAILED where the list can't be seen
     */
    static Stream<SourceFile> files(String file, Pack pack, Configuration hadoop) {
        Path path = new Path(file);
        try {
            BufferedReader lines = open(Locations.fileSystem(path, hadoop), path, pack.start());
            return lines.lines().limit(pack.documents()).map(SourceFile::parse).onClose(() -> close(lines));
        } catch (FileNotFoundException e) {
            throw new FoiscopeException(
                    Code.FAILED,
                    "the folder of the release isn't shared by all machines of the cluster: name one on a file system that is",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Pack> cut(FileSystem files, Path file, long limit) throws IOException {
        List<Pack> packs = new ArrayList<>();
        long start = 0;
        long end = 0;
        long weight = 0;
        int documents = 0;
        try (BufferedReader lines = open(files, file, 0)) {
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
        }
        if (documents > 0) {
            packs.add(new Pack(start, documents));
        }
        return packs;
    }

    private static void append(OutputStream out, SourceFile file) {
        try {
            out.write((file.line() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(FileSystem files, Path file, long start) throws IOException {
        FSDataInputStream in = files.open(file);
        in.seek(start);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
