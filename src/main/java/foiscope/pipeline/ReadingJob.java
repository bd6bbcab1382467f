package foiscope.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import foiscope.dataset.Reading;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.store.RecordRows;
import foiscope.vocabulary.Vocabularies;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Files into documents, and documents into readings: a row each, with a column per component of its record. */
final class ReadingJob {

    private static final RecordRows<SourceFile> FILES = RecordRows.of(SourceFile.class);
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

    /** The files of a manifest, a partition a pack. */
    Dataset<Row> listed(Manifest manifest) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<SerializableConfiguration> conf = hadoop;
        String list = manifest.file();
        List<Manifest.Pack> packs = manifest.packs();
        JavaRDD<Row> files = context.parallelize(packs, Math.max(1, packs.size()))
                .mapPartitions(
                        taken -> FILES.rows(files(list, taken, conf.value().value())));
        return session.createDataFrame(files, FILES.schema());
    }

    /**
     * The hashes of files and of the documents in them.
     *
     * @param whole whether a file that has another length than it was listed with is left out
     */
    Dataset<Row> fingerprinted(Dataset<Row> listed, boolean whole) {
        Broadcast<SerializableConfiguration> conf = hadoop;
        DocumentStages.Read read = stages.read();
        return FILES.select(listed)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> FINGERPRINTS.rows(
                                fingerprints(rows, new FileReading(conf.value().value(), read), whole)),
                        FINGERPRINTS.encoder());
    }

    /**
     * Each document once, under its smallest path, without having been read: the same bytes under several paths are one document.
     * Only hashes and paths move.
     */
    Dataset<Row> documents(Manifest manifest, int partitions) {
        return documents(fingerprinted(listed(manifest), false), partitions);
    }

    /** Of files that hold the same bytes the smallest path: within a letter first, which says what they answer. */
    static Dataset<Row> documents(Dataset<Row> fingerprints, int partitions) {
        Column id = col("document_id");
        Column[] others = Stream.concat(
                        Stream.of(col("parent").isNull().as("alone")),
                        Stream.of(FINGERPRINTS.schema().fieldNames())
                                .filter(name -> !name.equals("document_id"))
                                .map(name -> col(name)))
                .toArray(Column[]::new);
        return fingerprints
                .repartition(partitions, id)
                .groupBy(id)
                .agg(min(struct(others)).as("smallest"))
                .select(id, col("smallest.*"))
                .drop("alone");
    }

    /** Of rows with a {@code uri} those whose file is there, or may be: a file system that doesn't answer leaves it open. */
    Dataset<Row> existing(Dataset<Row> files) {
        Broadcast<SerializableConfiguration> conf = hadoop;
        return files.filter((FilterFunction<Row>) file -> FileReading.mayExist(
                file.getString(file.fieldIndex("uri")), conf.value().value()));
    }

    /** What stands in documents, as it is stored. */
    Dataset<Row> layouts(Dataset<Row> documents) {
        Broadcast<SerializableConfiguration> conf = hadoop;
        DocumentStages.Read read = stages.read();
        return FINGERPRINTS
                .select(documents)
                // What one file holds comes together, so that the file is opened once.
                .sortWithinPartitions("uri")
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
                // What one file holds comes together, so that the file is opened once.
                .sortWithinPartitions("uri")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> READINGS.rows(read(rows, conf.value().value(), read)
                                        .map(document -> interpret(document, vocabularies.value(), interpret))),
                        READINGS.encoder());
    }

    private static Stream<SourceFile> files(String list, Iterator<Manifest.Pack> packs, Configuration hadoop) {
        Iterable<Manifest.Pack> once = () -> packs;
        return StreamSupport.stream(once.spliterator(), false).flatMap(pack -> Manifest.files(list, pack, hadoop));
    }

    private static Stream<Fingerprint> fingerprints(Iterator<Row> files, FileReading reading, boolean whole) {
        return FILES.records(files).flatMap(file -> {
            List<Fingerprint> fingerprints = reading.fingerprints(file);
            return whole && fingerprints.get(0).length() != file.length() ? Stream.empty() : fingerprints.stream();
        });
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
                    SetAsideReason.FAILED,
                    Failure.place(e),
                    null);
            return stage.interpret(failed, vocabularies);
        }
    }
}
