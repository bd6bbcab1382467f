package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.SparkTest;
import foiscope.dataset.Column;
import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.model.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The releases of the samples, and of the letters of {@code ../shared} where they are present, are row by row what they were:
 * {@code golden/held.csv} has a hash of each document's rows of a dataset, and of each force's rows of a comparison. A change of
 * reading changes them knowingly: {@code -Dfoiscope.golden.write=true} writes them anew. Only a change that touches no reading may
 * rely on them as they stand.
 */
class HeldReleaseTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    private static final Path KEPT = Path.of("src/test/resources/golden/held.csv");

    private static final Map<String, List<String>> INPUTS = Map.of(
            "samples", List.of("data-samples", Sample.COMPOSED.toString()),
            "cases", List.of("../shared/cases"),
            "more-cases", List.of("../shared/more-cases"));

    /** Name the vocabularies' state, which changes with every word. */
    private static final Set<String> ASIDE = Set.of("vocabulary_version");

    @TempDir
    transient Path folder;

    @Test
    void releasesAreWhatTheyWere() throws IOException {
        List<String> now = new ArrayList<>();
        List<String> present = new ArrayList<>();
        for (String input : List.of("samples", "cases", "more-cases")) {
            List<String> sources = INPUTS.getOrDefault(input, List.of());
            if (sources.stream().map(Path::of).allMatch(Files::isDirectory)) {
                present.add(input);
                now.addAll(held(input, letters(sources)));
            }
        }
        if (Boolean.getBoolean("foiscope.golden.write") && present.size() == INPUTS.size()) {
            Files.write(KEPT, now);
        }
        List<String> kept = Files.readAllLines(KEPT).stream()
                .filter(line -> present.contains(line.substring(0, line.indexOf(','))))
                .toList();
        assertThat(now.stream().filter(line -> !kept.contains(line))).isEmpty();
        assertThat(kept.stream().filter(line -> !now.contains(line))).isEmpty();
    }

    /** Letters without what lies beside them: readings that are expected, and notes. */
    private List<String> letters(List<String> sources) throws IOException {
        List<String> letters = new ArrayList<>();
        for (String source : sources) {
            try (var files = Files.walk(Path.of(source))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !source.startsWith("../shared")
                                || file.getFileName().toString().equals("response.txt"))
                        .map(Path::toString)
                        .sorted()
                        .forEach(letters::add);
            }
        }
        return letters;
    }

    private List<String> held(String input, List<String> letters) {
        MadeRelease release = MadeRelease.of(
                spark(),
                DocumentStages.ofTheContract(),
                Letter.BUILT_IN,
                folder.resolve(input),
                RunConfig.PACK_BYTES,
                letters);
        List<String> lines = new ArrayList<>();
        for (Dataset dataset : Dataset.values()) {
            Map<String, StringBuilder> rows = new TreeMap<>();
            Map<String, Integer> counts = new TreeMap<>();
            for (Record row : release.rows(dataset)) {
                String of = of(dataset, row);
                rows.computeIfAbsent(of, o -> new StringBuilder()).append(line(dataset, row));
                counts.merge(of, 1, Integer::sum);
            }
            rows.forEach((of, text) -> lines.add(String.join(
                    ",",
                    input,
                    dataset.fileName(),
                    of,
                    String.valueOf(counts.get(of)),
                    DocumentId.of(text.toString().getBytes(StandardCharsets.UTF_8))
                            .sha256()
                            .substring(0, 16))));
        }
        return lines;
    }

    private static String of(Dataset dataset, Record row) {
        if (row instanceof ComparisonRow comparison) {
            return String.valueOf(comparison.force()).replace(',', ' ');
        }
        return dataset.columns().stream()
                .filter(column -> column.name().equals("document_id"))
                .map(column -> String.valueOf(column.valueIn(row)).substring(0, 12))
                .findFirst()
                .orElse("");
    }

    private static String line(Dataset dataset, Record row) {
        return dataset.columns().stream()
                .filter(column -> !ASIDE.contains(column.name()))
                .map((Column column) -> String.valueOf(column.valueIn(row)))
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
