package foiscope.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import foiscope.dataset.Reading;
import foiscope.model.ReadDocument;
import foiscope.store.RecordRows;
import foiscope.vocabulary.Vocabularies;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Files into documents, and documents into readings: a row each, with a column per component of its record. */
final class ReadingJob {

    private static final RecordRows<Fingerprint> FINGERPRINTS = RecordRows.of(Fingerprint.class);
    private static final RecordRows<ReadDocument> LAYOUTS = RecordRows.of(ReadDocument.class);
    private static final RecordRows<Reading> READINGS = RecordRows.of(Reading.class);

    private final SparkSession session;
    private final DocumentStages stages;
    private final Broadcast<SerializableConfiguration> hadoop;

    ReadingJob(SparkSession session, DocumentStages stages) {
        this.session = session;
        this.stages = stages;
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    }

    /**
     * Each document once, under its smallest path, without having been read: the same bytes under several paths are one document.
     * Only hashes and paths move.
     */
    Dataset<Row> documents(Manifest manifest, int partitions) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<SerializableConfiguration> conf = hadoop;
        DocumentStages.Read read = stages.read();
        String list = manifest.file();
        List<Manifest.Pack> packs = manifest.packs();
        JavaRDD<Row> files = context.parallelize(packs, Math.max(1, packs.size()))
                .mapPartitions(taken -> fingerprints(list, taken, conf.value().value(), read));
        Column id = col("document_id");
        Column[] others = Stream.of(FINGERPRINTS.schema().fieldNames())
                .filter(name -> !name.equals("document_id"))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return session.createDataFrame(files, FINGERPRINTS.schema())
                .repartition(partitions, id)
                .groupBy(id)
                .agg(min(struct(others)).as("smallest"))
                .select(id, col("smallest.*"));
    }

    /** What stands in documents, as it is stored. */
    Dataset<Row> layouts(Dataset<Row> documents) {
        Broadcast<SerializableConfiguration> conf = hadoop;
        DocumentStages.Read read = stages.read();
        return FINGERPRINTS
                .select(documents)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> LAYOUTS.rows(read(rows, conf.value().value(), read)),
                        LAYOUTS.encoder());
    }

    /** Readings from layouts that were stored. */
    Dataset<Row> interpreted(Dataset<Row> layouts, Broadcast<Vocabularies> vocabularies) {
        DocumentStages.Interpret interpret = stages.interpret();
        return LAYOUTS.select(layouts)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> READINGS.rows(LAYOUTS.records(rows)
                                .map(document -> interpret(document, vocabularies.value(), interpret))),
                        READINGS.encoder());
    }

    /** Readings from documents, where nothing of them is stored. */
    Dataset<Row> readings(Dataset<Row> documents, Broadcast<Vocabularies> vocabularies) {
        Broadcast<SerializableConfiguration> conf = hadoop;
        DocumentStages.Read read = stages.read();
        DocumentStages.Interpret interpret = stages.interpret();
        return FINGERPRINTS
                .select(documents)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> READINGS.rows(read(rows, conf.value().value(), read)
                                        .map(document -> interpret(document, vocabularies.value(), interpret))),
                        READINGS.encoder());
    }

    private static Iterator<Row> fingerprints(
            String list, Iterator<Manifest.Pack> packs, Configuration hadoop, DocumentStages.Read stage) {
        FileReading reading = new FileReading(hadoop, stage);
        Iterable<Manifest.Pack> once = () -> packs;
        return FINGERPRINTS.rows(StreamSupport.stream(once.spliterator(), false)
                .flatMap(pack -> Manifest.files(list, pack, hadoop))
                .map(reading::fingerprint));
    }

    private static Stream<ReadDocument> read(Iterator<Row> documents, Configuration hadoop, DocumentStages.Read stage) {
        FileReading reading = new FileReading(hadoop, stage);
        return FINGERPRINTS.records(documents).map(reading::read);
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
}
