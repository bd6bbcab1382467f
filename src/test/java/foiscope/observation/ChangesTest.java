package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.UnresolvedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number with a sign is by how much two others differ, and no count. */
class ChangesTest {

    @ParameterizedTest
    @ValueSource(strings = {"-", "\u2212", "\u2013"})
    void aColumnOfChangesIsNoCount(String minus) {
        Read read = letter(
                "Kent Police",
                "Complaints by outcome",
                """
                Outcome | 2021 | 2022 | Change
                Dismissed | 14 | 9 | %s5
                Written warning | 3 | 3 | 0
                Resigned | 4 | 6 | +2"""
                        .formatted(minus));
        assertThat(read.observations())
                .extracting(ObservationRow::count)
                .containsExactlyInAnyOrder(14.0, 9.0, 3.0, 3.0, 4.0, 6.0);
        assertThat(read.unresolved())
                .filteredOn(row -> row.reason().equals("not_a_count"))
                .extracting(UnresolvedRow::place)
                .hasSize(3)
                .allMatch(place -> place.contains("column 4"));
    }

    @Test
    void aRowOfChangesIsNoCount() {
        Read read = letter(
                "Kent Police",
                "Complaints by outcome",
                """
                Year | Dismissed | Written warning | Resigned
                2021 | 14 | 3 | 4
                2022 | 9 | 3 | 6
                Change | -5 | 0 | +2""");
        assertThat(read.observations())
                .extracting(ObservationRow::count)
                .containsExactlyInAnyOrder(14.0, 9.0, 3.0, 3.0, 4.0, 6.0);
    }

    @Test
    void aDashAloneIsNoSign() {
        Read read = letter("Kent Police", "Complaints by outcome, 2021", "Outcome | 2021\nDismissed | 4\nResigned | -");
        assertThat(read.observations()).extracting(ObservationRow::count).contains(4.0);
    }
}
