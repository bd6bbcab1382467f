package foiscope.dataset;

import org.jspecify.annotations.Nullable;

/** A document taken in. */
public record DocumentRow(
        @Meaning("SHA-256 of the document's bytes, in hex") String documentId,
        @Meaning(value = "Path below the SOURCE given; a word that isn't known to be safe is _", documentText = true)
                String source,
        @Meaning(value = "File name; a word that isn't known to be safe is _", documentText = true) String name,
        @Meaning("Media type, by content") String mediaType,
        @Meaning(value = "Length", unit = "bytes") long bytes,
        @Meaning("read, partial or set_aside") String status,
        @Meaning("The e-mail or archive that held it") @Nullable String parentDocumentId) {

    /** Whether its pages are sheets. */
    public boolean workbook() {
        return mediaType.contains("spreadsheet") || mediaType.equals("application/vnd.ms-excel");
    }
}
