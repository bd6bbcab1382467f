package foiscope.pipeline;

import foiscope.dataset.DocumentRow;
import foiscope.dataset.Reading;
import foiscope.dataset.ResponseRow;
import foiscope.dataset.SetAsideRow;
import foiscope.dataset.UsedDecision;
import foiscope.document.DocumentReaders;
import foiscope.letter.Answers;
import foiscope.letter.Examples;
import foiscope.letter.LetterReader;
import foiscope.model.Codes;
import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.ResponseLetter;
import foiscope.model.SetAsideReason;
import foiscope.model.SourceCell;
import foiscope.model.TextBlock;
import foiscope.observation.ManyUnresolved;
import foiscope.observation.ObservationReader;
import foiscope.text.Phrasebook;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Decision;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Publishable;
import foiscope.vocabulary.Vocabularies;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens to one document, each stage one plain call without Spark. */
public final class Stages {

    private Stages() {}

    /** Bytes to layout, without any vocabulary. Never throws for what is odd about the document. */
    public static ReadDocument read(String source, byte[] bytes) {
        return DocumentReaders.read(source, bytes);
    }

    /** Layout and vocabularies to the rows that the document gives. */
    public static Reading interpret(ReadDocument document, Vocabularies all) {
        Layout layout = document.layout();
        String sha256 = document.document().sha256();
        Vocabularies vocabularies = all.holdingFor(Codes.UNKNOWN, sha256);
        if (layout == null) {
            return new Reading(
                    documentRow(document, vocabularies, ""),
                    setAside(document, vocabularies, ""),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        List<MarkedText> texts = MarkedText.of(layout, vocabularies);
        ResponseLetter letter = new LetterReader(vocabularies).read(layout, texts, document.carried());
        Vocabularies ofForce = all.holdingFor(letter.force().forceCode(), sha256);
        if (!ofForce.holding().equals(vocabularies.holding())) {
            vocabularies = ofForce;
            texts = MarkedText.of(layout, vocabularies);
            letter = new LetterReader(vocabularies).read(layout, texts, document.carried());
        }
        String responseId = sha256 + ":" + letter.number();
        List<MarkedText> heard = Examples.unheard(texts, letter::section, vocabularies);
        Layout said = layout.with(heard.stream().map(MarkedText::block).toList());
        ObservationReader.Read read = new ObservationReader(vocabularies).read(said, heard, letter);
        String reference = letter.reference().orElse("");
        return new Reading(
                documentRow(document, vocabularies, reference),
                setAside(document, vocabularies, reference),
                List.of(responseRow(document, letter, responseId)),
                Answers.of(letter, responseId, read.observations()),
                read.observations(),
                ManyUnresolved.summed(read.unresolved()),
                used(vocabularies.holding(), layout));
    }

    /** The decisions whose words stand in a document. */
    private static List<UsedDecision> used(List<Decision> holding, Layout layout) {
        if (holding.isEmpty()) {
            return List.of();
        }
        Phrasebook<Long> lines = new Phrasebook<>();
        holding.forEach(decision -> lines.add(decision.words(), decision.line()));
        return Stream.concat(
                        layout.texts().stream().map(TextBlock::text),
                        layout.tables().stream()
                                .flatMap(table -> table.cells().stream())
                                .map(SourceCell::text))
                .flatMap(text -> lines.all(Words.of(text)).stream())
                .map(Match::meaning)
                .distinct()
                .sorted()
                .map(UsedDecision::new)
                .toList();
    }

    private static DocumentRow documentRow(ReadDocument document, Vocabularies vocabularies, String reference) {
        Publishable printable = vocabularies.printable();
        String name = document.source().substring(document.source().lastIndexOf('/') + 1);
        return new DocumentRow(
                document.document().sha256(),
                printable.path(document.source(), reference),
                printable.path(name, reference),
                document.mediaType(),
                document.bytes(),
                document.status(),
                Optional.ofNullable(document.parent()).map(DocumentId::sha256).orElse(null));
    }

    private static List<SetAsideRow> setAside(ReadDocument document, Vocabularies vocabularies, String reference) {
        if (document.status().equals("read")) {
            return List.of();
        }
        return List.of(new SetAsideRow(
                document.document().sha256(),
                vocabularies.printable().path(document.source(), reference),
                Objects.requireNonNullElse(document.reason(), SetAsideReason.UNKNOWN_FORMAT)
                        .code(),
                document.detail()));
    }

    private static ResponseRow responseRow(ReadDocument document, ResponseLetter letter, String responseId) {
        return new ResponseRow(
                responseId,
                document.document().sha256(),
                letter.force().authority().orElse(null),
                letter.force().force(),
                letter.force().forceCode(),
                letter.force().evidence().orElse(null),
                letter.reference().orElse(null),
                letter.requested().orElse(null),
                letter.responded().orElse(null),
                letter.topic());
    }
}
