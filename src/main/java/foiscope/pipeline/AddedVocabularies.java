package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.vocabulary.Vocabularies;
import foiscope.warehouse.AddedFile;
import foiscope.warehouse.WarehouseVersion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's words: rows added to the built-in vocabularies, and rulings over both.
 *
 * @param rows files of rows, by name
 * @param decisions the file of rulings
 */
record AddedVocabularies(List<AddedFile> rows, Optional<AddedFile> decisions) {

    static final AddedVocabularies NONE = new AddedVocabularies(List.of(), Optional.empty());

    AddedVocabularies {
        rows = List.copyOf(rows);
    }

    /**
     * Those of a folder and a file.
     *
     * @throws FoiscopeException USAGE if one can't be read
     */
    static AddedVocabularies of(Optional<Path> folder, Optional<Path> decisions) {
        return new AddedVocabularies(
                folder.map(AddedVocabularies::rowsIn).orElse(List.of()), decisions.map(AddedVocabularies::decided));
    }

    /** Those by which a warehouse was read last. */
    static AddedVocabularies of(WarehouseVersion version) {
        return new AddedVocabularies(version.vocabularies(), Optional.ofNullable(version.decisions()));
    }

    /** These, and what isn't given taken from others. */
    AddedVocabularies orThoseOf(AddedVocabularies others) {
        return new AddedVocabularies(rows.isEmpty() ? others.rows : rows, decisions.or(() -> others.decisions));
    }

    /**
     * The built-in rows, the added ones before them, and the decisions over both.
     *
     * @throws FoiscopeException USAGE for a row that isn't allowed, naming file, line and column
     */
    Vocabularies vocabularies() {
        Map<String, String> texts = new LinkedHashMap<>();
        rows.forEach(file -> texts.put(file.name(), file.text()));
        Vocabularies known = texts.isEmpty() ? Vocabularies.builtIn() : Vocabularies.with(texts);
        return decisions.map(file -> known.ruledBy(file.name(), file.text())).orElse(known);
    }

    private static AddedFile decided(Path file) {
        try {
            return added(file);
        } catch (IOException e) {
            throw new FoiscopeException(Code.USAGE, file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static List<AddedFile> rowsIn(Path folder) {
        List<AddedFile> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AddedVocabularies::isVocabulary)
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList()) {
                texts.add(added(file));
            }
        } catch (IOException e) {
            throw new FoiscopeException(Code.USAGE, folder + " can't be read: " + e.getMessage(), e);
        }
        if (texts.isEmpty()) {
            throw new FoiscopeException(Code.USAGE, folder + " holds no CSV file of vocabulary rows");
        }
        return texts;
    }

    private static AddedFile added(Path file) throws IOException {
        try {
            return new AddedFile(file.getFileName().toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new FoiscopeException(Code.USAGE, file + " isn't UTF-8", e);
        }
    }

    private static boolean isVocabulary(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") && !name.startsWith(".");
    }
}
