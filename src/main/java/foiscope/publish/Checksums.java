package foiscope.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The list of a release's files with their SHA-256, as {@code sha256sum --check} reads it. */
final class Checksums {

    static final String FILE = "checksums.sha256";

    private Checksums() {}

    /** @param files all files of the release but this one, as paths relative to its folder */
    static void write(Path folder, List<String> files) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String file : files.stream().sorted().toList()) {
            lines.append(sha256(folder.resolve(file))).append("  ").append(file).append('\n');
        }
        Files.writeString(folder.resolve(FILE), lines);
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
