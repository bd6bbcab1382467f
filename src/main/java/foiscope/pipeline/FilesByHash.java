package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.publish.Locations;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Which files hold documents: for a user at the terminal, since a release doesn't publish the words of a path. */
public final class FilesByHash {

    private FilesByHash() {}

    /**
     * The files below SOURCEs that hold these documents.
     *
     * @param documents their SHA-256
     * @return paths by SHA-256; of a document that no file holds none
     */
    public static SortedMap<String, List<String>> of(Set<String> documents, List<String> sources) {
        Configuration hadoop = SessionJob.hadoop();
        FileReading reading =
                new FileReading(hadoop, DocumentStages.ofTheContract().read());
        SortedMap<String, List<String>> found = new TreeMap<>();
        new SourceListing(hadoop, Progress.SILENT).forEach(sources, file -> {
            for (Fingerprint held : reading.fingerprints(file)) {
                String id = held.documentId();
                if (documents.contains(id)) {
                    found.computeIfAbsent(id, known -> new ArrayList<>()).add(named(file.uri()) + held.held());
                }
            }
        });
        return found;
    }

    /**
     * Writes every file below SOURCEs with the document that it holds: {@code document_id,path}.
     *
     * @param target a file outside the release, since paths may hold names
     * @throws FoiscopeException FAILED if it can't be written
     */
    public static void write(List<String> sources, java.nio.file.Path target) {
        Configuration hadoop = SessionJob.hadoop();
        FileReading reading =
                new FileReading(hadoop, DocumentStages.ofTheContract().read());
        try (BufferedWriter lines = Files.newBufferedWriter(target)) {
            lines.write("document_id,path\n");
            new SourceListing(hadoop, Progress.SILENT).forEach(sources, file -> {
                try {
                    for (Fingerprint held : reading.fingerprints(file)) {
                        String path = named(file.uri()) + held.held();
                        lines.write(held.documentId() + ",\"" + path.replace("\"", "\"\"") + "\"\n");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new FoiscopeException(Code.FAILED, target + " can't be written: " + e.getMessage(), e);
        }
    }

    /**
     * Refuses a file among those of a release.
     *
     * @throws FoiscopeException USAGE if it would lie there
     */
    public static void refuseWithin(java.nio.file.Path target, String release) {
        Path dir = Locations.path(release, SessionJob.hadoop());
        if (Locations.local(dir) && target.toAbsolutePath().normalize().startsWith(Locations.onDisk(dir))) {
            throw new FoiscopeException(
                    Code.USAGE, target + " would lie in the release, and paths may hold names; name a file elsewhere");
        }
    }

    private static String named(String uri) {
        Path path = new Path(URI.create(uri));
        return Locations.local(path) ? Locations.onDisk(path).toString() : uri;
    }
}
