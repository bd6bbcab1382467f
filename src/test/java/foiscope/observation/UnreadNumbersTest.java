package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.UnresolvedRow;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A number of a table is a figure, labels one, or is listed. */
class UnreadNumbersTest {

    @Test
    void countsInTheFirstRowOfATableAreNotTakenForHeadings() {
        Read read = letter(
                "Kent Police",
                "Officers suspended",
                """
                Number of officers suspended | 1 | 2 | 1
                Date that it began | January 2018 | December 2019 | May 2021
                How long it lasted | 4 years | 2 years and 3 months | 10 months""");
        long figures = read.observations().stream()
                .filter(o -> o.sourceTable() == 1 && o.sourceRow() == 1)
                .count();
        long listed = read.unresolved().stream()
                .map(UnresolvedRow::place)
                .filter(place -> Arrays.stream(new int[] {2, 3, 4})
                        .anyMatch(column -> place.startsWith("table 1, row 1, column " + column)))
                .count();
        assertThat(figures + listed).isEqualTo(3);
    }
}
