package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;

/** Reads one format into a layout. */
public interface DocumentReader {

    /** The format's media type. */
    String mediaType();

    /** Its name and the version of its rules, kept with every layout. */
    String name();

    /** Whether the bytes are of this format, by their content; the file's name only decides between formats of plain text. */
    boolean reads(Content content);

    /**
     * The document's layout; of one that is damaged what stands before the damage.
     *
     * @throws NotReadableException if nothing of it can be read
     */
    Layout read(DocumentId document, Content content) throws NotReadableException;
}
