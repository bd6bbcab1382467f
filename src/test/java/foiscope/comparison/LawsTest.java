package foiscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.ObservationRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any observations; the seed stands in the test's name. */
class LawsTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    private static List<ObservationRow> letters() {
        Stream<Given> hertfordshire = Arrays.stream(HertfordshireTest.LETTER).map(g -> g.letter("d"));
        Stream<Given> bedfordshire = Arrays.stream(BedfordshireTest.LETTER).map(g -> g.letter("e"));
        return Stream.concat(hertfordshire, bedfordshire).map(Given::observed).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderAndRepetitionChangeNothing(int seed) {
        MadeWorld world = new MadeWorld(seed);
        List<ObservationRow> given =
                Stream.concat(letters().stream(), world.observations().stream()).toList();
        List<ObservationRow> shuffled = new ArrayList<>(given);
        shuffled.addAll(given.subList(0, given.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, LocalDate> dates = world.responded();
        assertThat(Lines.rows(shuffled, dates)).isEqualTo(Lines.rows(given, dates));
        assertThat(Lines.superseded(shuffled, dates)).isEqualTo(Lines.superseded(given, dates));
    }

    @Test
    void everyRowHasAnIdOfItsOwn() {
        seeds().forEach(seed -> {
            MadeWorld world = new MadeWorld(seed);
            List<ComparisonRow> rows = Lines.rows(world.observations(), world.responded());
            assertThat(rows)
                    .extracting(row -> row.dataset() + row.rowId())
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
        });
    }
}
