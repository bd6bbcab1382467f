package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** OpenDocument texts (ODT) and spreadsheets (ODS): read as streams, as they show what they hold. */
final class OdfReader implements DocumentReader {

    static final String TEXT = "application/vnd.oasis.opendocument.text";
    static final String SHEET = "application/vnd.oasis.opendocument.spreadsheet";

    private final String mediaType;

    /** @param mediaType {@link #TEXT} or {@link #SHEET} */
    OdfReader(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String name() {
        return mediaType.equals(TEXT) ? "odt/1" : "ods/1";
    }

    @Override
    public boolean reads(Content content) {
        return content.container().filter(mediaType::equals).isPresent();
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        LayoutBuilder layout = new LayoutBuilder();
        try (ZipParts parts = ZipParts.of(content.bytes())) {
            if (locked(parts)) {
                throw new NotReadableException(
                        SetAsideReason.LOCKED, "It asks for a password: save it without one and give it again.");
            }
            OdfStyles styles = new OdfStyles();
            if (mediaType.equals(TEXT)) {
                header(parts, styles, layout);
            }
            InputStream body = parts.part("content.xml").orElseThrow(() -> new IOException("there is no content.xml"));
            if (mediaType.equals(TEXT)) {
                new OdfText(layout, styles).read(XmlEvents.of(body));
            } else {
                new OdfSheets(layout, styles).read(XmlEvents.of(body));
            }
            if (parts.cut()) {
                layout.damaged("The file ends before its end: what stood before was read. Save it again.");
            }
        } catch (ZipParts.LimitException e) {
            layout.endAt(e.reason(), String.valueOf(e.getMessage()));
        } catch (XMLStreamException e) {
            if (XmlEvents.limit(e) instanceof ZipParts.LimitException limit) {
                layout.endAt(limit.reason(), String.valueOf(limit.getMessage()));
            } else {
                layout.endAt(SetAsideReason.DAMAGED, "It is damaged: what stood before was read. Save it again.");
            }
        } catch (IOException e) {
            layout.endAt(SetAsideReason.DAMAGED, "It is damaged: what stood before was read. Save it again.");
        }
        return layout.built(document, this, "document");
    }

    private static boolean locked(ZipParts parts) throws IOException {
        Optional<InputStream> manifest = parts.part("META-INF/manifest.xml");
        return manifest.isPresent()
                && new String(manifest.get().readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data");
    }

    /** The letterhead of the first page's style. */
    private static void header(ZipParts parts, OdfStyles styles, LayoutBuilder layout) throws IOException {
        OdfText header = new OdfText(layout, styles);
        XmlEvents.ofAside(parts.part("styles.xml"), xml -> header.readHeaders(xml));
    }

    /** The text within an element. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.CHARACTERS) {
                text.append(xml.getText().replaceAll("\\s+", " "));
            } else if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "s" -> text.append(' ');
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "annotation" -> {
                        XmlEvents.skip(xml);
                        depth--;
                    }
                    default -> {}
                }
            }
        }
        return text.toString();
    }
}
