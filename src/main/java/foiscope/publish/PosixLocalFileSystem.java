package foiscope.publish;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's file system of this machine, but for how it sets permissions: without its native library Hadoop starts a process for each
 * file and folder that it makes, some fifty of them in a small run.
 */
public final class PosixLocalFileSystem extends LocalFileSystem {

    /** The setting that names the file system of {@code file:}. */
    public static final String SETTING = "fs.file.impl";

    public PosixLocalFileSystem() {
        super(new Raw());
    }

    private static final class Raw extends RawLocalFileSystem {
        @Override
        public void setPermission(Path path, FsPermission permission) throws IOException {
            File file = pathToFile(path);
            try {
                Files.setPosixFilePermissions(
                        file.toPath(), PosixFilePermissions.fromString(withoutSticky(permission)));
            } catch (UnsupportedOperationException e) {
                super.setPermission(path, permission);
            }
        }

        private static String withoutSticky(FsPermission permission) {
            return permission.toString().replace('t', 'x').replace('T', '-').substring(0, 9);
        }
    }
}
