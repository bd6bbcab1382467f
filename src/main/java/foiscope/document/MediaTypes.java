package foiscope.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;

/**
 * What a file is that no reader here takes, by its content first and then by its name. Letters that are text never come here: asking
 * costs more than reading one, and loading the list of types more than reading hundreds.
 */
final class MediaTypes {

    /** What a person calls a type, by how the type begins. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("application/pdf", "a PDF");
        KINDS.put("application/rtf", "an RTF document");
        KINDS.put("text/rtf", "an RTF document");
        KINDS.put("application/vnd.openxmlformats-officedocument.wordprocessingml", "a Word document");
        KINDS.put("application/vnd.openxmlformats-officedocument.spreadsheetml", "an Excel spreadsheet");
        KINDS.put("application/vnd.ms-excel", "an Excel spreadsheet");
        KINDS.put("application/vnd.ms-outlook", "an Outlook message");
        KINDS.put("application/msword", "a Word document");
        KINDS.put("application/vnd.oasis.opendocument", "an OpenDocument file");
        KINDS.put("application/x-tika-ooxml", "a Word document or spreadsheet");
        KINDS.put("application/x-tika-msoffice", "an old Word document, spreadsheet or Outlook message");
        KINDS.put("application/zip", "an archive");
        KINDS.put("application/gzip", "an archive");
        KINDS.put("application/x-", "a file of a program");
        KINDS.put("message/", "a mail with attachments");
        KINDS.put("text/html", "the source of a web page");
        KINDS.put("application/xhtml+xml", "the source of a web page");
        KINDS.put("application/xml", "data in XML");
        KINDS.put("application/json", "data in JSON");
        KINDS.put("image/", "a picture");
        KINDS.put("audio/", "a sound");
        KINDS.put("video/", "a film");
    }

    /** Loaded on first use. */
    private static final class Detection {
        private static final Tika TIKA = new Tika();
    }

    private MediaTypes() {}

    /** The media type; {@code application/octet-stream} where nothing says it. */
    static String of(byte[] bytes, String fileName) {
        return Detection.TIKA.detect(bytes, fileName);
    }

    /** What a person calls a text of this type that is made for programs. */
    static String ofMarkup(String mediaType) {
        return called(mediaType).orElse("the source of a web page, of data or of a mail with attachments");
    }

    /** What a person calls a file of this type. */
    static String inWords(String mediaType) {
        return called(mediaType).orElse("no text");
    }

    private static Optional<String> called(String mediaType) {
        return KINDS.entrySet().stream()
                .filter(kind -> mediaType.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
