package foiscope.pipeline;

import foiscope.publish.Locations;
import foiscope.publish.ReleaseReader;
import foiscope.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;

/**
 * The files below one folder. A link to a file is that file. A link to a folder is followed once, after everything else and
 * in the order of the links' names; not where it leads to a folder that holds the link, or that is listed anyway.
 */
final class FolderWalk {

    private final FileSystem files;
    private final List<Path> own;
    private final Progress progress;
    private final Consumer<SourceFile> found;
    private final TreeMap<String, Path> links = new TreeMap<>();
    private final Set<java.nio.file.Path> walked = new HashSet<>();

    /** Open listings, outermost first: as many as the folders are deep. */
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(Path folder, RemoteIterator<FileStatus> entries, String prefix) {}

    FolderWalk(FileSystem files, List<Path> own, Progress progress, Consumer<SourceFile> found) {
        this.files = files;
        this.own = own;
        this.progress = progress;
        this.found = found;
    }

    void walk(Path folder) throws IOException {
        descend(folder, "");
        while (!links.isEmpty()) {
            Map.Entry<String, Path> link = links.pollFirstEntry();
            if (leadsBack(link.getValue())) {
                found.accept(new SourceFile(link.getValue().toUri().toString(), link.getKey(), SourceFile.Kind.LINK));
            } else if (leadsElsewhere(link.getValue())) {
                follow(link.getValue(), link.getKey() + "/");
            }
        }
    }

    /** What stands at a path that is no folder. A pipe or a device can't be read to its end. */
    static SourceFile file(FileStatus status, String source) {
        String uri = status.getPath().toUri().toString();
        boolean regular = !Locations.local(status.getPath()) || Files.isRegularFile(Locations.onDisk(status.getPath()));
        return regular
                ? new SourceFile(uri, source, status.getLen(), status.getModificationTime())
                : new SourceFile(uri, source, SourceFile.Kind.SPECIAL);
    }

    /** A folder below that can't be listed is one document that can't be read; the walk goes on. */
    private void descend(Path folder, String prefix) throws IOException {
        if (Locations.local(folder)) {
            walked.add(Locations.onDisk(folder).toRealPath());
        }
        open.push(new Open(folder, entries(folder, prefix), prefix));
        while (!open.isEmpty()) {
            Open innermost = open.element();
            Optional<FileStatus> entry;
            try {
                entry = innermost.entries.hasNext() ? Optional.of(innermost.entries.next()) : Optional.empty();
            } catch (IOException | UncheckedIOException e) {
                unlisted(innermost.folder, innermost.prefix);
                entry = Optional.empty();
            }
            if (entry.isPresent()) {
                visit(entry.get(), innermost.prefix);
            } else {
                open.pop();
            }
        }
    }

    private RemoteIterator<FileStatus> entries(Path folder, String prefix) throws IOException {
        if (Locations.local(folder)) {
            deadLinks(Locations.onDisk(folder), prefix);
        }
        return files.listStatusIterator(folder);
    }

    /** Links to nothing or to themselves, which a file system doesn't list. */
    private void deadLinks(java.nio.file.Path folder, String prefix) throws IOException {
        try (DirectoryStream<java.nio.file.Path> links = Files.newDirectoryStream(
                folder, entry -> Files.isSymbolicLink(entry) && !Files.exists(entry) && !hidden(entry))) {
            for (java.nio.file.Path link : links) {
                found.accept(new SourceFile(
                        new Path(link.toAbsolutePath().toUri()).toUri().toString(),
                        prefix + link.getFileName(),
                        SourceFile.Kind.LINK));
            }
        }
    }

    private static boolean hidden(java.nio.file.Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }

    private void unlisted(Path folder, String prefix) {
        String source = prefix.isEmpty() ? folder.getName() : prefix.substring(0, prefix.length() - 1);
        found.accept(new SourceFile(folder.toUri().toString(), source, SourceFile.Kind.FOLDER));
    }

    private void visit(FileStatus entry, String prefix) throws IOException {
        Path path = entry.getPath();
        String source = prefix + path.getName();
        if (path.getName().startsWith(".")) {
            return;
        }
        if (!entry.isDirectory()) {
            found.accept(file(entry, source));
        } else if (Locations.local(path) && Files.isSymbolicLink(Locations.onDisk(path))) {
            links.put(source, path);
        } else if (!leftOut(path) && !madeByUs(path)) {
            try {
                open.push(new Open(path, entries(path, source + "/"), source + "/"));
            } catch (IOException e) {
                unlisted(path, source + "/");
            }
        }
    }

    /** What was listed already, and our own folders. */
    private boolean leftOut(Path folder) throws IOException {
        if (!Locations.local(folder)) {
            return own.contains(folder);
        }
        java.nio.file.Path real = Locations.onDisk(folder).toRealPath();
        return walked.contains(real)
                || own.stream()
                        .filter(Locations::local)
                        .map(Locations::onDisk)
                        .anyMatch(ours -> ours.equals(Locations.onDisk(folder)) || ours.equals(real));
    }

    /** A release or a warehouse, which holds no letters. */
    private boolean madeByUs(Path folder) {
        try {
            if (ReleaseReader.standsAt(files, folder)) {
                progress.note(named(folder) + " is a release of foiscope, and left out");
                return true;
            }
            if (files.exists(new Path(folder, Warehouse.MARK))) {
                progress.note(named(folder) + " is a warehouse of foiscope, and left out");
                return true;
            }
            return false;
        } catch (IOException e) {
            // Listing it will say what is wrong.
            return false;
        }
    }

    private static String named(Path folder) {
        return Locations.local(folder) ? Locations.onDisk(folder).toString() : folder.toString();
    }

    private void follow(Path link, String prefix) throws IOException {
        try {
            descend(link, prefix);
        } catch (AccessDeniedException | AccessControlException e) {
            unlisted(link, prefix);
        }
    }

    /** Whether a link leads to a folder that holds it. */
    private boolean leadsBack(Path link) throws IOException {
        return Locations.onDisk(link.getParent())
                .toRealPath()
                .startsWith(Locations.onDisk(link).toRealPath());
    }

    private boolean leadsElsewhere(Path link) throws IOException {
        java.nio.file.Path real = Locations.onDisk(link).toRealPath();
        return walked.stream().noneMatch(real::startsWith);
    }
}
