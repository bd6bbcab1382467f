package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mails (EML): sender, subject and day, then the text; what is attached is a document of its own. */
final class MailReader implements DocumentReader {

    /** A header that mail programs write and people don't. */
    private static final Pattern SENT =
            Pattern.compile("(?im)^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|X-Mailer)\\s*:");

    private static final Pattern FIELD = Pattern.compile("[\\x21-\\x39\\x3B-\\x7E]+:.*");

    private static final int LOOK = 32 << 10;

    @Override
    public String mediaType() {
        return "message/rfc822";
    }

    @Override
    public String name() {
        return "mail/1";
    }

    @Override
    public boolean reads(Content content) {
        return mail(content.bytes());
    }

    /** Whether bytes begin with a mail's header. */
    static boolean mail(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        if (start.isEmpty()
                || !FIELD.matcher(start.lines().findFirst().orElse("")).matches()) {
            return false;
        }
        int end = start.indexOf("\n\n") >= 0 ? start.indexOf("\n\n") : start.length();
        int other = start.indexOf("\r\n\r\n");
        String header = start.substring(0, other >= 0 ? Math.min(end, other) : end);
        boolean fields = header.lines()
                .allMatch(line -> line.startsWith(" ")
                        || line.startsWith("\t")
                        || FIELD.matcher(line).matches());
        return fields && SENT.matcher(header).find();
    }

    @Override
    public List<Enclosure> enclosures(Content content) {
        return MailParts.of(content.bytes()).enclosures();
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        MailParts mail = MailParts.of(content.bytes());
        LayoutBuilder layout = new LayoutBuilder();
        layout.paragraph(mail.headers());
        for (MailParts.Text text : mail.texts()) {
            if (text.html()) {
                HtmlReader.into(layout, text.content());
            } else {
                TextReader.into(layout, text.content());
            }
        }
        Optional<NotReadableException> stopped = mail.stopped();
        if (stopped.isPresent()) {
            layout.unread(stopped.get().reason(), stopped.get().detail());
        }
        if (mail.texts().isEmpty() && mail.enclosures().isEmpty()) {
            throw stopped.orElse(new NotReadableException(SetAsideReason.NO_TEXT, "The mail holds no text."));
        }
        return layout.build(document, this);
    }
}
