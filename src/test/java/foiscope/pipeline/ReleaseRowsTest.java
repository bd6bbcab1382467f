package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.testing.SampleReadings;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleaseRowsTest {

    private static final ObservationRow FIGURE = SampleReadings.figure("d", 1);

    @Test
    void dealsRowsOutToTheirDatasetsAndCountsThem() {
        MemorySink sink = new MemorySink();
        RunSummary summary = new ReleaseRows(sorted(Stream.concat(
                        SampleReadings.several(2).stream().flatMap(ReleaseRow::besideFigures),
                        Stream.of(ReleaseRow.of(Dataset.OBSERVATIONS, FIGURE)))))
                .writeTo(sink);
        assertThat(summary).isEqualTo(new RunSummary(2, 2, 0, 1, 2));
        assertThat(sink.rows(Dataset.OBSERVATIONS)).containsExactly(FIGURE);
        assertThat(sink.rows()).containsOnlyKeys(Dataset.values());
    }

    @Test
    void rowsThatNoDatasetTakesAreAFault() {
        List<ReleaseRow> reversed = List.of(
                ReleaseRow.of(Dataset.OBSERVATIONS, FIGURE),
                ReleaseRow.besideFigures(SampleReadings.several(1).get(0))
                        .findFirst()
                        .orElseThrow());
        assertThatThrownBy(() -> new ReleaseRows(reversed.iterator()).writeTo(new MemorySink()))
                .hasMessageContaining("out of order");
    }

    private static Iterator<ReleaseRow> sorted(Stream<ReleaseRow> rows) {
        return rows.sorted(Comparator.comparing(row -> row.parcel().key())).iterator();
    }
}
