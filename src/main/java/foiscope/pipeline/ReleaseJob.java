package foiscope.pipeline;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.store.Parcel;
import foiscope.store.Parcels;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Readings into the rows of a release, compared, sorted and streamed through the driver. */
final class ReleaseJob {

    private static final Parcels<Reading> READINGS = Parcels.of(Reading.class);
    private static final Parcels<ObservationRow> FIGURES = Parcels.of(ObservationRow.class);
    private static final Parcels<ReleaseRow> ROWS = Parcels.of(ReleaseRow.class);

    private final DocumentStages stages;
    private final int partitions;

    /** A job that sorts into this many partitions, of which the driver holds one at a time. */
    ReleaseJob(DocumentStages stages, int partitions) {
        this.stages = stages;
        this.partitions = partitions;
    }

    RunSummary write(Dataset<Row> readings, RowSink sink) {
        Dataset<Row> rows = ofDocuments(readings).union(ofFigures(readings));
        Dataset<Row> sorted = Parcels.sorted(rows, partitions);
        return new ReleaseRows(ROWS.parcels(sorted.toLocalIterator())
                        .map(Parcel::record)
                        .iterator())
                .writeTo(sink);
    }

    /** Every row but those of figures. */
    private static Dataset<Row> ofDocuments(Dataset<Row> readings) {
        return readings.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> ROWS.rows(READINGS.parcels(rows)
                        .map(Parcel::record)
                        .flatMap(ReleaseRow::besideFigures)
                        .map(ReleaseRow::parcel)),
                Parcels.encoder());
    }

    /** Figures, marked by what comparing them found, and the comparisons. */
    private Dataset<Row> ofFigures(Dataset<Row> readings) {
        DocumentStages.Group group = stages.group();
        DocumentStages.Compare compare = stages.compare();
        Dataset<Row> figures = readings.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> FIGURES.rows(READINGS.parcels(rows)
                        .flatMap(parcel -> parcel.record().observations().stream())
                        .map(figure -> new Parcel<>(
                                group.of(figure), SortKey.of(foiscope.dataset.Dataset.OBSERVATIONS, figure), figure))),
                Parcels.encoder());
        return Parcels.grouped(figures, partitions)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> ROWS.rows(FigureGroups.of(FIGURES.parcels(rows))
                                .flatMap(figuresOfOne -> ReleaseRow.compared(compare.compare(figuresOfOne)))
                                .map(ReleaseRow::parcel)),
                        Parcels.encoder());
    }
}
