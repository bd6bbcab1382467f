package foiscope.pipeline;

import foiscope.model.DocumentId;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.publish.Locations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
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

    /** The hash of a file's bytes, which pass by without being held. */
    Fingerprint fingerprint(SourceFile file) {
        if (file.kind() != SourceFile.Kind.FILE) {
            return Fingerprint.unreadable(file, file.kind().whyUnread());
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(file.uri()), digest)) {
            long length = in.transferTo(OutputStream.nullOutputStream());
            return new Fingerprint(
                    HexFormat.of().formatHex(digest.digest()),
                    file.source(),
                    file.uri(),
                    length,
                    file.modified(),
                    null);
        } catch (IOException e) {
            return Fingerprint.unreadable(file, notGiven(e));
        }
    }

    /** What stands in a file. One that isn't any more what its fingerprint says is set aside under it. */
    ReadDocument read(Fingerprint file) {
        String unread = file.unread();
        if (unread != null) {
            return unread(file, SetAsideReason.UNREADABLE, unread);
        }
        if (file.length() > largest) {
            return unread(
                    file,
                    SetAsideReason.TOO_LARGE,
                    "It has %,d bytes; the longest file that is read has %,d".formatted(file.length(), largest));
        }
        byte[] bytes;
        try (InputStream in = open(file.uri())) {
            bytes = in.readNBytes((int) file.length() + 1);
        } catch (IOException e) {
            return unread(file, SetAsideReason.UNREADABLE, notGiven(e));
        }
        if (!DocumentId.of(bytes).sha256().equals(file.documentId())) {
            return unread(
                    file, SetAsideReason.UNREADABLE, "It changed while it was read; read it again once it is whole.");
        }
        return read(file.source(), bytes);
    }

    /** A fault of ours in one document must not lose the others. */
    private ReadDocument read(String source, byte[] bytes) {
        try {
            return stage.read(source, bytes);
        } catch (RuntimeException | StackOverflowError e) {
            return new ReadDocument(
                    DocumentId.of(bytes),
                    source,
                    UNKNOWN_TYPE,
                    bytes.length,
                    SetAsideReason.FAILED,
                    Failure.place(e),
                    null);
        }
    }

    private static ReadDocument unread(Fingerprint file, SetAsideReason reason, String detail) {
        return new ReadDocument(
                new DocumentId(file.documentId()), file.source(), UNKNOWN_TYPE, file.length(), reason, detail, null);
    }

    /** The cause's own words may hold a person's name. */
    private static String notGiven(IOException e) {
        return "The file system didn't give its bytes: " + e.getClass().getSimpleName();
    }

    /** Whether a file stands at a URI, as far as its file system tells. */
    static boolean mayExist(String uri, Configuration hadoop) {
        Path path = new Path(URI.create(uri));
        try {
            return Locations.fileSystem(path, hadoop).exists(path);
        } catch (IOException e) {
            return true;
        }
    }

    private InputStream open(String uri) throws IOException {
        Path path = new Path(URI.create(uri));
        return Locations.fileSystem(path, hadoop).open(path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
