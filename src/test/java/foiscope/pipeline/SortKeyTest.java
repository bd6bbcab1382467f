package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Dataset;
import foiscope.dataset.QuestionRow;
import foiscope.testing.SampleReadings;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SortKeyTest {

    @Test
    void numbersAreOrderedBySize() {
        assertThat(List.of(question("a:1", 2), question("a:1", 10), question("a:10", 1), question("b", 0)))
                .isSorted();
    }

    @Test
    void shorterTextComesBeforeALongerOneThatBeginsWithIt() {
        assertThat(question("a", 9)).isLessThan(question("a!", 1));
    }

    @Test
    void datasetsComeAsTheyAreListed() {
        assertThat(SortKey.of(Dataset.QUESTIONS, new QuestionRow("z", 1, "role", "part", null)))
                .isLessThan(SortKey.of(Dataset.OBSERVATIONS, SampleReadings.figure("a", 1)));
    }

    @ParameterizedTest
    @EnumSource
    void everyDatasetHasAnOrder(Dataset dataset) {
        assertThat(dataset.order())
                .isSubsetOf(Arrays.stream(dataset.row().getRecordComponents())
                        .map(component -> foiscope.dataset.Column.snake(component.getName()))
                        .toList());
    }

    private static String question(String response, int number) {
        return SortKey.of(Dataset.QUESTIONS, new QuestionRow(response, number, "role", "part", null));
    }
}
