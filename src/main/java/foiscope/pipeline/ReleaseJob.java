package foiscope.pipeline;

import foiscope.dataset.Reading;
import foiscope.store.Parcel;
import foiscope.store.Parcels;
import foiscope.vocabulary.Vocabularies;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Readings into the rows of a release, compared, sorted and streamed through the driver. */
final class ReleaseJob {

    private static final Parcels<Reading> READINGS = Parcels.of(Reading.class);
    private static final Parcels<LetterFigure> FIGURES = Parcels.of(LetterFigure.class);
    private static final Parcels<ReleaseRow> ROWS = Parcels.of(ReleaseRow.class);

    private final DocumentStages stages;
    private final Broadcast<Vocabularies> vocabularies;
    private final int partitions;

    /** A job that sorts into this many partitions, of which the driver holds one at a time. */
    ReleaseJob(DocumentStages stages, Broadcast<Vocabularies> vocabularies, int partitions) {
        this.stages = stages;
        this.vocabularies = vocabularies;
        this.partitions = partitions;
    }

    RunSummary write(Dataset<Row> readings, RowSink sink) {
        Dataset<Row> rows = ofDocuments(readings).union(ofFigures(readings)).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            // Kept, since Spark goes through all rows a first time to find where the partitions part.
            Dataset<Row> sorted = Parcels.sorted(rows, partitions);
            return new ReleaseRows(ROWS.parcels(sorted.toLocalIterator())
                            .map(Parcel::record)
                            .iterator())
                    .writeTo(sink);
        } finally {
            rows.unpersist();
        }
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
        Broadcast<Vocabularies> known = vocabularies;
        Dataset<Row> figures = readings.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> FIGURES.rows(READINGS.parcels(rows)
                        .map(Parcel::record)
                        .flatMap(LetterFigure::of)
                        .map(figure -> figure.parcel(group))),
                Parcels.encoder());
        return Parcels.grouped(figures, partitions)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> ROWS.rows(FigureGroups.of(FIGURES.parcels(rows))
                                .flatMap(figuresOfOne ->
                                        ReleaseRow.compared(compare.compare(figuresOfOne, known.value())))
                                .map(ReleaseRow::parcel)),
                        Parcels.encoder());
    }
}
