package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.store.Parcel;
import foiscope.testing.SampleReadings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureGroupsTest {

    @Test
    void groupsStayWhole() {
        assertThat(FigureGroups.of(Stream.of(figure("a", 1), figure("a", 2), figure("b", 3))))
                .extracting(group -> group.stream()
                        .map(figure -> figure.figure().sourceRow())
                        .toList())
                .containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void nothingGivesNoGroup() {
        assertThat(FigureGroups.of(Stream.of())).isEmpty();
    }

    private static Parcel<LetterFigure> figure(String group, int row) {
        return new Parcel<>(group, "", new LetterFigure(SampleReadings.figure("d", row), null));
    }
}
