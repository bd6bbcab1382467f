package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.dataset.Dataset;
import foiscope.model.FoiscopeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseVerificationTest {

    private static final Map<String, Predicate<String>> ANY = Map.of();

    @TempDir
    Path folder;

    private Path release = Path.of("");

    @BeforeEach
    void write() {
        release = folder.resolve("release");
        write(ExistingRelease.REFUSE, 5);
    }

    /** The comparisons of made rows name figures that aren't there; without rows nothing is named. */
    private void write(ExistingRelease existing, int rows) {
        try (ReleaseWriter writer =
                ReleaseWriter.open(release.toString(), existing, new Limits(3, 10), SampleRows.HADOOP)) {
            for (Dataset dataset : Dataset.values()) {
                SampleRows.write(writer, dataset, dataset.comparison() ? 0 : rows, 3);
            }
            writer.finish(SampleRows.INFO);
        }
    }

    @Test
    void aWholeReleaseHasNoFault() {
        assertThat(faults(ANY)).isEmpty();
    }

    /** The first and the last byte of each file, and a thousand anywhere. */
    @Test
    void everyFlippedByteIsFound() throws IOException {
        List<Path> files = files();
        Random random = new Random(20261128);
        List<long[]> flips = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            flips.add(new long[] {file, 0});
            flips.add(new long[] {file, Files.size(files.get(file)) - 1});
        }
        for (int i = 0; i < 1000; i++) {
            int file = random.nextInt(files.size());
            flips.add(new long[] {file, random.nextInt((int) Files.size(files.get(file)))});
        }
        for (long[] flip : flips) {
            Path file = files.get((int) flip[0]);
            byte[] bytes = Files.readAllBytes(file);
            byte before = bytes[(int) flip[1]];
            bytes[(int) flip[1]] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            assertThat(faults(ANY)).as("%s, byte %d", file, flip[1]).isNotEmpty();
            bytes[(int) flip[1]] = before;
            Files.write(file, bytes);
        }
        assertThat(faults(ANY)).isEmpty();
    }

    @Test
    void aFileTooManyOrTooFewIsFound() throws IOException {
        Files.writeString(release.resolve("extra.txt"), "x");
        assertThat(faults(ANY)).containsExactly("extra.txt: isn't listed in checksums.sha256");
        Files.delete(release.resolve("extra.txt"));
        Files.delete(release.resolve("documents.csv"));
        assertThat(faults(ANY)).containsExactly("documents.csv: is missing");
        Files.delete(release.resolve("checksums.sha256"));
        assertThat(faults(ANY)).containsExactly("checksums.sha256: is missing: this is no release, or not a whole one");
    }

    @Test
    void csvOfOtherRowsIsFoundThoughItsHashIsListed() throws IOException {
        Path csv = release.resolve("questions.csv");
        Files.writeString(
                csv,
                Files.readString(csv)
                        .replace("questions-00001", "questions-00002")
                        .replace("00002", "00003"));
        listAnew();
        assertThat(faults(ANY)).containsExactly("questions.csv: holds other rows than questions.parquet");
    }

    @Test
    void anotherDescriptionIsFoundThoughItsHashIsListed() throws IOException {
        Path description = release.resolve("datapackage.json");
        String text = Files.readString(description);
        Files.writeString(description, text.replaceFirst("\"rows\" : 5", "\"rows\" : 6"));
        listAnew();
        assertThat(faults(ANY)).singleElement().asString().startsWith("datapackage.json: ");
        Files.writeString(description, text.replace("\"rows\" : 5", "\"rows\" : 6"));
        listAnew();
        assertThat(faults(ANY)).contains("documents.parquet: has 5 rows, and 6 are described");
        Files.writeString(description, "{");
        listAnew();
        assertThat(faults(ANY)).containsExactly("datapackage.json: is no JSON");
    }

    @Test
    void whatARowNamesMustBeThere() {
        try (ReleaseWriter writer =
                ReleaseWriter.open(release.toString(), ExistingRelease.REPLACE, SampleRows.HADOOP)) {
            for (Dataset dataset : Dataset.values()) {
                SampleRows.write(
                        writer,
                        dataset,
                        dataset == Dataset.DOCUMENTS
                                ? 2
                                : dataset == Dataset.BY_YEAR ? 1 : dataset.comparison() ? 0 : 3,
                        9);
            }
            writer.finish(SampleRows.INFO);
        }
        assertThat(faults(ANY))
                .anyMatch(fault -> fault.startsWith("responses.parquet: row =response_id-00002")
                        && fault.contains("documents has no row =document_id-00002"))
                .anyMatch(fault -> fault.startsWith("by_year.parquet:") && fault.contains("observations has no row"))
                .noneMatch(fault -> fault.contains("-00001"));
    }

    @Test
    void twoRowsOfOneKeyAreFound() {
        try (ReleaseWriter writer =
                ReleaseWriter.open(release.toString(), ExistingRelease.REPLACE, SampleRows.HADOOP)) {
            for (Dataset dataset : Dataset.values()) {
                if (dataset == Dataset.DOCUMENTS) {
                    List<Record> twice = new ArrayList<>(SampleRows.of(dataset, 2));
                    twice.addAll(SampleRows.of(dataset, 1));
                    writer.accept(dataset, List.of(SampleRows.part(writer, dataset, 0, 1, twice)));
                } else {
                    SampleRows.write(writer, dataset, 0, 9);
                }
            }
            writer.finish(SampleRows.INFO);
        }
        assertThat(faults(ANY)).singleElement().asString().contains("two rows have the key =document_id-00000");
    }

    @Test
    void codesThatNoVocabularyListsAreFound() {
        assertThat(faults(Map.of("role", code -> code.startsWith("=role-0000"))))
                .isEmpty();
        assertThat(faults(Map.of("role", code -> !code.startsWith("=role-00003"))))
                .singleElement()
                .asString()
                .startsWith("observations.parquet: row =observation_id-00003")
                .contains("no vocabulary lists =role-00003");
    }

    @Test
    void aFolderThatIsntThereIsWrongUsage() {
        assertThatThrownBy(() ->
                        ReleaseVerification.faults(folder.resolve("nowhere").toString(), ANY, SampleRows.HADOOP))
                .isInstanceOf(FoiscopeException.class)
                .hasMessageContaining("no such folder");
    }

    private List<String> faults(Map<String, Predicate<String>> codes) {
        return ReleaseVerification.faults(release.toString(), codes, SampleRows.HADOOP);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(release)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** As someone does who wants a change to pass. */
    private void listAnew() throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        for (Path file : files()) {
            String name = release.relativize(file).toString();
            if (!name.equals("checksums.sha256")) {
                hashes.put(name, HexFormat.of().formatHex(Checksums.digest().digest(Files.readAllBytes(file))));
            }
        }
        Files.writeString(release.resolve("checksums.sha256"), Checksums.lines(hashes));
    }
}
