package foiscope.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A new file of a release. What passes is hashed, so that no file need be read again for it; closing waits until the file lies on
 * its disk, so that a power cut after the rename doesn't leave a release of empty files.
 */
final class FileOutput extends OutputStream {

    private final OutputStream out;
    private final Syncable disk;
    private final MessageDigest digest = Checksums.digest();
    private long length;
    private boolean closed;

    private FileOutput(OutputStream out, Syncable disk) {
        this.out = out;
        this.disk = disk;
    }

    @FunctionalInterface
    private interface Syncable {
        void sync() throws IOException;
    }

    /** Without Hadoop where the file is local: it calls chmod for each file that it makes. */
    static FileOutput create(FileSystem files, Path file) throws IOException {
        if (Locations.local(files.makeQualified(file))) {
            java.nio.file.Path local = Locations.onDisk(file);
            Files.createDirectories(local.getParent());
            FileChannel channel = FileChannel.open(local, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new FileOutput(
                    new BufferedOutputStream(Channels.newOutputStream(channel)), () -> channel.force(true));
        }
        FSDataOutputStream out = files.create(file, false);
        return new FileOutput(out, out::hsync);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        length++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        digest.update(bytes, offset, count);
        length += count;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** How many bytes were written. */
    long length() {
        return length;
    }

    /** Of all that was written, in hex; asked for once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            out.flush();
            disk.sync();
        }
    }
}
