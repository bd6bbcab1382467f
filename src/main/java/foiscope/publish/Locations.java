package foiscope.publish;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** Where files and folders lie that a user names: by a local path, or by any URI that Hadoop's FileSystem opens. */
public final class Locations {

    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);

    /** The schemes of file systems that rename a folder in one step, where they are others than these. */
    static final String ATOMIC = "foiscope.atomic-rename.schemes";

    private static final String[] ATOMIC_SCHEMES = {"file", "hdfs", "viewfs"};

    private Locations() {}

    /** A local name is taken as it stands, since Hadoop reads a colon in it as a scheme. */
    public static Path path(String name, Configuration hadoop) {
        boolean local = FileSystem.getDefaultUri(hadoop).getScheme().equals("file");
        try {
            java.nio.file.Path here = java.nio.file.Path.of(name);
            if (local && (Files.exists(here) || !URI.matcher(name).matches())) {
                return ofDisk(here.toAbsolutePath().normalize());
            }
        } catch (InvalidPathException e) {
            return new Path(name);
        }
        return new Path(name);
    }

    /** Hadoop's file system of a path; the local one without checksum files, which would hide a user's {@code .crc} files. */
    public static FileSystem fileSystem(Path path, Configuration hadoop) throws IOException {
        try {
            FileSystem files = path.getFileSystem(hadoop);
            return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
        } catch (RuntimeException e) {
            if (e.getCause() instanceof ClassNotFoundException) {
                throw new UnsupportedFileSystemException(
                        "the library for the scheme \"%s\" is missing; give it to Spark, as with --packages org.apache.hadoop:hadoop-aws:3.4.2 for s3a"
                                .formatted(path.toUri().getScheme()));
            }
            throw e;
        }
    }

    /**
     * Refuses a folder whose file system doesn't rename in one step, so that what grows there could stand half.
     *
     * @param name as the user gave it
     * @param what it is to hold, with its article
     * @throws FoiscopeException USAGE
     */
    public static void refuseUnlessAtomic(Path path, String name, String what, Configuration hadoop) {
        String scheme = scheme(path, hadoop);
        if (!Arrays.asList(hadoop.getTrimmedStrings(ATOMIC, ATOMIC_SCHEMES)).contains(scheme)) {
            throw new FoiscopeException(
                    Code.USAGE,
                    "%s can't hold %s: a folder of %s isn't renamed in one step, so %s there could be half one; name a folder on hdfs: or file:, and copy it from there"
                            .formatted(name, what, scheme, what));
        }
    }

    /** The scheme of its file system, which need not be there. */
    private static String scheme(Path path, Configuration hadoop) {
        String scheme = path.toUri().getScheme();
        return scheme == null ? FileSystem.getDefaultUri(hadoop).getScheme() : scheme;
    }

    /** Whether it lies on this machine's own file system. */
    public static boolean local(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme != null && scheme.equals("file");
    }

    /** A path of this machine's own file system, as Hadoop has it. */
    public static Path ofDisk(java.nio.file.Path path) {
        return new Path("file", null, path.toString());
    }

    /** A path of this machine's own file system as Java has it. */
    public static java.nio.file.Path onDisk(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }
}
