package foiscope.warehouse;

/**
 * A document that a warehouse holds.
 *
 * @param documentId the SHA-256 of its bytes
 * @param source its path below the SOURCE under which it came first, as it is; never published as it is
 * @param uri the file that held its bytes when it was last seen
 * @param standing whether its figures count: not any more once every file that held its bytes holds others. One whose file is
 *     merely gone stands, since a disk may be absent for a night
 */
public record HeldDocument(String documentId, String source, String uri, boolean standing) {}
