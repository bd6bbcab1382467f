package foiscope.pipeline;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file that a SOURCE gave, or what stands in a file's place and can't be read as one: that is a document too, set aside.
 *
 * @param uri where Hadoop's FileSystem opens it
 * @param source its path below the SOURCE, or its name where it is the SOURCE
 * @param length in bytes, when it was listed
 * @param modified when it was last written, in milliseconds of the epoch
 */
record SourceFile(String uri, String source, long length, long modified, Kind kind) {

    /** What stands at a path. */
    enum Kind {
        FILE(""),
        /** A pipe, a device or a socket: opening it may never end. */
        SPECIAL("It is a pipe, a device or a socket and no file; save what it gives as a file."),
        /** A folder that the file system doesn't list. */
        FOLDER("The folder can't be listed; give the right to read it, or leave it out."),
        /** A link to nothing, to itself, or to a folder that holds it. */
        LINK("The link leads nowhere, or back to a folder that holds it; name what it should lead to.");

        private final String whyUnread;

        Kind(String whyUnread) {
            this.whyUnread = whyUnread;
        }

        /** Why it isn't read, in a sentence; of a file empty. */
        String whyUnread() {
            return whyUnread;
        }
    }

    /** A file. */
    SourceFile(String uri, String source, long length, long modified) {
        this(uri, source, length, modified, Kind.FILE);
    }

    /** What stands in a file's place. */
    SourceFile(String uri, String source, Kind kind) {
        this(uri, source, 0, 0, kind);
    }

    /** What opening a file costs, in bytes read meanwhile: so that 2,000 small files fill a pack of 16 MB. */
    private static final long OPENING = 8 << 10;

    /** The work of reading it, in bytes. */
    long weight() {
        return OPENING + length;
    }

    /** A line of a manifest; no part of it holds a space or a line break. */
    String line() {
        return length + " " + modified + " " + kind + " " + uri.replace(" ", "%20") + " "
                + URLEncoder.encode(source, StandardCharsets.UTF_8);
    }

    static SourceFile parse(String line) {
        String[] parts = line.split(" ", 5);
        return new SourceFile(
                parts[3],
                URLDecoder.decode(parts[4], StandardCharsets.UTF_8),
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Kind.valueOf(parts[2]));
    }
}
