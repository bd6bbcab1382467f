package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import java.util.List;
import org.apache.poi.poifs.filesystem.FileMagic;

/** The formats that are read, tried in order. */
public final class DocumentReaders {

    private static final List<DocumentReader> READERS = List.of(
            new WorkbookReader(WorkbookReader.Format.XLSX),
            new WorkbookReader(WorkbookReader.Format.XLS),
            new WordReader(),
            new OldWordReader(),
            new RtfReader(),
            new OdfReader(OdfReader.TEXT),
            new OdfReader(OdfReader.SHEET),
            new PdfReader(),
            new OutlookReader(),
            new ArchiveReader(),
            new MailboxReader(),
            new MailReader(),
            new HtmlReader(),
            new CsvReader(),
            new TextReader());

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
            return setAside(id, source, "text/plain", bytes, SetAsideReason.NO_TEXT, "The file holds no text.");
        }
        for (DocumentReader reader : READERS) {
            if (reader.reads(content)) {
                try {
                    return read(source, bytes, reader.read(id, content));
                } catch (NotReadableException e) {
                    return setAside(id, source, reader.mediaType(), bytes, e.reason(), e.detail());
                }
            }
        }
        String mediaType = content.container().orElseGet(() -> MediaTypes.of(bytes, content.fileName()));
        if (mediaType.equals(Containers.LOCKED)) {
            String detail = "It asks for a password: save it without one and give it again.";
            return setAside(id, source, mediaType, bytes, SetAsideReason.LOCKED, detail);
        }
        String detail =
                "This version reads PDF, Word, RTF and OpenDocument texts, workbooks, CSV, web pages, plain text, mails and ZIP archives of them; this is %s. Save it as one of them and give it again."
                        .formatted(content.markup() ? MediaTypes.ofMarkup(mediaType) : MediaTypes.inWords(mediaType));
        return setAside(id, source, mediaType, bytes, SetAsideReason.UNKNOWN_FORMAT, detail);
    }

    /**
     * The documents within one, such as a mail's attachments, in their order. Why one isn't there its holder's own layout says.
     *
     * @param fileName the holder's
     */
    public static List<Enclosure> enclosures(String fileName, byte[] bytes) {
        if (!mayHold(bytes)) {
            return List.of();
        }
        Content content = Content.of(bytes, fileName);
        for (DocumentReader reader : READERS) {
            if (reader.reads(content)) {
                try {
                    return reader.enclosures(content);
                } catch (NotReadableException e) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    /** Whether a file that begins with these bytes may hold documents; asked before all of it is read. */
    public static boolean mayHold(byte[] start) {
        FileMagic kind = FileMagic.valueOf(start);
        return kind == FileMagic.OOXML
                || kind == FileMagic.OLE2
                || MailReader.mail(start)
                || MailboxReader.mailbox(start);
    }

    private static ReadDocument read(String source, byte[] bytes, Layout layout) {
        return new ReadDocument(
                layout.document(), source, layout.mediaType(), bytes.length, layout.reason(), layout.detail(), layout);
    }

    private static ReadDocument setAside(
            DocumentId id, String source, String mediaType, byte[] bytes, SetAsideReason reason, String detail) {
        return new ReadDocument(id, source, mediaType, bytes.length, reason, detail, null);
    }
}
