package foiscope.pipeline;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file that a SOURCE gave.
 *
 * @param uri where Hadoop's FileSystem opens it
 * @param source its path below the SOURCE, or its name where it is the SOURCE
 * @param length in bytes, when it was listed
 */
record SourceFile(String uri, String source, long length) {

    /** What opening a file costs, in bytes read meanwhile: so that 2,000 small files fill a pack of 16 MB. */
    private static final long OPENING = 8 << 10;

    /** The work of reading it, in bytes. */
    long weight() {
        return OPENING + length;
    }

    /** A line of a manifest; no part of it holds a space or a line break. */
    String line() {
        return length + " " + uri.replace(" ", "%20") + " " + URLEncoder.encode(source, StandardCharsets.UTF_8);
    }

    static SourceFile parse(String line) {
        String[] parts = line.split(" ", 3);
        return new SourceFile(parts[1], URLDecoder.decode(parts[2], StandardCharsets.UTF_8), Long.parseLong(parts[0]));
    }
}
