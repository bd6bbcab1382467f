package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import java.util.List;

/** Reads one format into a layout. */
public interface DocumentReader {

    /** The format's media type. */
    String mediaType();

    /** Its name and the version of its rules, kept with every layout. */
    String name();

    /** Whether the bytes are of this format, by their content; the file's name only decides between formats of plain text. */
    boolean reads(Content content);

    /**
     * The documents within it, such as attachments, in their order; none where the format holds none.
     *
     * @throws NotReadableException if they can't be taken out
     */
    default List<Enclosure> enclosures(Content content) throws NotReadableException {
        return List.of();
    }

    /**
     * The document's layout; of one that is damaged what stands before the damage.
     *
     * @throws NotReadableException if nothing of it can be read
     */
    Layout read(DocumentId document, Content content) throws NotReadableException;
}
