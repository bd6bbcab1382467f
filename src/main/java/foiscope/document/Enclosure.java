package foiscope.document;

/**
 * A document within another: what a mail has attached, or a member of an archive.
 *
 * @param name its file's name, or its path in an archive, as the holder tells it
 */
public record Enclosure(String name, byte[] bytes) {}
