package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import java.util.List;
import java.util.Optional;

/** Archives (ZIP): nothing but the documents in them. */
final class ArchiveReader implements DocumentReader {

    @Override
    public String mediaType() {
        return Containers.ZIP;
    }

    @Override
    public String name() {
        return "zip/1";
    }

    @Override
    public boolean reads(Content content) {
        return content.container().filter(Containers.ZIP::equals).isPresent();
    }

    @Override
    public List<Enclosure> enclosures(Content content) {
        return ZipMembers.of(content.bytes()).enclosures();
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        ZipMembers members = ZipMembers.of(content.bytes());
        Optional<NotReadableException> stopped = members.stopped();
        LayoutBuilder layout = new LayoutBuilder();
        if (stopped.isPresent()) {
            layout.unread(stopped.get().reason(), stopped.get().detail());
        }
        if (members.enclosures().isEmpty()) {
            throw stopped.orElse(new NotReadableException(SetAsideReason.NO_TEXT, "The archive holds no documents."));
        }
        return layout.build(document, this);
    }
}
