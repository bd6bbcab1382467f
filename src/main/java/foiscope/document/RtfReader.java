package foiscope.document;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** RTF, as it reads with all changes accepted. */
final class RtfReader implements DocumentReader {

    /** More bytes of data than a file may have; the parser would ask for as much memory. */
    private static final Pattern BINARY = Pattern.compile("\\\\bin\\d{8,}");

    private static final String CUT = "It is damaged: what stood before was read. Save it again.";

    private static final String SIGNATURE = "{\\rtf";

    @Override
    public String mediaType() {
        return "application/rtf";
    }

    @Override
    public String name() {
        return "rtf/1";
    }

    @Override
    public boolean reads(Content content) {
        byte[] bytes = content.bytes();
        return bytes.length > SIGNATURE.length()
                && new String(bytes, 0, SIGNATURE.length(), StandardCharsets.US_ASCII).equals(SIGNATURE);
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        LayoutBuilder layout = new LayoutBuilder();
        if (BINARY.matcher(new String(content.bytes(), StandardCharsets.ISO_8859_1))
                .find()) {
            throw new NotReadableException(
                    SetAsideReason.DAMAGED, "It tells of data that it doesn't hold. Save it again and give it again.");
        }
        RtfText text = new RtfText(layout);
        try {
            // The parser holds events back, and tells none of them where a group isn't closed.
            int open = unclosed(content.bytes());
            InputStream closed = new SequenceInputStream(
                    new ByteArrayInputStream(content.bytes()),
                    new ByteArrayInputStream("}".repeat(open).getBytes(StandardCharsets.US_ASCII)));
            new StandardRtfParser().parse(new RtfStreamSource(closed), text);
            if (open > 0) {
                layout.damaged(CUT);
            }
        } catch (LimitReached e) {
            layout.unread(e.reason(), String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            layout.damaged(CUT);
        }
        text.finish();
        return layout.built(document, this, "document");
    }

    /** How many groups have no end. */
    private static int unclosed(byte[] bytes) {
        int open = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\\') {
                i++;
            } else {
                open += bytes[i] == '{' ? 1 : bytes[i] == '}' ? -1 : 0;
            }
        }
        return Math.max(0, open);
    }
}
