package foiscope.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.UnresolvedRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every letter, however it is written. */
class ObservationReaderTest {

    private static final long SEED = 20_061_107;

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data-samples"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertSound(Read read) {
        assertThat(read.observations())
                .extracting(ObservationRow::observationId)
                .doesNotHaveDuplicates();
        assertThat(read.unresolved()).extracting(row -> row.unresolvedId()).doesNotHaveDuplicates();
        for (ObservationRow row : read.observations()) {
            boolean exact = row.status().equals("exact");
            assertThat(row.count() != null).as("%s", row).isEqualTo(exact);
            if (exact) {
                assertThat(row.lower()).isEqualTo(row.count());
                assertThat(row.upper()).isEqualTo(row.count());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleGivesSoundRows(Path file) throws IOException {
        assertSound(Read.of(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noMisprintOfALetterMakesItThrow(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(SEED);
        String marks = "0123456789\t\n x<*().,/-";
        for (int n = 0; n < 40; n++) {
            byte[] misprint = whole.clone();
            for (int k = 0; k < 1 + n; k++) {
                misprint[random.nextInt(whole.length)] = (byte) marks.charAt(random.nextInt(marks.length()));
            }
            assertSound(Read.of(misprint));
        }
    }

    @Test
    void theTenOutcomesThatTheHertfordshireRequestListsAreNoFigures() throws IOException {
        Read read = Read.of(Files.readAllBytes(Path.of("data-samples", "hertfordshire-2018-sexual-harassment.txt")));
        assertThat(read.observations())
                .extracting(ObservationRow::outcome)
                .doesNotContain("local_resolution", "withdrawn", "upheld", "not_upheld", "final_written_warning");
    }

    @Test
    void anUnknownOutcomeIsListedOnceForAllItsFiguresAndTheForcesOwnUnknownIsnt() {
        Read read = Read.of(
                """
                Kent Police

                Officers by outcome

                Outcome\t2018\t2019
                Dismissed\t1\t2
                Resigned\t4\t3
                Zorged off\t3\t5
                Unknown\t1\t1
                """
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read.observations())
                .filteredOn(row -> row.outcome().equals("_U"))
                .hasSize(4);
        assertThat(read.unresolved())
                .extracting(UnresolvedRow::place, UnresolvedRow::reason)
                .containsExactly(tuple("table 1, row 4, column 1, word 1", "unknown_label"));
    }

    @Test
    void theSameBytesGiveTheSameRows() throws IOException {
        for (Path file : samples()) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(Read.of(bytes)).isEqualTo(Read.of(bytes));
        }
    }
}
