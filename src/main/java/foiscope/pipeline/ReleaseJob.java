package foiscope.pipeline;

import foiscope.dataset.Reading;
import foiscope.store.RecordRows;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Readings into the rows of a release, compared, sorted and streamed through the driver. */
final class ReleaseJob {

    private static final RecordRows<Reading> READINGS = RecordRows.of(Reading.class);
    private static final RecordRows<GroupedFigure> FIGURES = RecordRows.of(GroupedFigure.class);
    private static final RecordRows<ReleaseRow> ROWS = RecordRows.of(ReleaseRow.class);

    private final DocumentStages stages;
    private final int partitions;

    /** A job that sorts into this many partitions, of which the driver holds one at a time. */
    ReleaseJob(DocumentStages stages, int partitions) {
        this.stages = stages;
        this.partitions = partitions;
    }

    RunSummary write(Dataset<Row> readings, RowSink sink) {
        Dataset<Row> rows = ofDocuments(readings).union(ofFigures(readings));
        Dataset<Row> sorted =
                rows.repartitionByRange(partitions, ROWS.column("key")).sortWithinPartitions(ROWS.column("key"));
        return new ReleaseRows(ROWS.records(sorted.toLocalIterator()).iterator()).writeTo(sink);
    }

    /** Every row but those of figures. */
    private static Dataset<Row> ofDocuments(Dataset<Row> readings) {
        return readings.mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                        rows -> ROWS.rows(READINGS.records(rows).flatMap(ReleaseRow::besideFigures)),
                ROWS.encoder());
    }

    /** Figures, marked by what comparing them found, and the comparisons. */
    private Dataset<Row> ofFigures(Dataset<Row> readings) {
        DocumentStages.Group group = stages.group();
        DocumentStages.Compare compare = stages.compare();
        return readings.mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> FIGURES.rows(READINGS.records(rows)
                                .flatMap(reading -> reading.observations().stream())
                                .map(observation -> GroupedFigure.of(observation, group))),
                        FIGURES.encoder())
                .repartition(partitions, FIGURES.column("group"))
                .sortWithinPartitions(FIGURES.column("group"), FIGURES.column("key"))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> ROWS.rows(FigureGroups.of(FIGURES.records(rows))
                                .flatMap(figures -> ReleaseRow.compared(compare.compare(figures)))),
                        ROWS.encoder());
    }
}
