package foiscope.pipeline;

import foiscope.model.DocumentId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file by its bytes, before it is read: by this the same document under several paths is found while nothing of it has moved.
 *
 * @param documentId the SHA-256 of its bytes, or of its path where they can't be had
 * @param source its path below the SOURCE given
 * @param length in bytes
 * @param modified when it was last written, in milliseconds of the epoch
 * @param unread why it can't be read, in a sentence that holds no word of its path; null where it can
 */
record Fingerprint(String documentId, String source, String uri, long length, long modified, @Nullable String unread) {

    /** Without its bytes a document is known by where it lies. */
    static Fingerprint unreadable(SourceFile file, String why) {
        DocumentId place = DocumentId.of(("unreadable " + file.source()).getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(place.sha256(), file.source(), file.uri(), file.length(), file.modified(), why);
    }
}
