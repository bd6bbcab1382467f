package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The vocabularies of a run: the built-in ones, and the user's rows where there are any. */
final class AddedVocabularies {

    private AddedVocabularies() {}

    /** The built-in rows, those of a folder before them, and a file's decisions over both. */
    static Vocabularies of(Optional<Path> folder, Optional<Path> decisions) {
        Vocabularies rows =
                folder.map(AddedVocabularies::texts).map(Vocabularies::with).orElseGet(Vocabularies::builtIn);
        return decisions
                .map(file -> rows.ruledBy(file.getFileName().toString(), decided(file)))
                .orElse(rows);
    }

    private static String decided(Path file) {
        try {
            return text(file);
        } catch (IOException e) {
            throw new FoiscopeException(Code.USAGE, file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AddedVocabularies::isVocabulary).toList()) {
                texts.put(file.getFileName().toString(), text(file));
            }
        } catch (IOException e) {
            throw new FoiscopeException(Code.USAGE, folder + " can't be read: " + e.getMessage(), e);
        }
        if (texts.isEmpty()) {
            throw new FoiscopeException(Code.USAGE, folder + " holds no CSV file of vocabulary rows");
        }
        return texts;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new FoiscopeException(Code.USAGE, file + " isn't UTF-8", e);
        }
    }

    private static boolean isVocabulary(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") && !name.startsWith(".");
    }
}
