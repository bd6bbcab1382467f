package foiscope.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What the formats are that keep parts in a ZIP or in an OLE 2 file: told by their parts, never by a file's name. */
final class Containers {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLS = "application/vnd.ms-excel";

    /** A document of Office that is encrypted, whichever it is. */
    static final String LOCKED = "application/x-tika-ooxml-protected";

    /** Parts that a damaged archive is asked for. */
    private static final int FIRST_PARTS = 50;

    private Containers() {}

    /** The media type; nothing where it is neither a ZIP nor an OLE 2 file, or none that holds a document. */
    static Optional<String> mediaType(byte[] bytes) {
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> ofZip(bytes);
            case OLE2 -> ofOle2(bytes);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofZip(byte[] bytes) {
        List<String> parts = parts(bytes);
        if (!parts.contains("[Content_Types].xml")) {
            return Optional.empty();
        } else if (parts.contains("xl/workbook.xml")) {
            return Optional.of(XLSX);
        }
        return parts.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
    }

    private static List<String> parts(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            return Collections.list(zip.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            return localParts(bytes);
        }
    }

    /** The parts whose headers stand in the bytes: what a ZIP holds whose directory, at its end, was cut off. */
    private static List<String> localParts(byte[] bytes) {
        List<String> parts = new ArrayList<>();
        int nameAt = 30;
        for (int i = 0; i + nameAt < bytes.length && parts.size() < FIRST_PARTS; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                int length = (bytes[i + 26] & 0xFF) | (bytes[i + 27] & 0xFF) << 8;
                int end = Math.min(bytes.length, i + nameAt + length);
                parts.add(new String(bytes, i + nameAt, end - i - nameAt, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Optional<String> ofOle2(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return Optional.of(LOCKED);
            }
            boolean workbook = files.getRoot().hasEntryCaseInsensitive("Workbook")
                    || files.getRoot().hasEntryCaseInsensitive("Book");
            return workbook ? Optional.of(XLS) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
