package foiscope.pipeline;

import foiscope.model.DocumentId;
import foiscope.model.ReadDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** One file into a document, whatever is wrong with the file: then the document says why nothing was read. */
final class FileReading {

    /** The longest file that is read: a letter never comes near, and a whole file is held in memory. */
    static final int LARGEST = 64 << 20;

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Configuration hadoop;
    private final DocumentStages.Read stage;
    private final int largest;

    FileReading(Configuration hadoop, DocumentStages.Read stage) {
        this(hadoop, stage, LARGEST);
    }

    FileReading(Configuration hadoop, DocumentStages.Read stage, int largest) {
        this.hadoop = hadoop;
        this.stage = stage;
        this.largest = largest;
    }

    ReadDocument read(SourceFile file) {
        if (file.kind() != SourceFile.Kind.FILE) {
            return unreadable(file, file.kind().whyUnread());
        }
        try {
            if (file.length() > largest) {
                return tooLarge(file);
            }
            byte[] bytes;
            try (InputStream in = open(file)) {
                bytes = in.readNBytes(largest + 1);
            }
            return bytes.length > largest ? tooLarge(file) : read(file.source(), bytes);
        } catch (IOException e) {
            return unreadable(
                    file,
                    "The file system didn't give its bytes: " + e.getClass().getSimpleName());
        }
    }

    /** A fault of ours in one document must not lose the others. */
    private ReadDocument read(String source, byte[] bytes) {
        try {
            return stage.read(source, bytes);
        } catch (RuntimeException | StackOverflowError e) {
            return new ReadDocument(
                    DocumentId.of(bytes), source, UNKNOWN_TYPE, bytes.length, "failed", Failure.place(e), null);
        }
    }

    private ReadDocument tooLarge(SourceFile file) throws IOException {
        MessageDigest digest = sha256();
        long length;
        try (InputStream in = new DigestInputStream(open(file), digest)) {
            length = in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return new ReadDocument(
                new DocumentId(HexFormat.of().formatHex(digest.digest())),
                file.source(),
                UNKNOWN_TYPE,
                length,
                "too_large",
                "It has %,d bytes; the longest file that is read has %,d".formatted(length, largest),
                null);
    }

    /** Without its bytes a document is known by where it lies. The cause's own words may hold a person's name. */
    private static ReadDocument unreadable(SourceFile file, String why) {
        return new ReadDocument(
                DocumentId.of(("unreadable " + file.source()).getBytes(StandardCharsets.UTF_8)),
                file.source(),
                UNKNOWN_TYPE,
                file.length(),
                "unreadable",
                why,
                null);
    }

    private InputStream open(SourceFile file) throws IOException {
        Path path = new Path(java.net.URI.create(file.uri()));
        return SourceListing.fileSystem(path, hadoop).open(path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
