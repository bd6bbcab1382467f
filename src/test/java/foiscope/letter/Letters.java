package foiscope.letter;

import foiscope.document.DocumentReaders;
import foiscope.model.Layout;
import foiscope.model.ResponseLetter;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Letters written in a test or kept as a sample, with what frames their figures. */
record Letters(Layout layout, List<MarkedText> texts, ResponseLetter letter) {

    static final Vocabularies BUILT_IN = Vocabularies.builtIn();

    static final String HERTFORDSHIRE = "hertfordshire-2018-sexual-harassment.txt";
    static final String BEDFORDSHIRE = "bedfordshire-2019-domestic-abuse.txt";

    /** A letter of paragraphs. */
    static Letters of(String... paragraphs) {
        return read("letter.txt", String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8));
    }

    static Letters sample(String name) {
        try {
            return read(name, Files.readAllBytes(Path.of("data-samples", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letters read(String name, byte[] bytes) {
        Layout layout = Objects.requireNonNull(DocumentReaders.read(name, bytes).layout());
        List<MarkedText> texts = MarkedText.of(layout, BUILT_IN);
        return new Letters(layout, texts, new LetterReader(BUILT_IN).read(layout, texts));
    }
}
