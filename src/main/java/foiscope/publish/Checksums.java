package foiscope.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;

/** The list of a release's files with their SHA-256, as {@code sha256sum --check} reads it. */
final class Checksums {

    static final String FILE = "checksums.sha256";

    private Checksums() {}

    /** @param files all files of the release but this one, as paths relative to its folder, with their SHA-256 in hex */
    static String lines(SortedMap<String, String> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach(
                (file, sha256) -> lines.append(sha256).append("  ").append(file).append('\n'));
        return lines.toString();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
