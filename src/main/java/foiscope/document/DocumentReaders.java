package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import java.util.List;

/** The formats that are read, tried in order. */
public final class DocumentReaders {

    private static final List<DocumentReader> READERS = List.of(new CsvReader(), new TextReader());

    private DocumentReaders() {}

    /** Any kind of space, non-breaking ones too. */
    private static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * A document's layout, or why there is none. Never throws for what is odd about the document.
     *
     * @param source path below the SOURCE given
     */
    public static ReadDocument read(String source, byte[] bytes) {
        DocumentId id = DocumentId.of(bytes);
        Content content = Content.of(bytes, source.substring(source.lastIndexOf('/') + 1));
        if (content.text().isPresent() && content.text().get().chars().allMatch(DocumentReaders::space)) {
            return new ReadDocument(id, source, "text/plain", bytes.length, "no_text", "The file holds no text.", null);
        }
        for (DocumentReader reader : READERS) {
            if (!content.markup() && reader.reads(content)) {
                Layout layout = reader.read(id, content);
                String fault = layout.fault();
                String reason = fault != null ? "damaged" : layout.partial() ? "too_large" : null;
                String detail = fault == null && layout.partial()
                        ? "Reading stopped at the limit of cells; what stood before it was read."
                        : fault;
                return new ReadDocument(id, source, reader.mediaType(), bytes.length, reason, detail, layout);
            }
        }
        String mediaType = MediaTypes.of(bytes, content.fileName());
        String detail = "This version reads plain text and CSV; this is %s. Save it as text or CSV and give it again."
                .formatted(content.markup() ? MediaTypes.ofMarkup(mediaType) : MediaTypes.inWords(mediaType));
        return new ReadDocument(id, source, mediaType, bytes.length, "unknown_format", detail, null);
    }
}
