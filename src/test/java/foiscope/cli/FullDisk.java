package foiscope.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local file system under the scheme {@code full}, which takes so many bytes and no more. */
public final class FullDisk extends RawLocalFileSystem {

    static final String BYTES = "fs.full.bytes";

    private static final AtomicLong LEFT = new AtomicLong(-1);

    @Override
    public URI getUri() {
        return URI.create("full:///");
    }

    @Override
    public void initialize(URI uri, Configuration hadoop) throws IOException {
        super.initialize(uri, hadoop);
        LEFT.compareAndSet(-1, hadoop.getLong(BYTES, 0));
    }

    @Override
    public FSDataOutputStream create(
            Path file, boolean overwrite, int buffer, short replication, long block, Progressable progress)
            throws IOException {
        return limited(super.create(file, overwrite, buffer, replication, block, progress));
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int buffer,
            short replication,
            long block,
            Progressable progress)
            throws IOException {
        return limited(super.create(file, permission, overwrite, buffer, replication, block, progress));
    }

    private static FSDataOutputStream limited(OutputStream out) throws IOException {
        return new FSDataOutputStream(
                new FilterOutputStream(out) {
                    @Override
                    public void write(int b) throws IOException {
                        take(1);
                        out.write(b);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int count) throws IOException {
                        take(count);
                        out.write(bytes, offset, count);
                    }
                },
                null);
    }

    private static void take(int count) throws IOException {
        if (LEFT.addAndGet(-count) < 0) {
            throw new IOException("No space left on device");
        }
    }
}
