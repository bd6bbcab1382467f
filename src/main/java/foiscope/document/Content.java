package foiscope.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file's bytes, with its text where they are text: strict UTF-8 first, then windows-1252, which forces' own exports use.
 *
 * @param fileName its name, a hint and no proof of its format
 * @param text its text with line feeds as line ends, where it is text
 * @param container the media type of a document that keeps its parts in a ZIP or OLE 2 file
 */
record Content(byte[] bytes, String fileName, Optional<String> text, Optional<String> container) {

    /** How data in JSON begins; a letter may begin with a bracket too. */
    private static final Pattern DATA = Pattern.compile("(?:\\[\\s*)*\\{\\s*[\"}]|\\[\\s*(?:\"|\\d)");

    private static final Pattern PAGE = Pattern.compile("<!doctype html|<html|<head|<body|<table|<(?:p|div)[ >]");

    private static final int LOOK = 8192;

    static Content of(byte[] bytes, String fileName) {
        return looksBinary(bytes)
                ? new Content(bytes, fileName, Optional.empty(), Containers.mediaType(bytes))
                : new Content(bytes, fileName, Optional.of(decode(bytes)), Optional.empty());
    }

    /** Text in a charset that its holder names. */
    static Content ofText(byte[] bytes, Charset charset, String fileName) {
        return new Content(bytes, fileName, Optional.of(lineFeeds(new String(bytes, charset))), Optional.empty());
    }

    /** With another text. */
    Content with(String other) {
        return new Content(bytes, fileName, Optional.of(other), container);
    }

    /** Whether the first bytes hold control characters that no text has, or the signature of another format. */
    private static boolean looksBinary(byte[] bytes) {
        int control = 0;
        int end = Math.min(bytes.length, LOOK);
        if (utf16(bytes).isPresent()) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            int b = bytes[i];
            if (b == 0) {
                return true;
            }
            boolean allowed = b < 0 || b >= 0x20 || b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
            control += allowed ? 0 : 1;
        }
        return control > end / 50
                || starts(bytes, "%PDF-")
                || starts(bytes, "{\\rtf")
                || starts(bytes, "PK\u0003\u0004");
    }

    /** UTF-16, by its mark or by the zeros beside the letters of any text in English. */
    private static Optional<Charset> utf16(byte[] bytes) {
        int end = Math.min(bytes.length, LOOK) / 2 * 2;
        if (end < 2) {
            return Optional.empty();
        } else if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        int little = 0;
        int big = 0;
        for (int i = 0; i < end; i += 2) {
            little += bytes[i + 1] == 0 && bytes[i] > 0 ? 1 : 0;
            big += bytes[i] == 0 && bytes[i + 1] > 0 ? 1 : 0;
        }
        int most = end / 2 - end / 20;
        return end >= 16 && little > most
                ? Optional.of(StandardCharsets.UTF_16LE)
                : end >= 16 && big > most ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, String signature) {
        if (bytes.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if (bytes[i] != (byte) signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes) {
        Optional<Charset> utf16 = utf16(bytes);
        if (utf16.isPresent()) {
            return lineFeeds(new String(bytes, utf16.get()));
        }
        try {
            return lineFeeds(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return lineFeeds(new String(bytes, Charset.forName("windows-1252")));
        }
    }

    private static String lineFeeds(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether its text is the source of a web page. */
    boolean html() {
        String all = text.orElse("");
        String start = all.substring(0, Math.min(all.length(), LOOK)).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<") && PAGE.matcher(start).find();
    }

    /** Whether its text is the source of a web page, of data or of a mail, which no reader here takes apart. */
    boolean markup() {
        String all = text.orElse("");
        int at = 0;
        while (at < all.length() && Character.isWhitespace(all.charAt(at))) {
            at++;
        }
        char first = at < all.length() ? all.charAt(at) : ' ';
        if (first == '<' || first == '{' || first == '[') {
            String start = all.substring(at, Math.min(all.length(), at + LOOK)).toLowerCase(Locale.ROOT);
            boolean page = start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml");
            boolean data = DATA.matcher(start).lookingAt();
            return page || data;
        }
        return all.contains("\nMIME-Version:") && all.contains("multipart/");
    }
}
