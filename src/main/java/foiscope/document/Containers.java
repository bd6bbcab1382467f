package foiscope.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What the formats are that keep parts in a ZIP or in an OLE 2 file: told by their parts, never by a file's name. */
final class Containers {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLS = "application/vnd.ms-excel";

    static final String ZIP = "application/zip";
    static final String DOC = "application/msword";
    static final String MSG = "application/vnd.ms-outlook";
    static final String PDF = "application/pdf";

    /** A document of Office that is encrypted, whichever it is. */
    static final String LOCKED = "application/x-tika-ooxml-protected";

    private Containers() {}

    /** The media type; nothing where it is neither a ZIP nor an OLE 2 file, or none that holds a document. */
    static Optional<String> mediaType(byte[] bytes) {
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> ofZip(bytes);
            case OLE2 -> ofOle2(bytes);
            case PDF -> Optional.of(PDF);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofZip(byte[] bytes) {
        try (ZipParts zip = ZipParts.of(bytes)) {
            List<String> parts = zip.names();
            if (!parts.contains("[Content_Types].xml")) {
                return parts.contains("mimetype") ? ofOdf(zip) : parts.isEmpty() ? Optional.empty() : Optional.of(ZIP);
            } else if (parts.contains("xl/workbook.xml")) {
                return Optional.of(XLSX);
            }
            return parts.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What an OpenDocument file says that it is. */
    private static Optional<String> ofOdf(ZipParts zip) throws IOException {
        Optional<InputStream> type = zip.part("mimetype");
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(new String(type.get().readNBytes(100), StandardCharsets.US_ASCII).strip())
                        .filter(said -> said.equals(OdfReader.TEXT) || said.equals(OdfReader.SHEET));
    }

    private static Optional<String> ofOle2(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return Optional.of(LOCKED);
            }
            boolean workbook = files.getRoot().hasEntryCaseInsensitive("Workbook")
                    || files.getRoot().hasEntryCaseInsensitive("Book");
            if (files.getRoot().hasEntryCaseInsensitive("__properties_version1.0")) {
                return Optional.of(MSG);
            }
            if (files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return Optional.of(DOC);
            }
            return workbook ? Optional.of(XLS) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
