package foiscope.document;

import foiscope.model.DocumentLimits;
import foiscope.model.SetAsideReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** A mail by the rules of MIME (RFC 2045 to 2049): the headers that say who answers, when and about what, its text, its attachments. */
final class MailParts {

    /** Multiparts within each other. */
    private static final int DEEPEST = DocumentLimits.inForce().depth();

    private static final Set<String> HEADERS = Set.of("from", "subject", "date");

    /** A day as RFC 5322 writes it. */
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s+(\\p{L}{3})\\p{L}*\\s+(\\d{4})");

    private static final Map<String, String> ENDINGS = Map.of(
            "text/html",
            "html",
            "text/plain",
            "txt",
            "text/csv",
            "csv",
            "message/rfc822",
            "eml",
            "application/pdf",
            "pdf");

    private final List<String> headers = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final Enclosures enclosures = new Enclosures();
    private Optional<NotReadableException> stopped = Optional.empty();

    private MailParts() {}

    /**
     * A text of the mail itself.
     *
     * @param html whether it is the source of a page
     */
    record Text(boolean html, Content content) {}

    /** A mail's parts; of one that is damaged those before the damage. */
    static MailParts of(byte[] bytes) {
        MailParts mail = new MailParts();
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(1 << 20)
                .setMaxHeaderCount(10_000)
                .build();
        MimeTokenStream stream = new MimeTokenStream(
                config, new DefaultBodyDescriptorBuilder(null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(bytes));
        try {
            mail.texts.addAll(mail.within(stream, "mixed", 0));
        } catch (NotReadableException e) {
            mail.stopped = Optional.of(e);
        } catch (IOException | MimeException | RuntimeException e) {
            mail.stopped = Optional.of(new NotReadableException(
                    SetAsideReason.DAMAGED, "It is damaged: what stood before was read. Save it again.", e));
        }
        return mail;
    }

    List<String> headers() {
        return headers;
    }

    List<Text> texts() {
        return texts;
    }

    List<Enclosure> enclosures() {
        return enclosures.taken();
    }

    /** Why it wasn't read to its end, if so. */
    Optional<NotReadableException> stopped() {
        return stopped;
    }

    /** The texts of a multipart up to its end: of alternatives the last, which is the fullest. */
    private List<Text> within(MimeTokenStream stream, String kind, int depth)
            throws IOException, MimeException, NotReadableException {
        if (depth > DEEPEST) {
            throw new NotReadableException(
                    SetAsideReason.TOO_DEEP, "Its parts lie within each other more than %d deep.".formatted(DEEPEST));
        }
        List<Text> found = new ArrayList<>();
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            List<Text> part = List.of();
            switch (state) {
                case T_FIELD -> {
                    if (depth == 0) {
                        header(stream.getField());
                    }
                }
                case T_START_MULTIPART -> {
                    String subType = stream.getBodyDescriptor().getSubType();
                    stream.next();
                    part = within(stream, subType == null ? "mixed" : subType.toLowerCase(Locale.ROOT), depth + 1);
                }
                case T_END_MULTIPART -> {
                    return found;
                }
                case T_BODY -> part = body(stream);
                default -> {}
            }
            if (!part.isEmpty() && kind.equals("alternative")) {
                found.clear();
            }
            found.addAll(part);
        }
        return found;
    }

    private void header(Field field) {
        String name = field.getName();
        if (!HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        String value = DecoderUtil.decodeEncodedWords(String.valueOf(field.getBody()), DecodeMonitor.SILENT)
                .replaceAll("\\s+", " ")
                .strip();
        Matcher day = DAY.matcher(value);
        if (!name.equalsIgnoreCase("date")) {
            headers.add(name + ": " + value);
        } else if (day.find()) {
            headers.add(name + ": " + day.group(1) + " " + day.group(2) + " " + day.group(3));
        }
    }

    private List<Text> body(MimeTokenStream stream) throws IOException, NotReadableException {
        MaximalBodyDescriptor part = (MaximalBodyDescriptor) stream.getBodyDescriptor();
        String type = String.valueOf(part.getMimeType()).toLowerCase(Locale.ROOT);
        String name = Optional.ofNullable(part.getContentDispositionFilename())
                .or(() -> Optional.ofNullable(part.getContentTypeParameters().get("name")))
                .map(given -> DecoderUtil.decodeEncodedWords(given, DecodeMonitor.SILENT))
                .orElse("");
        boolean attached =
                ContentDispositionField.DISPOSITION_TYPE_ATTACHMENT.equalsIgnoreCase(part.getContentDispositionType());
        boolean html = type.equals("text/html");
        try (InputStream decoded = stream.getDecodedInputStream()) {
            if (attached || !name.isEmpty() || !html && !type.equals("text/plain")) {
                String ending = ENDINGS.getOrDefault(type, "bin");
                enclosures.take(name.isEmpty() ? "attachment." + ending : name, decoded);
                return List.of();
            }
            byte[] bytes = decoded.readAllBytes();
            Optional<Charset> charset = charset(part.getContentTypeParameters().get(ContentTypeField.PARAM_CHARSET));
            Content content = charset.map(known -> Content.ofText(bytes, known, html ? "mail.html" : "mail.txt"))
                    .orElseGet(() -> Content.of(bytes, "mail.txt"));
            boolean flowed =
                    "flowed".equalsIgnoreCase(part.getContentTypeParameters().get("format"));
            return content.text().isEmpty() ? List.of() : List.of(new Text(html, flowed ? joined(content) : content));
        }
    }

    /** Without the line breaks that a mail program put in (RFC 3676). */
    private static Content joined(Content content) {
        return content.with(content.text().orElse("").replaceAll("(?<=[^\\s>-]) \\n(?=[^\\s>])", " "));
    }

    private static Optional<Charset> charset(@Nullable String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
