package foiscope.pipeline;

import foiscope.dataset.Reading;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A letter to test reading with: every sample, and every letter of ../shared where that is present. */
record Letter(String name, ReadDocument document, String text) {

    static final Vocabularies BUILT_IN = Vocabularies.builtIn();

    private static final Path SHARED = Path.of("../shared");

    static List<Letter> all() {
        List<Letter> letters = new ArrayList<>();
        Sample.all().forEach(sample -> letters.add(new Letter(sample.letter(), sample.read(), sample.text())));
        for (String folder : List.of("cases", "more-cases")) {
            Path cases = SHARED.resolve(folder);
            if (Files.isDirectory(cases)) {
                try (Stream<Path> each = Files.list(cases)) {
                    each.map(dir -> dir.resolve("response.txt"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .forEach(file -> letters.add(of(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return letters;
    }

    private static Letter of(Path file) {
        try {
            String name = file.getName(file.getNameCount() - 2).toString();
            return new Letter(name, Stages.read("response.txt", Files.readAllBytes(file)), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Layout layout() {
        return Objects.requireNonNull(document.layout(), "not read: " + name);
    }

    Reading reading() {
        return reading(layout());
    }

    /** What the letter gives with another layout. */
    Reading reading(Layout other) {
        return Stages.interpret(
                new ReadDocument(
                        document.document(),
                        document.source(),
                        document.mediaType(),
                        document.bytes(),
                        null,
                        null,
                        other),
                BUILT_IN);
    }

    @Override
    public String toString() {
        return name;
    }
}
