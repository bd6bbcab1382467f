package foiscope.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Messages of Outlook, written by their chunks as POI knows them. */
public final class OutlookMessages {

    private OutlookMessages() {}

    /** A message whose body is a page, with one attachment. */
    public static byte[] of(String sender, String html, String subject, String name, byte[] attachment)
            throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DirectoryEntry root = files.getRoot();
            chunk(root, MAPIProperty.SUBJECT.id, subject);
            chunk(root, MAPIProperty.SENDER_EMAIL_ADDRESS.id, sender);
            bytes(root, "__substg1.0_10130102", html.getBytes(StandardCharsets.UTF_8));
            bytes(root, "__properties_version1.0", new byte[32]);
            DirectoryEntry held = root.createDirectory("__attach_version1.0_#00000000");
            chunk(held, MAPIProperty.ATTACH_LONG_FILENAME.id, name);
            bytes(held, "__substg1.0_37010102", attachment);
            bytes(held, "__properties_version1.0", new byte[8]);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void chunk(DirectoryEntry to, int id, String text) throws IOException {
        bytes(to, "__substg1.0_%04X001F".formatted(id), text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void bytes(DirectoryEntry to, String name, byte[] bytes) throws IOException {
        to.createDocument(name, new ByteArrayInputStream(bytes));
    }
}
