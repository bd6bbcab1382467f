package foiscope.pipeline;

import foiscope.dataset.DocumentRow;
import foiscope.dataset.Reading;
import foiscope.dataset.SetAsideRow;
import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.model.TextBlock;
import foiscope.testing.SampleReadings;
import foiscope.vocabulary.Vocabularies;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Stages for documents that hold nothing but the number of their figures. */
final class TestStages {

    static final DocumentStages NUMBERS = new DocumentStages("test", TestStages::read, TestStages::interpret);

    private TestStages() {}

    private static ReadDocument read(String source, byte[] bytes) {
        DocumentId id = DocumentId.of(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        Layout layout =
                new Layout(id, "test/1", "text/plain", null, null, List.of(new TextBlock(1, 1, null, text)), List.of());
        return new ReadDocument(id, source, "text/plain", bytes.length, null, null, layout);
    }

    private static Reading interpret(ReadDocument document, Vocabularies vocabularies) {
        String id = document.document().sha256();
        Layout layout = document.layout();
        if (layout == null) {
            SetAsideReason known = document.reason();
            String reason = known == null ? "" : known.code();
            return new Reading(
                    new DocumentRow(id, document.source(), "_", "text/plain", document.bytes(), "set_aside", null),
                    List.of(new SetAsideRow(id, document.source(), reason, document.detail())),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        Reading reading = SampleReadings.of(
                document.document(),
                Integer.parseInt(layout.texts().get(0).text().strip()));
        return new Reading(
                new DocumentRow(id, document.source(), "_", "text/plain", document.bytes(), "read", null),
                List.of(),
                reading.responses(),
                reading.questions(),
                reading.observations(),
                reading.unresolved(),
                reading.decisions());
    }
}
