package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Mailboxes (MBOX, RFC 4155): nothing but the mails in them. */
final class MailboxReader implements DocumentReader {

    private static final Pattern FROM = Pattern.compile("From \\S+ .*\\d{4}.*", Pattern.DOTALL);

    @Override
    public String mediaType() {
        return "application/mbox";
    }

    @Override
    public String name() {
        return "mbox/1";
    }

    @Override
    public boolean reads(Content content) {
        return mailbox(content.bytes());
    }

    /** Whether bytes begin with a mailbox's line before a mail. */
    static boolean mailbox(byte[] bytes) {
        int end = line(bytes, 0);
        return end > 0
                && end < bytes.length
                && FROM.matcher(new String(bytes, 0, end, StandardCharsets.ISO_8859_1))
                        .matches()
                && MailReader.mail(Arrays.copyOfRange(bytes, end, Math.min(bytes.length, end + (32 << 10))));
    }

    /** Where the next line begins. */
    private static int line(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    @Override
    public List<Enclosure> enclosures(Content content) throws NotReadableException {
        byte[] bytes = content.bytes();
        List<Integer> starts = new ArrayList<>();
        boolean blank = true;
        for (int at = 0; at < bytes.length; at = line(bytes, at)) {
            int end = line(bytes, at);
            if (blank && end - at > 5 && new String(bytes, at, 5, StandardCharsets.US_ASCII).equals("From ")) {
                starts.add(at);
            }
            blank = end - at == 1 || end - at == 2 && bytes[at] == '\r';
        }
        Enclosures mails = new Enclosures();
        for (int i = 0; i < starts.size(); i++) {
            int from = line(bytes, starts.get(i));
            int to = i + 1 < starts.size() ? starts.get(i + 1) : bytes.length;
            try {
                mails.take((i + 1) + ".eml", new ByteArrayInputStream(unmarked(bytes, from, to)));
            } catch (IOException e) {
                throw new IllegalStateException("bytes in memory", e);
            }
        }
        return mails.taken();
    }

    /** Bytes of a mail within a mailbox, without the marks that its lines have there. */
    private static byte[] unmarked(byte[] bytes, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        boolean lineStart = true;
        for (int i = from; i < to; i++) {
            boolean mark = lineStart
                    && bytes[i] == '>'
                    && i + 5 < to
                    && new String(bytes, i + 1, 5, StandardCharsets.US_ASCII).equals("From ");
            if (!mark) {
                out.write(bytes[i]);
            }
            lineStart = bytes[i] == '\n';
        }
        return out.toByteArray();
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        enclosures(content);
        return new LayoutBuilder().build(document, this);
    }
}
