package foiscope.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import foiscope.dataset.Reading;
import foiscope.store.JoinColumns;
import foiscope.store.RecordRows;
import foiscope.vocabulary.Decisions;
import foiscope.vocabulary.Vocabularies;
import foiscope.warehouse.Warehouse;
import foiscope.warehouse.WarehouseTable;
import foiscope.warehouse.WarehouseVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The layouts of a warehouse into its readings and observations, without opening a document. */
final class InterpretationJob {

    private static final RecordRows<Reading> READINGS = RecordRows.of(Reading.class);

    private final SparkSession session;
    private final ReadingJob reading;
    private final Warehouse warehouse;
    private final String reader;

    InterpretationJob(SparkSession session, DocumentStages stages, Warehouse warehouse) {
        this.session = session;
        this.reading = new ReadingJob(session, stages);
        this.warehouse = warehouse;
        this.reader = stages.version();
    }

    /** Whether everything was read by this version of the program and these vocabularies. */
    static boolean isCurrent(Vocabularies vocabularies, String reader, Optional<WarehouseVersion> last) {
        return last.filter(version -> version.reader().equals(reader)
                        && version.vocabularyVersion().equals(vocabularies.version()))
                .isPresent();
    }

    /**
     * Has every document that stands read by these vocabularies, and its figures among the observations.
     *
     * @param last the version to which the state was put back
     */
    void interpret(Vocabularies vocabularies, Optional<WarehouseVersion> last) {
        session.sparkContext().setJobDescription("interpreting documents");
        interpretWhatIsMissing(vocabularies);
        Dataset<Row> standing = standing(warehouse.head(WarehouseTable.DOCUMENTS));
        if (isCurrent(vocabularies, reader, last)) {
            Dataset<Row> stood = standing(warehouse.rows(WarehouseTable.DOCUMENTS, last.orElseThrow()));
            replaceSome(
                    standing.join(stood, JoinColumns.of("document_id"), "left_anti"),
                    stood.join(standing, JoinColumns.of("document_id"), "left_anti"),
                    vocabularies.version());
        } else {
            warehouse.replaceAll(WarehouseTable.OBSERVATIONS, observations(standing, vocabularies.version()));
        }
    }

    private void replaceSome(Dataset<Row> come, Dataset<Row> gone, String vocabularyVersion) {
        if (!gone.isEmpty()) {
            warehouse.removeDocuments(WarehouseTable.OBSERVATIONS, gone);
        }
        if (!come.isEmpty()) {
            warehouse.append(WarehouseTable.OBSERVATIONS, observations(come, vocabularyVersion));
        }
    }

    /** By the layout of this version of the program, or else of the latest that the warehouse has. */
    private void interpretWhatIsMissing(Vocabularies vocabularies) {
        Dataset<Row> read = warehouse
                .head(WarehouseTable.READINGS)
                .where(col("reader")
                        .equalTo(reader)
                        .and(col("vocabulary_version").equalTo(vocabularies.version())));
        Dataset<Row> missing = warehouse
                .apart(best(
                        warehouse
                                .head(WarehouseTable.LAYOUTS)
                                .select("document_id", "reader")
                                .join(
                                        standing(warehouse.head(WarehouseTable.DOCUMENTS)),
                                        JoinColumns.of("document_id"),
                                        "left_semi")
                                .join(read, JoinColumns.of("document_id"), "left_anti"),
                        reader))
                .persist(StorageLevel.MEMORY_AND_DISK());
        if (!missing.isEmpty()) {
            Broadcast<Vocabularies> known =
                    JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(vocabularies);
            Dataset<Row> layouts = warehouse
                    .head(WarehouseTable.LAYOUTS)
                    .join(missing, JoinColumns.of("document_id", "reader"), "left_semi");
            warehouse.append(
                    WarehouseTable.READINGS,
                    reading.interpreted(layouts, known)
                            .withColumn("document_id", col("document.document_id"))
                            .withColumn("reader", lit(reader))
                            .withColumn("vocabulary_version", lit(vocabularies.version())));
        }
        missing.unpersist();
    }

    private Dataset<Row> observations(Dataset<Row> documents, String vocabularyVersion) {
        return warehouse
                .head(WarehouseTable.READINGS)
                .where(col("reader")
                        .equalTo(reader)
                        .and(col("vocabulary_version").equalTo(vocabularyVersion)))
                .join(documents, JoinColumns.of("document_id"), "left_semi")
                .select(inline(col("observations")));
    }

    private static Dataset<Row> standing(Dataset<Row> documents) {
        return documents.where(col("standing")).select("document_id");
    }

    /** The layouts that a version means, one a document. */
    static Dataset<Row> layouts(Warehouse warehouse, WarehouseVersion version) {
        Dataset<Row> all = warehouse.rows(WarehouseTable.LAYOUTS, version);
        Dataset<Row> best = best(
                all.select("document_id", "reader")
                        .join(
                                standing(warehouse.rows(WarehouseTable.DOCUMENTS, version)),
                                JoinColumns.of("document_id"),
                                "left_semi"),
                version.reader());
        return all.join(best, JoinColumns.of("document_id", "reader"), "left_semi");
    }

    /** Of each document the layout of one version of the program, or else the latest. */
    private static Dataset<Row> best(Dataset<Row> layouts, String reader) {
        return layouts.groupBy("document_id")
                .agg(max(struct(col("reader").equalTo(reader), col("reader"))).as("best"))
                .select(col("document_id"), col("best.reader"));
    }

    /** The readings that a version means, a row each as they were made. */
    static Dataset<Row> readings(Warehouse warehouse, WarehouseVersion version) {
        return READINGS.select(warehouse
                .rows(WarehouseTable.READINGS, version)
                .where(col("reader")
                        .equalTo(version.reader())
                        .and(col("vocabulary_version").equalTo(version.vocabularyVersion())))
                .join(
                        standing(warehouse.rows(WarehouseTable.DOCUMENTS, version)),
                        JoinColumns.of("document_id"),
                        "left_semi"));
    }

    /** Decisions whose words no document has that they hold for. */
    static List<RunSummary.DeadDecision> dead(Decisions decisions, Dataset<Row> readings) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        Set<Long> used = Set.copyOf(readings.select(explode(col("decisions.line")))
                .distinct()
                .as(Encoders.LONG())
                .collectAsList());
        return decisions.all().stream()
                .filter(decision -> !used.contains(decision.line()))
                .map(decision -> new RunSummary.DeadDecision(decision.line(), decision.words()))
                .toList();
    }
}
