package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.SparkTest;
import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.model.FoiscopeException;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationJobTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    @TempDir
    transient Path folder;

    @Test
    void aRowTellsTheRivalFigureAndWhereBothLie() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Path earlier = Files.writeString(letters.resolve("Jane Roe.txt"), letter("3 February 2020", 5));
        Path later = Files.writeString(letters.resolve("b.txt"), letter("4 May 2020", 4));
        String release = folder.resolve("release").toString();
        MadeRelease made = MadeRelease.of(
                spark(),
                DocumentStages.ofTheContract(),
                Vocabularies.builtIn(),
                Path.of(release),
                RunConfig.PACK_BYTES,
                List.of(letters.toString()));
        ComparisonRow row = made.rows(Dataset.BY_OUTCOME).stream()
                .map(ComparisonRow.class::cast)
                .filter(compared -> "dismissal".equals(compared.code()))
                .findFirst()
                .orElseThrow();
        assertThat(row.count()).isEqualTo(4.0);

        Explained told = ExplanationJob.ofRelease(release, row.rowId()).orElseThrow();
        assertThat(told.text())
                .contains("One figure stands behind it:")
                .contains("Given again otherwise, and not counted:")
                .contains("5 persons")
                .doesNotContain("Jane");
        assertThat(FilesByHash.of(told.documents(), List.of(letters.toString())).values())
                .containsExactlyInAnyOrder(List.of(earlier.toString()), List.of(later.toString()));

        String gone = made.rows(Dataset.OBSERVATIONS).stream()
                .map(ObservationRow.class::cast)
                .filter(figure -> Double.valueOf(5).equals(figure.count()))
                .findFirst()
                .orElseThrow()
                .observationId();
        assertThat(ExplanationJob.ofRelease(release, gone).orElseThrow().text())
                .contains("It gave way to:")
                .contains(": 4 persons");

        Path map = folder.resolve("map.csv");
        FilesByHash.write(List.of(letters.toString()), map);
        assertThat(Files.readAllLines(map))
                .hasSize(3)
                .startsWith("document_id,path")
                .anyMatch(line -> line.endsWith(",\"" + earlier + "\""));
        assertThatThrownBy(() -> FilesByHash.refuseWithin(Path.of(release, "map.csv"), release))
                .isInstanceOf(FoiscopeException.class)
                .hasMessageContaining("would lie in the release");
    }

    private static String letter(String day, int dismissed) {
        return "Kent Police\n\n%s\n\nOfficers by outcome, 2019\n\nOutcome\tNumber of officers\nDismissed\t%d\n"
                .formatted(day, dismissed);
    }
}
