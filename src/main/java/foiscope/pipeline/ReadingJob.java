package foiscope.pipeline;

import foiscope.dataset.Reading;
import foiscope.dataset.UsedDecision;
import foiscope.model.ReadDocument;
import foiscope.store.Parcel;
import foiscope.store.Parcels;
import foiscope.store.RecordRows;
import foiscope.vocabulary.Vocabularies;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Files into layouts, and layouts into readings, where the documents are. */
final class ReadingJob {

    private static final RecordRows<ReadDocument> STORED = RecordRows.of(ReadDocument.class);
    private static final Parcels<ReadDocument> LAYOUTS = Parcels.of(ReadDocument.class);
    private static final Parcels<Reading> READINGS = Parcels.of(Reading.class);

    private final SparkSession session;
    private final DocumentStages stages;

    ReadingJob(SparkSession session, DocumentStages stages) {
        this.session = session;
        this.stages = stages;
    }

    /** What stands in the documents, one task a pack; the same bytes under several paths are one document. */
    Dataset<Row> layouts(Manifest manifest, int partitions) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        DocumentStages.Read read = stages.read();
        JavaRDD<Row> rows = context.parallelize(
                        packs(manifest, context), manifest.packs().size())
                .mapPartitions(pack -> read(pack.next().value(), hadoop.value().value(), read));
        return smallestPaths(session.createDataFrame(rows, Parcels.schema()), partitions);
    }

    /**
     * Each pack's list of files as a broadcast: Spark moves those that don't fit the driver's memory to its disk, and serves
     * them to executors that share no file system with it. Files added to a context don't reach the tasks of a data frame.
     */
    private static List<Broadcast<String>> packs(Manifest manifest, JavaSparkContext context) {
        return manifest.packs().stream()
                .map(pack -> context.broadcast(manifest.lines(pack)))
                .toList();
    }

    /** Layouts as they are stored: a column per component. */
    Dataset<Row> toStore(Dataset<Row> layouts) {
        return layouts.mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                        rows -> STORED.rows(LAYOUTS.parcels(rows).map(Parcel::record)),
                STORED.encoder());
    }

    /** Layouts from where they were stored. */
    Dataset<Row> fromStore(Dataset<Row> stored) {
        return STORED.select(stored)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> LAYOUTS.rows(STORED.records(rows).map(ReadingJob::parcel)),
                        Parcels.encoder());
    }

    /** Figures from what stands in documents, freshly read or stored. */
    Dataset<Row> readings(Dataset<Row> layouts, Broadcast<Vocabularies> vocabularies) {
        DocumentStages.Interpret interpret = stages.interpret();
        return layouts.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> READINGS.rows(LAYOUTS.parcels(rows)
                        .map(parcel -> new Parcel<>(
                                parcel.group(),
                                parcel.key(),
                                interpret(parcel.record(), vocabularies.value(), interpret)))),
                Parcels.encoder());
    }

    /** The lines of the decisions whose words some document has. */
    static Set<Long> linesOfUsed(Dataset<Row> readings) {
        return new TreeSet<>(readings.mapPartitions(
                        (MapPartitionsFunction<Row, Long>) rows -> READINGS.parcels(rows)
                                .flatMap(parcel -> parcel.record().decisions().stream())
                                .map(UsedDecision::line)
                                .distinct()
                                .iterator(),
                        Encoders.LONG())
                .distinct()
                .collectAsList());
    }

    private static Parcel<ReadDocument> parcel(ReadDocument document) {
        return new Parcel<>(document.document().sha256(), document.source(), document);
    }

    private static Iterator<Row> read(String files, Configuration hadoop, DocumentStages.Read stage) {
        FileReading reading = new FileReading(hadoop, stage);
        return LAYOUTS.rows(files.lines().map(line -> parcel(reading.read(SourceFile.parse(line)))));
    }

    /** A fault of ours in one document must not lose the others. */
    private static Reading interpret(ReadDocument document, Vocabularies vocabularies, DocumentStages.Interpret stage) {
        try {
            return stage.interpret(document, vocabularies);
        } catch (RuntimeException | StackOverflowError e) {
            ReadDocument failed = new ReadDocument(
                    document.document(),
                    document.source(),
                    document.mediaType(),
                    document.bytes(),
                    "failed",
                    Failure.place(e),
                    null);
            return stage.interpret(failed, vocabularies);
        }
    }

    private static Dataset<Row> smallestPaths(Dataset<Row> layouts, int partitions) {
        return Parcels.grouped(layouts, partitions)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> Parcels.firstOfEachGroup(rows), Parcels.encoder());
    }
}
