package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import foiscope.store.Parcel;
import foiscope.testing.SampleReadings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureGroupsTest {

    @Test
    void groupsStayWhole() {
        assertThat(FigureGroups.of(Stream.of(figure("a", 1), figure("a", 2), figure("b", 3))))
                .extracting(
                        group -> group.stream().map(ObservationRow::sourceRow).toList())
                .containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void nothingGivesNoGroup() {
        assertThat(FigureGroups.of(Stream.of())).isEmpty();
    }

    private static Parcel<ObservationRow> figure(String group, int row) {
        return new Parcel<>(group, "", SampleReadings.figure("d", row));
    }
}
