package foiscope.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a document: the SHA-256 of its bytes, 64 hex digits. */
public record DocumentId(String sha256) {

    /** @throws IllegalArgumentException unless it is 64 lower-case hex digits */
    public DocumentId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + sha256);
        }
    }

    /** The identity of a document with these bytes. */
    public static DocumentId of(byte[] bytes) {
        return new DocumentId(hex(bytes));
    }

    /** A key's stable identity: the first 32 hex digits of its SHA-256 in UTF-8, the same on every run and machine. */
    public static String stableId(String key) {
        return hex(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
