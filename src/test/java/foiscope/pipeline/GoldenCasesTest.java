package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample is read at least as well as before: a ratchet. {@code -Dfoiscope.golden.write=true} writes the kept scores anew; their
 * difference is reviewed.
 */
final class GoldenCasesTest {

    private static final Path KEPT = Sample.GOLDEN.resolve("scores.csv");

    private static Map<String, GoldenScore> scores = Map.of();

    @BeforeAll
    static void readAllSamples() throws IOException {
        scores = Sample.all().stream()
                .map(GoldenScore::of)
                .collect(Collectors.toMap(GoldenScore::letter, Function.identity()));
        if (Boolean.getBoolean("foiscope.golden.write")) {
            List<String> lines = Stream.concat(
                            Stream.of(GoldenScore.heading()),
                            Sample.all().stream().map(sample -> score(sample).line()))
                    .toList();
            Files.writeString(KEPT, String.join("\n", lines) + "\n");
        }
    }

    private static GoldenScore score(Sample sample) {
        return scores.getOrDefault(sample.letter(), new GoldenScore(sample.letter(), 0, 0, 0, 0, 0, 0, 0, List.of()));
    }

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noSampleIsReadWorseThanBefore(Sample sample) {
        Map<String, String> kept = kept(sample);
        assertThat(score(sample).worseThan(kept))
                .as("%s%nkept: %s", score(sample).inWords(), kept)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void betterReadingsAreKept(Sample sample) {
        assertThat(String.join(",", kept(sample).values()))
                .as(
                        "%s%nbetter than kept? Run with -Dfoiscope.golden.write=true and commit %s",
                        score(sample).inWords(), KEPT)
                .isEqualTo(score(sample).line());
    }

    @Test
    void everyGoldenReadingHasItsSample() throws IOException {
        try (Stream<Path> folders = Files.list(Sample.GOLDEN).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Sample.all().stream().map(Sample::letter).toList());
        }
    }

    private static Map<String, String> kept(Sample sample) {
        return CsvRows.of(KEPT).stream()
                .filter(row -> sample.letter().equals(row.get("letter")))
                .findFirst()
                .orElse(Map.of());
    }
}
