package foiscope.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files below one folder. A link to a file is that file. A link to a folder is followed once, after everything else and
 * in the order of the links' names; not where it leads to a folder that holds the link, or that is listed anyway.
 */
final class FolderWalk {

    private final FileSystem files;
    private final java.nio.file.Path target;
    private final Consumer<SourceFile> found;
    private final TreeMap<String, Path> links = new TreeMap<>();
    private final Set<java.nio.file.Path> walked = new HashSet<>();

    /** Open listings, outermost first: as many as the folders are deep. */
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(RemoteIterator<FileStatus> entries, String prefix) {}

    FolderWalk(FileSystem files, java.nio.file.Path target, Consumer<SourceFile> found) {
        this.files = files;
        this.target = target;
        this.found = found;
    }

    void walk(Path folder) throws IOException {
        descend(folder, "");
        while (!links.isEmpty()) {
            Map.Entry<String, Path> link = links.pollFirstEntry();
            if (leadsElsewhere(link.getValue())) {
                descend(link.getValue(), link.getKey() + "/");
            }
        }
    }

    /** Whether a file can be read to its end: a pipe or a device can't. */
    static boolean readable(FileStatus status) {
        return !local(status.getPath()) || Files.isRegularFile(onDisk(status.getPath()));
    }

    private void descend(Path folder, String prefix) throws IOException {
        if (local(folder)) {
            walked.add(onDisk(folder).toRealPath());
        }
        open.push(new Open(files.listStatusIterator(folder), prefix));
        while (!open.isEmpty()) {
            Open innermost = open.element();
            if (innermost.entries.hasNext()) {
                visit(innermost.entries.next(), innermost.prefix);
            } else {
                open.pop();
            }
        }
    }

    private void visit(FileStatus entry, String prefix) throws IOException {
        Path path = entry.getPath();
        String source = prefix + path.getName();
        if (path.getName().startsWith(".")) {
            return;
        }
        if (!entry.isDirectory()) {
            if (readable(entry)) {
                found.accept(new SourceFile(path.toUri().toString(), source, entry.getLen()));
            }
        } else if (local(path) && Files.isSymbolicLink(onDisk(path))) {
            links.put(source, path);
        } else if (!local(path) || !leftOut(onDisk(path))) {
            open.push(new Open(files.listStatusIterator(path), source + "/"));
        }
    }

    private boolean leftOut(java.nio.file.Path folder) throws IOException {
        return walked.contains(folder.toRealPath())
                || folder.toAbsolutePath().normalize().equals(target);
    }

    private boolean leadsElsewhere(Path link) throws IOException {
        java.nio.file.Path real = onDisk(link).toRealPath();
        java.nio.file.Path home = onDisk(link.getParent()).toRealPath();
        return !home.startsWith(real) && walked.stream().noneMatch(real::startsWith);
    }

    private static boolean local(Path path) {
        return "file".equals(path.toUri().getScheme());
    }

    private static java.nio.file.Path onDisk(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }
}
