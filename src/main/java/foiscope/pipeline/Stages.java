package foiscope.pipeline;

import foiscope.dataset.DocumentRow;
import foiscope.dataset.Reading;
import foiscope.model.DocumentId;
import foiscope.model.ReadDocument;
import foiscope.vocabulary.Vocabularies;
import java.util.List;

/** What happens to one document, each stage one plain call without Spark. */
public final class Stages {

    private Stages() {}

    /** Bytes to layout, without any vocabulary. Never throws for what is odd about the document. */
    public static ReadDocument read(String source, byte[] bytes) {
        return new ReadDocument(DocumentId.of(bytes), source, "text/plain", bytes.length, "unknown_format", "", null);
    }

    /** Layout and vocabularies to figures. */
    public static Reading interpret(ReadDocument document, Vocabularies vocabularies) {
        return new Reading(
                new DocumentRow(
                        document.document().sha256(),
                        "_",
                        "_",
                        document.mediaType(),
                        document.bytes(),
                        document.status(),
                        null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
