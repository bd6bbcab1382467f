package foiscope.publish;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of a release and its three hidden siblings: {@code .NAME.lock}, which one run holds at a time, {@code .NAME.writing},
 * where its release grows, and {@code .NAME.replaced}, where the last one stands between the two renames of a swap.
 */
final class ReleaseFolder {

    private final FileSystem files;
    private final Path target;
    private final ExistingRelease existing;
    private final Path writing;
    private final Path replaced;
    private final Path lockFile;
    private final Deque<Path> made = new ArrayDeque<>();
    private final Thread ended = new Thread(this::endEarly);
    private Optional<RunLock> lock = Optional.empty();

    private enum State {
        ABSENT,
        EMPTY,
        RELEASE,
        OTHER
    }

    private ReleaseFolder(FileSystem files, Path target, ExistingRelease existing) {
        this.files = files;
        this.target = target;
        this.existing = existing;
        this.writing = sibling("writing");
        this.replaced = sibling("replaced");
        this.lockFile = sibling("lock");
    }

    /** A link is followed, so that what it points to is replaced, not the link. */
    static ReleaseFolder of(String dir, ExistingRelease existing, Configuration hadoop) throws IOException {
        Path named = Locations.path(dir, hadoop);
        Locations.refuseUnlessAtomic(named, dir, "a release", hadoop);
        FileSystem files = Locations.fileSystem(named, hadoop);
        Path target = files.makeQualified(named);
        if (Locations.local(target) && Files.exists(Locations.onDisk(target))) {
            target = Locations.ofDisk(Locations.onDisk(target).toRealPath());
        }
        if (target.getParent() == null || target.getName().isEmpty()) {
            throw new FoiscopeException(Code.USAGE, dir + " can't hold a release; name a folder below it");
        }
        return new ReleaseFolder(files, target, existing);
    }

    static boolean isRelease(FileSystem files, Path folder) throws IOException {
        return isFile(files, new Path(folder, DataPackage.FILE)) && isFile(files, new Path(folder, Checksums.FILE));
    }

    private static boolean isFile(FileSystem files, Path path) throws IOException {
        try {
            return files.getFileStatus(path).isFile();
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    FileSystem files() {
        return files;
    }

    Path target() {
        return target;
    }

    /** Where the release grows. */
    Path writing() {
        return writing;
    }

    /** Takes the lock, repairs what a killed run left, and asks whether a release may be put here. */
    void open() throws IOException {
        refuseAFile();
        makeParents();
        lock = Optional.of(RunLock.take(files, lockFile));
        recover();
        refuseWhatStands();
        if (!files.mkdirs(writing)) {
            throw new IOException("no folder can be made at " + writing);
        }
        Runtime.getRuntime().addShutdownHook(ended);
    }

    /** What has grown when a user ends the program goes, as far as can be: what is left the next run removes. */
    private void endEarly() {
        try {
            close();
        } catch (IOException | RuntimeException e) {
            // The lock and what has grown are a dead run's, which the next one takes over.
        }
    }

    /** A swap between its two renames, and a release that was never finished. */
    private void recover() throws IOException {
        delete(writing);
        if (!files.exists(replaced)) {
            return;
        }
        State state = state();
        if (!isRelease(files, replaced) || state == State.RELEASE) {
            delete(replaced);
        } else if (state != State.OTHER) {
            if (state == State.EMPTY) {
                files.delete(target, false);
            }
            move(replaced, target);
        }
    }

    /** Puts the grown release into its place; until then nothing there has changed. */
    synchronized void publish() throws IOException {
        lock.orElseThrow(() -> new IllegalStateException("not opened")).check();
        switch (refuseWhatStands()) {
            case RELEASE -> swap();
            case EMPTY -> {
                files.delete(target, false);
                move(writing, target);
            }
            case ABSENT, OTHER -> move(writing, target);
        }
        made.clear();
    }

    /**
     * Gives the lock up, and removes what has grown, if anything, with the folders that were made for it. Whoever has taken the lock
     * away has what grows there, too.
     */
    synchronized void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(ended);
        } catch (IllegalStateException e) {
            // The program ends already.
        }
        if (lock.isEmpty()) {
            removeParents();
            return;
        }
        RunLock held = lock.get();
        lock = Optional.empty();
        if (held.held()) {
            delete(writing);
            held.release();
        }
        removeParents();
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
                    Code.USAGE, name(target) + " holds something that is no release; name a new or an empty folder");
        }
        if (state == State.RELEASE && existing == ExistingRelease.REFUSE) {
            throw new FoiscopeException(
                    Code.USAGE, name(target) + " holds a release already; use --overwrite to replace it");
        }
        return state;
    }

    /** Before anything is made for it. */
    private void refuseAFile() throws IOException {
        if (state() == State.OTHER) {
            refuseWhatStands();
        }
    }

    private State state() throws IOException {
        FileStatus status;
        try {
            status = files.getFileStatus(target);
        } catch (FileNotFoundException e) {
            return danglingLink() ? State.OTHER : State.ABSENT;
        }
        if (!status.isDirectory()) {
            return State.OTHER;
        }
        if (isRelease(files, target)) {
            return State.RELEASE;
        }
        return files.listStatusIterator(target).hasNext() ? State.OTHER : State.EMPTY;
    }

    private boolean danglingLink() {
        return Locations.local(target) && Files.isSymbolicLink(Locations.onDisk(target));
    }

    private void makeParents() throws IOException {
        Path above = target.getParent();
        while (above != null && !files.exists(above)) {
            made.addLast(above);
            above = above.getParent();
        }
        if (!files.mkdirs(target.getParent())) {
            throw new IOException("no folder can be made at " + target.getParent());
        }
    }

    private void removeParents() throws IOException {
        while (!made.isEmpty()) {
            Path folder = made.removeFirst();
            if (files.exists(folder) && !files.listStatusIterator(folder).hasNext()) {
                files.delete(folder, false);
            }
        }
    }

    private Path sibling(String what) {
        return new Path(target.getParent(), "." + target.getName() + "." + what);
    }

    /** As a user names it. */
    private static String name(Path path) {
        return Locations.local(path) ? Locations.onDisk(path).toString() : path.toString();
    }

    /** Never into a folder that stands there, as Hadoop would. */
    private void move(Path from, Path to) throws IOException {
        if (Locations.local(from)) {
            Files.move(Locations.onDisk(from), Locations.onDisk(to), StandardCopyOption.ATOMIC_MOVE);
        } else if (files.exists(to) || !files.rename(from, to)) {
            throw new IOException(from + " can't be renamed to " + to);
        }
    }

    /** The checksums go first: what a kill leaves of it is no release any more. */
    private void delete(Path folder) throws IOException {
        files.delete(new Path(folder, Checksums.FILE), false);
        if (files.exists(folder) && !files.delete(folder, true)) {
            throw new IOException(folder + " can't be deleted");
        }
    }
}
