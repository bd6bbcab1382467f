package foiscope.publish;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a release and its two hidden siblings: {@code .NAME.writing-PID}, where the next release grows, and
 * {@code .NAME.replaced}, where the last one stands between the two renames of a swap. One process writes one release into a
 * folder at a time.
 */
final class ReleaseFolder {

    private final Path target;
    private final ExistingRelease existing;
    private final Path writing;
    private final Path replaced;

    private enum State {
        ABSENT,
        EMPTY,
        RELEASE,
        OTHER
    }

    private ReleaseFolder(Path target, String name, ExistingRelease existing) {
        this.target = target;
        this.existing = existing;
        this.writing = target.resolveSibling(
                writingPrefix(name) + ProcessHandle.current().pid());
        this.replaced = target.resolveSibling("." + name + ".replaced");
    }

    /** A link is followed, so that what it points to is replaced, not the link. */
    static ReleaseFolder of(Path dir, ExistingRelease existing) throws IOException {
        Path target =
                Files.exists(dir) ? dir.toRealPath() : dir.toAbsolutePath().normalize();
        Path name = target.getFileName();
        if (name == null) {
            throw new FoiscopeException(Code.USAGE, dir + " can't hold a release; name a folder below it");
        }
        return new ReleaseFolder(target, name.toString(), existing);
    }

    static boolean isRelease(Path folder) {
        return Files.isRegularFile(folder.resolve(DataPackage.FILE))
                && Files.isRegularFile(folder.resolve(Checksums.FILE));
    }

    /** Whether a release may be put here, tried out on the file system. */
    void check() throws IOException {
        refuseWhatStands();
        Files.delete(Files.createTempDirectory(nearestExisting(parent()), ".foiscope-probe-"));
    }

    /** Repairs what a killed process left: a swap between its two renames, and releases that were never finished. */
    void recover() throws IOException {
        for (Path leftover : abandoned()) {
            delete(leftover);
        }
        if (!Files.isDirectory(replaced)) {
            return;
        }
        State state = state();
        if (!isRelease(replaced) || state == State.RELEASE) {
            delete(replaced);
        } else if (state != State.OTHER) {
            Files.deleteIfExists(target);
            move(replaced, target);
        }
    }

    /** Makes the folder in which the release grows. */
    Path begin() throws IOException {
        Files.createDirectories(parent());
        return Files.createDirectory(writing);
    }

    /** Puts the grown release into its place; until then nothing there has changed. */
    void publish() throws IOException {
        flushToDisk();
        switch (refuseWhatStands()) {
            case RELEASE -> swap();
            case EMPTY -> {
                Files.delete(target);
                move(writing, target);
            }
            case ABSENT, OTHER -> move(writing, target);
        }
    }

    /** Removes what has grown, if anything. */
    void discard() throws IOException {
        if (Files.exists(writing)) {
            delete(writing);
        }
    }

    private void swap() throws IOException {
        move(target, replaced);
        try {
            move(writing, target);
        } catch (IOException e) {
            move(replaced, target);
            throw e;
        }
        delete(replaced);
    }

    private State refuseWhatStands() throws IOException {
        State state = state();
        if (state == State.OTHER) {
            throw new FoiscopeException(
                    Code.USAGE, target + " holds something that is no release; name a new or an empty folder");
        }
        if (state == State.RELEASE && existing == ExistingRelease.REFUSE) {
            throw new FoiscopeException(Code.USAGE, target + " holds a release already; use --overwrite to replace it");
        }
        return state;
    }

    private State state() throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return State.ABSENT;
        }
        if (!Files.isDirectory(target)) {
            return State.OTHER;
        }
        if (isRelease(target)) {
            return State.RELEASE;
        }
        try (Stream<Path> inside = Files.list(target)) {
            return inside.findAny().isEmpty() ? State.EMPTY : State.OTHER;
        }
    }

    /** Folders of releases whose process is gone; one of this process's own number is a dead one's, as in a container. */
    private List<Path> abandoned() throws IOException {
        if (!Files.isDirectory(parent())) {
            return List.of();
        }
        try (Stream<Path> siblings = Files.list(parent())) {
            return siblings.filter(this::abandoned).toList();
        }
    }

    private boolean abandoned(Path sibling) {
        String name = sibling.getFileName().toString();
        String prefix = writingPrefix(target.getFileName().toString());
        if (!name.startsWith(prefix) || !name.substring(prefix.length()).matches("[0-9]{1,18}")) {
            return false;
        }
        long process = Long.parseLong(name.substring(prefix.length()));
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty();
    }

    private Path parent() {
        return Optional.ofNullable(target.getParent()).orElseThrow();
    }

    private static Path nearestExisting(Path folder) {
        Path above = folder.getParent();
        return above == null || Files.exists(folder) ? folder : nearestExisting(above);
    }

    private static String writingPrefix(String name) {
        return "." + name + ".writing-";
    }

    /** So that a power cut after the rename doesn't leave a release of empty files. */
    private void flushToDisk() throws IOException {
        try (Stream<Path> files = Files.walk(writing)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The checksums go first: what a kill leaves of it is no release any more. */
    private static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(Checksums.FILE));
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
