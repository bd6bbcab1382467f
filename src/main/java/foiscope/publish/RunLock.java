package foiscope.publish;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The one run that may write into a folder: a hidden file beside it that says which host's process it is. What a dead process of
 * this host left is taken over; whether one of another host lives can't be told from here, so its lock always holds.
 */
public final class RunLock {

    private final FileSystem files;
    private final Path file;
    private final Holder holder;

    /**
     * Who holds a lock.
     *
     * @param started the start of the process, since numbers of processes come again
     * @param token of one run, since a process may have several
     */
    private record Holder(String host, long process, String started, String token) {

        static Holder ofThisRun() {
            return new Holder(
                    thisHost(),
                    ProcessHandle.current().pid(),
                    start(ProcessHandle.current()),
                    UUID.randomUUID().toString());
        }

        /** Of a lock that is just being written, or that a kill left without words, a holder that never counts as gone. */
        static Holder parse(String line) {
            String[] parts = line.strip().split(" ", -1);
            return parts.length == 4 && parts[1].matches("[0-9]{1,18}")
                    ? new Holder(parts[0], Long.parseLong(parts[1]), parts[2], parts[3])
                    : new Holder("a host that isn't named", 0, "-", "-");
        }

        String line() {
            return host + " " + process + " " + started + " " + token + "\n";
        }

        /** Whether it is surely gone. */
        boolean dead() {
            return host.equals(thisHost())
                    && ProcessHandle.of(process)
                            .filter(running -> start(running).equals(started))
                            .isEmpty();
        }

        private static String start(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toString).orElse("-");
        }

        private static String thisHost() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "localhost";
            }
        }
    }

    private RunLock(FileSystem files, Path file, Holder holder) {
        this.files = files;
        this.file = file;
        this.holder = holder;
    }

    /**
     * Takes the lock.
     *
     * @throws FoiscopeException LOCKED if another run may hold it
     */
    public static RunLock take(FileSystem files, Path file) throws IOException {
        RunLock lock = new RunLock(files, file, Holder.ofThisRun());
        if (!lock.create()) {
            Optional<Holder> other = lock.read();
            if (other.isPresent() && !other.get().dead()) {
                throw new FoiscopeException(
                        Code.LOCKED,
                        "another run writes there: process %d of %s; if it is gone for good, delete %s"
                                .formatted(other.get().process(), other.get().host(), file));
            }
            files.delete(file, false);
            if (!lock.create()) {
                throw new FoiscopeException(Code.LOCKED, "another run has just begun to write there");
            }
        }
        lock.check();
        return lock;
    }

    /**
     * Whether it is still held.
     *
     * @throws FoiscopeException LOCKED if another run has taken it, or a user deleted it
     */
    public void check() throws IOException {
        if (!held()) {
            throw new FoiscopeException(Code.LOCKED, "the lock " + file + " was taken away while this run wrote");
        }
    }

    boolean held() throws IOException {
        return read().equals(Optional.of(holder));
    }

    /** Gives it up. */
    public void release() throws IOException {
        files.delete(file, false);
    }

    /** Whether the file was made by this call alone. Hadoop's local file system can't tell. */
    private boolean create() throws IOException {
        byte[] line = holder.line().getBytes(StandardCharsets.UTF_8);
        try {
            if (Locations.local(file)) {
                Files.write(Locations.onDisk(file), line, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } else {
                try (FSDataOutputStream out = files.create(file, false)) {
                    out.write(line);
                }
            }
            return true;
        } catch (java.nio.file.FileAlreadyExistsException | FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Empty where there is no lock. */
    private Optional<Holder> read() throws IOException {
        try (InputStream in = files.open(file)) {
            return Optional.of(Holder.parse(new String(in.readNBytes(4096), StandardCharsets.UTF_8)));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }
}
