package foiscope.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import foiscope.store.RecordRows;
import foiscope.warehouse.Warehouse;
import foiscope.warehouse.WarehouseTable;
import foiscope.warehouse.WarehouseVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Files into the documents and layouts of a warehouse. A file whose path, length and time stand in the list of files that were seen
 * isn't opened; one whose bytes are known by their hash isn't read. The list is written last, once all else holds: without it files are
 * opened again, and nothing else is lost.
 */
final class IntakeJob implements AutoCloseable {

    /** The list of seen files, and the one that takes its place, within the warehouse's folder. */
    private static final String SEEN = "seen.parquet";

    private static final String SEEN_NEXT = "seen.next";

    private static final RecordRows<Fingerprint> FINGERPRINTS = RecordRows.of(Fingerprint.class);

    private final SparkSession session;
    private final ReadingJob reading;
    private final Warehouse warehouse;
    private final WarehouseFolder folder;
    private final String reader;
    private final Optional<WarehouseVersion> last;
    private final Optional<Dataset<Row>> known;
    private final Dataset<Row> seen;
    private final Dataset<Row> opened;
    private final Dataset<Row> documents;
    private boolean changedDocuments;

    /**
     * Looks at files.
     *
     * @param whole whether a file must still have the length under which it was listed, or else be left for another time
     */
    IntakeJob(
            SparkSession session,
            DocumentStages stages,
            Warehouse warehouse,
            WarehouseFolder folder,
            String reader,
            Optional<WarehouseVersion> last,
            Manifest manifest,
            int partitions,
            boolean whole) {
        this.session = session;
        this.reading = new ReadingJob(session, stages);
        this.warehouse = warehouse;
        this.folder = folder;
        this.reader = reader;
        this.last = last;
        this.known = known();
        Dataset<Row> listed = reading.listed(manifest);
        Dataset<Row> unknown = listed;
        Optional<Dataset<Row>> unchanged = Optional.empty();
        if (known.isPresent()) {
            Dataset<Row> looked = listed.repartition(partitions, col("uri"))
                    .join(known.get(), columns("uri", "length", "modified"), "left");
            Column same = col("document_id").isNotNull().and(col("kind").equalTo(SourceFile.Kind.FILE.name()));
            unknown = looked.where(not(same));
            unchanged = Optional.of(FINGERPRINTS.select(
                    looked.where(same).withColumn("unread", lit(null).cast("string"))));
        }
        Dataset<Row> hashed = reading.fingerprinted(unknown, whole);
        this.opened = hashed.persist(StorageLevel.MEMORY_AND_DISK());
        this.seen = unchanged.map(opened::union).orElse(opened).persist(StorageLevel.MEMORY_AND_DISK());
        this.documents = ReadingJob.documents(seen, partitions).persist(StorageLevel.MEMORY_AND_DISK());
    }

    private Optional<Dataset<Row>> known() {
        Path list = folder.within(SEEN);
        try {
            return folder.files().exists(new Path(list, "_SUCCESS"))
                    ? Optional.of(session.read().parquet(list.toString()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether other documents stand than before, or in other files. */
    boolean changedDocuments() {
        return changedDocuments;
    }

    /** Reads the documents that the warehouse lacks, and puts down which documents stand. */
    Intake take() {
        session.sparkContext().setJobDescription("looking at files");
        long files = seen.count();
        long looked = opened.count();
        if (looked == 0) {
            return new Intake(files, 0, 0, 0, 0, 0);
        }
        session.sparkContext().setJobDescription("reading documents");
        Dataset<Row> held = warehouse.head(WarehouseTable.DOCUMENTS);
        Dataset<Row> changes = warehouse.apart(changes(held)).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            readWhatIsMissing();
            Dataset<Row> fresh = changes.where(col("fresh"));
            Row layouts = warehouse
                    .head(WarehouseTable.LAYOUTS)
                    .where(col("reader").equalTo(reader))
                    .join(fresh, columns("document_id"), "left_semi")
                    .agg(
                            count(lit(1)),
                            coalesce(sum(when(col("layout").isNull(), 1).otherwise(0)), lit(0L)),
                            coalesce(sum(when(col("layout.partial"), 1).otherwise(0)), lit(0L)))
                    .first();
            Row changed = changes.agg(count(lit(1)), count(when(not(col("standing")), 1)))
                    .first();
            changedDocuments = changed.getLong(0) > 0;
            if (changedDocuments) {
                warehouse.putByKey(WarehouseTable.DOCUMENTS, changes);
            }
            return new Intake(
                    files, looked, layouts.getLong(0), layouts.getLong(2), layouts.getLong(1), changed.getLong(1));
        } finally {
            changes.unpersist();
        }
    }

    /** A reading of an older layout goes before the new layout comes, so that it can't be taken for one of the new. */
    private void readWhatIsMissing() {
        Dataset<Row> missing = warehouse
                .apart(documents.join(
                        warehouse
                                .head(WarehouseTable.LAYOUTS)
                                .where(col("reader").equalTo(reader))
                                .select("document_id"),
                        columns("document_id"),
                        "left_anti"))
                .persist(StorageLevel.MEMORY_AND_DISK());
        if (!missing.isEmpty()) {
            if (last.filter(version -> !version.reader().equals(reader)).isPresent()) {
                warehouse.removeDocuments(WarehouseTable.READINGS, missing);
            }
            warehouse.append(
                    WarehouseTable.LAYOUTS,
                    reading.layouts(missing)
                            .withColumn("document_id", col("document.sha_256"))
                            .withColumn("reader", lit(reader)));
        }
        missing.unpersist();
    }

    /** The rows of documents that aren't there yet or aren't as they are now, with whether they are new. */
    private Dataset<Row> changes(Dataset<Row> held) {
        Dataset<Row> holders = seen.groupBy("uri").agg(min("document_id").as("holder"));
        Dataset<Row> now = documents.select(
                col("document_id"), col("source").as("seen_source"), col("uri").as("seen_uri"));
        Column id = col("document_id");
        Column isNew = col("source").isNull();
        Column isSeen = col("seen_uri").isNotNull();
        Column keepsItsFile = col("holder").isNull().or(col("holder").equalTo(id));
        return held.join(now, columns("document_id"), "full_outer")
                .join(holders, columns("uri"), "left")
                .join(elsewhereReplaced(holders), columns("document_id"), "left")
                .select(
                        id,
                        isNew.as("fresh"),
                        coalesce(col("source"), col("seen_source")).as("source"),
                        col("uri").as("held_uri"),
                        when(isNew.or(isSeen.and(not(keepsItsFile))), col("seen_uri"))
                                .otherwise(col("uri"))
                                .as("uri"),
                        col("standing").as("stood"),
                        isSeen.or(col("standing")
                                        .and(keepsItsFile)
                                        .and(col("lost").isNull()))
                                .as("standing"))
                .where(col("fresh")
                        .or(col("uri").notEqual(col("held_uri")))
                        .or(col("standing").notEqual(col("stood"))));
    }

    /** Documents that a file under a later name held when it was last seen, and that now holds others. */
    private Dataset<Row> elsewhereReplaced(Dataset<Row> holders) {
        Dataset<Row> before = known.map(list -> list.select("uri", "document_id"))
                .orElseGet(() -> seen.select("uri", "document_id").limit(0));
        return before.join(holders, columns("uri"))
                .where(col("document_id").notEqual(col("holder")))
                .select(col("document_id"), lit(true).as("lost"))
                .distinct();
    }

    /**
     * Writes the list of files that were seen.
     *
     * @param settled files that were written after this, in milliseconds of the epoch, are looked at again: they may change
     *     within the grain of their time
     */
    void remember(long settled) {
        if (opened.isEmpty()) {
            return;
        }
        Dataset<Row> entries = seen.where(
                        col("unread").isNull().and(col("modified").leq(settled)))
                .select("uri", "length", "modified", "document_id")
                .distinct();
        Dataset<Row> all = known.map(list -> list.join(seen.select("uri"), columns("uri"), "left_anti")
                        .select("uri", "length", "modified", "document_id")
                        .union(entries))
                .orElse(entries);
        Path next = folder.within(SEEN_NEXT);
        all.write().mode("overwrite").parquet(next.toString());
        try {
            FileSystem files = folder.files();
            files.delete(folder.within(SEEN), true);
            if (!files.rename(next, folder.within(SEEN))) {
                throw new IOException(next + " can't be renamed to " + SEEN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static scala.collection.immutable.Seq<String> columns(String... names) {
        return CollectionConverters.asScala(List.of(names)).toList();
    }

    @Override
    public void close() {
        documents.unpersist();
        seen.unpersist();
        opened.unpersist();
    }
}
