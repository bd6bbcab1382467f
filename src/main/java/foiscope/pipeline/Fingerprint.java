package foiscope.pipeline;

import foiscope.model.DocumentId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file by its bytes, before it is read: by this the same document under several paths is found while nothing of it has moved.
 *
 * @param documentId the SHA-256 of its bytes, or of its path where they can't be had
 * @param source its path below the SOURCE given; of a document within another the holder's, a slash, and its own name there
 * @param uri where its file lies; of a document within another followed by {@code #} and its {@link #within place}
 * @param length of the file, in bytes
 * @param modified when it was last written, in milliseconds of the epoch
 * @param held the part of the source that names it within its file; empty for a file itself
 * @param parent the document that holds it; null for a file itself
 * @param unread why it can't be read, in a sentence that holds no word of its path; null where it can
 */
record Fingerprint(
        String documentId,
        String source,
        String uri,
        long length,
        long modified,
        String held,
        @Nullable String parent,
        @Nullable String unread) {

    /** Without its bytes a document is known by where it lies. */
    static Fingerprint unreadable(SourceFile file, String why) {
        DocumentId place = DocumentId.of(("unreadable " + file.source()).getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(
                place.sha256(), file.source(), file.uri(), file.length(), file.modified(), "", null, why);
    }

    /** Where the URI of a file ends and the place of a document within it begins. */
    static final char WITHIN = '#';

    /** The URI of its file. */
    String fileUri() {
        int at = uri.indexOf(WITHIN);
        return at < 0 ? uri : uri.substring(0, at);
    }

    /** Its number among the documents of its holder, from 1, and before it those of the holders on the way; empty for a file itself. */
    List<Integer> within() {
        int at = uri.indexOf(WITHIN);
        return at < 0
                ? List.of()
                : Stream.of(uri.substring(at + 1).split("/"))
                        .map(Integer::valueOf)
                        .toList();
    }

    /** A document that this one holds. */
    Fingerprint holds(int number, String name, String id) {
        String place = uri + (uri.indexOf(WITHIN) < 0 ? WITHIN : '/') + number;
        return new Fingerprint(id, source + "/" + name, place, length, modified, held + "/" + name, documentId, null);
    }
}
