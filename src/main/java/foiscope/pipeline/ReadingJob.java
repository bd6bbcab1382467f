package foiscope.pipeline;

import foiscope.dataset.Reading;
import foiscope.model.DocumentId;
import foiscope.model.ReadDocument;
import foiscope.store.RecordRows;
import foiscope.vocabulary.Vocabularies;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Files into layouts, and layouts into readings, where the documents are. */
final class ReadingJob {

    private static final RecordRows<ReadDocument> LAYOUTS = RecordRows.of(ReadDocument.class);
    private static final RecordRows<Reading> READINGS = RecordRows.of(Reading.class);

    private final SparkSession session;
    private final DocumentStages stages;

    ReadingJob(SparkSession session, DocumentStages stages) {
        this.session = session;
        this.stages = stages;
    }

    /** What stands in the documents, one task a pack; the same bytes under several paths are one document. */
    Dataset<Row> layouts(Manifest manifest, int partitions) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        context.addFile(manifest.file().toUri().toString());
        String list = manifest.file().getFileName().toString();
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        DocumentStages.Read read = stages.read();
        JavaRDD<Row> rows = context.parallelize(
                        manifest.packs(), manifest.packs().size())
                .mapPartitions(pack -> read(pack.next(), list, hadoop.value().value(), read));
        return smallestPaths(session.createDataFrame(rows, LAYOUTS.schema()), partitions);
    }

    /** Figures from what stands in documents, freshly read or stored. */
    Dataset<Row> readings(Dataset<Row> layouts, Vocabularies vocabularies) {
        Broadcast<Vocabularies> known =
                JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(vocabularies);
        DocumentStages.Interpret interpret = stages.interpret();
        return LAYOUTS.select(layouts)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> READINGS.rows(
                                LAYOUTS.records(rows).map(document -> interpret(document, known.value(), interpret))),
                        READINGS.encoder());
    }

    private static Iterator<Row> read(
            Manifest.Pack pack, String list, Configuration hadoop, DocumentStages.Read stage) {
        FileReading reading = new FileReading(hadoop, stage);
        return LAYOUTS.rows(
                Manifest.files(Path.of(SparkFiles.get(list)), pack).stream().map(reading::read));
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
        Column id = LAYOUTS.column("document", "sha256");
        return layouts.repartition(partitions, id)
                .sortWithinPartitions(id, LAYOUTS.column("source"))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> LAYOUTS.rows(LAYOUTS.records(rows).filter(new FirstOfEach())),
                        LAYOUTS.encoder());
    }

    /** Of documents in the order of their ids, the first of each. */
    private static final class FirstOfEach implements Predicate<ReadDocument> {

        private @Nullable DocumentId last;

        @Override
        public boolean test(ReadDocument document) {
            boolean first = !document.document().equals(last);
            last = document.document();
            return first;
        }
    }
}
