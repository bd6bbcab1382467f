package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Messages of Outlook (MSG), read as mails are. */
final class OutlookReader implements DocumentReader {

    @Override
    public String mediaType() {
        return Containers.MSG;
    }

    @Override
    public String name() {
        return "msg/1";
    }

    @Override
    public boolean reads(Content content) {
        return content.container().filter(Containers.MSG::equals).isPresent();
    }

    @Override
    public List<Enclosure> enclosures(Content content) throws NotReadableException {
        try (MAPIMessage message = open(content)) {
            Enclosures enclosures = new Enclosures();
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                take(attachment, enclosures);
            }
            return enclosures.taken();
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static void take(AttachmentChunks attachment, Enclosures enclosures)
            throws IOException, NotReadableException {
        String name = Optional.ofNullable(attachment.getAttachLongFileName())
                .or(() -> Optional.ofNullable(attachment.getAttachFileName()))
                .map(StringChunk::getValue)
                .orElse("attachment.bin");
        if (attachment.isEmbeddedMessage()) {
            try (POIFSFileSystem alone = new POIFSFileSystem();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                DirectoryNode directory = attachment.getAttachmentDirectory().getDirectory();
                EntryUtils.copyNodes(directory, alone.getRoot());
                alone.writeFilesystem(bytes);
                enclosures.take(
                        name.endsWith(".msg") ? name : name + ".msg", new ByteArrayInputStream(bytes.toByteArray()));
            }
        } else if (attachment.getEmbeddedAttachmentObject() != null) {
            enclosures.take(name, new ByteArrayInputStream(attachment.getEmbeddedAttachmentObject()));
        }
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        LayoutBuilder layout = new LayoutBuilder();
        try (MAPIMessage message = open(content)) {
            layout.paragraph(headers(message));
            Optional<byte[]> html = html(message);
            if (html.isPresent()) {
                HtmlReader.into(layout, Content.of(html.get(), "mail.html"));
            } else {
                TextReader.into(layout, Content.of(text(message).getBytes(StandardCharsets.UTF_8), "mail.txt"));
            }
            if (layout.empty() && message.getAttachmentFiles().length == 0) {
                throw new NotReadableException(SetAsideReason.NO_TEXT, "The message holds no text.");
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        return layout.build(document, this);
    }

    private static MAPIMessage open(Content content) throws IOException {
        MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(content.bytes()));
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
        return message;
    }

    private static NotReadableException damaged(Exception cause) {
        return new NotReadableException(
                SetAsideReason.DAMAGED, "It is damaged. Save it again and give it again.", cause);
    }

    private static List<String> headers(MAPIMessage message) {
        List<String> headers = new ArrayList<>();
        StringChunk from = message.getMainChunks().getEmailFromChunk();
        if (from != null && from.getValue().contains("@")) {
            headers.add("From: " + from.getValue());
        }
        try {
            String subject = message.getSubject();
            if (subject != null) {
                headers.add("Subject: " + subject);
            }
            Calendar sent = message.getMessageDate();
            if (sent != null) {
                headers.add("Date: " + LocalDate.ofInstant(sent.toInstant(), ZoneOffset.UTC));
            }
        } catch (ChunkNotFoundException e) {
            throw new IllegalStateException("missing chunks are null", e);
        }
        return headers;
    }

    /** The raw body: POI's own reading of it breaks signs beyond ASCII. */
    private static Optional<byte[]> html(MAPIMessage message) {
        for (Chunk chunk : message.getMainChunks().getChunks()) {
            if (chunk.getChunkId() == MAPIProperty.BODY_HTML.id && chunk instanceof ByteChunk bytes) {
                return Optional.ofNullable(bytes.getValue());
            }
        }
        return Optional.empty();
    }

    private static String text(MAPIMessage message) {
        try {
            String text = message.getTextBody();
            return text == null ? "" : text;
        } catch (ChunkNotFoundException e) {
            return "";
        }
    }
}
