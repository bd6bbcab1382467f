package foiscope.pipeline;

import foiscope.dataset.Reading;
import foiscope.model.ReadDocument;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A letter of {@code data-samples}, or one composed for tests, and where its golden reading stands. */
record Sample(Path file) {

    static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Letters that answer for no force: none of them may stand in a release as one. */
    static final Path COMPOSED = Path.of("src/test/resources/composed");

    private static final Vocabularies BUILT_IN = Vocabularies.builtIn();

    /** All of them, by name. */
    static List<Sample> all() {
        try (Stream<Path> real = Files.list(Path.of("data-samples"));
                Stream<Path> composed = Files.list(COMPOSED)) {
            return Stream.concat(real.filter(Files::isRegularFile), composed)
                    .sorted(Comparator.comparing(Path::getFileName))
                    .map(Sample::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fileName() {
        return file.getFileName().toString();
    }

    /** Its name without its extension. */
    String letter() {
        return fileName().substring(0, fileName().lastIndexOf('.'));
    }

    Path golden(String name) {
        return GOLDEN.resolve(letter()).resolve(name);
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReadDocument read() {
        try {
            return Stages.read(fileName(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading interpret() {
        return Stages.interpret(read(), BUILT_IN);
    }

    @Override
    public String toString() {
        return letter();
    }
}
