package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.publish.Locations;
import foiscope.publish.RunLock;
import foiscope.warehouse.Warehouse;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The folder of a warehouse: its tables, the lock of the run that writes, the list of files that were seen. */
final class WarehouseFolder {

    private static final String LOCK = ".lock";

    /** Some ten thousand letters, in bytes. */
    private static final long SMALL = 64L << 20;

    private final FileSystem files;
    private final Path folder;
    private final Configuration hadoop;

    private WarehouseFolder(FileSystem files, Path folder, Configuration hadoop) {
        this.files = files;
        this.folder = folder;
        this.hadoop = hadoop;
    }

    /**
     * The folder of this name, which need not be there yet.
     *
     * @throws FoiscopeException USAGE where it can't be a warehouse
     */
    static WarehouseFolder of(String name, Configuration hadoop) {
        Path named = Locations.path(name, hadoop);
        Locations.refuseUnlessAtomic(named, name, "a warehouse", hadoop);
        try {
            FileSystem files = Locations.fileSystem(named, hadoop);
            WarehouseFolder folder = new WarehouseFolder(files, files.makeQualified(named), hadoop);
            folder.refuseOthers(name);
            return folder;
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, name + " can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * The folder of a warehouse that stands.
     *
     * @throws FoiscopeException USAGE where there is none
     */
    static WarehouseFolder standing(String name, Configuration hadoop) {
        WarehouseFolder folder = of(name, hadoop);
        if (!folder.stands()) {
            throw new FoiscopeException(
                    Code.USAGE,
                    "there is no warehouse at %s: 'foiscope ingest SOURCE --warehouse %s' makes one"
                            .formatted(name, name));
        }
        return folder;
    }

    private void refuseOthers(String name) throws IOException {
        FileStatus status;
        try {
            status = files.getFileStatus(folder);
        } catch (FileNotFoundException e) {
            return;
        }
        if (!status.isDirectory()) {
            throw new FoiscopeException(Code.USAGE, name + " is a file and no warehouse; name a folder");
        }
        if (!stands() && holdsOthers()) {
            throw new FoiscopeException(
                    Code.USAGE, name + " holds something that is no warehouse; name a new or an empty folder");
        }
    }

    /** What a run that was killed while it made the warehouse left is none of the user's. */
    private boolean holdsOthers() throws IOException {
        for (FileStatus entry : files.listStatus(folder)) {
            String held = entry.getPath().getName();
            if (!held.equals(LOCK) && !held.equals(Warehouse.TABLES)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands() {
        return Warehouse.stands(uri(), hadoop);
    }

    String uri() {
        return folder.toString();
    }

    Path path() {
        return folder;
    }

    FileSystem files() {
        return files;
    }

    /** Something in the folder that is no table. */
    Path within(String name) {
        return new Path(folder, name);
    }

    /** Whether nothing stands there yet. */
    boolean absent() throws IOException {
        return !files.exists(folder);
    }

    /** Whether it holds so little that Spark would take longer to compile whole stages than to do them. */
    boolean small() {
        try {
            return absent() || files.getContentSummary(folder).getLength() < SMALL;
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes what a run made that took nothing in. */
    void remove() throws IOException {
        files.delete(folder, true);
    }

    /**
     * Takes the lock, in a folder that is made if need be.
     *
     * @throws FoiscopeException LOCKED if another run may write there
     */
    RunLock lock() throws IOException {
        if (!files.mkdirs(folder)) {
            throw new IOException("no folder can be made at " + folder);
        }
        return RunLock.take(files, within(LOCK));
    }
}
