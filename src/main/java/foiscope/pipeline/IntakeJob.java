package foiscope.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import foiscope.store.JoinColumns;
import foiscope.store.RecordRows;
import foiscope.warehouse.Warehouse;
import foiscope.warehouse.WarehouseTable;
import foiscope.warehouse.WarehouseVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Files into the documents and layouts of a warehouse. A file whose path, length and time stand in the list of files that were seen
 * isn't opened; one whose bytes are known by their hash isn't read. The list is written last, once all else holds: without it files are
 * opened again, and nothing else is lost.
 */
final class IntakeJob implements AutoCloseable {

    /** The list of seen files, and the one that takes its place, within the warehouse's folder. */
    private static final String SEEN = "seen.parquet";

    /** A file written less than this before it was listed may change again without its time telling. */
    private static final Duration GRAIN = Duration.ofSeconds(2);

    private static final String SEEN_NEXT = "seen.next";

    private static final RecordRows<Fingerprint> FINGERPRINTS = RecordRows.of(Fingerprint.class);

    private final SparkSession session;
    private final ReadingJob reading;
    private final Warehouse warehouse;
    private final WarehouseFolder folder;
    private final String reader;
    private final Optional<WarehouseVersion> last;
    private final long settled;
    private final Optional<Dataset<Row>> known;
    private final Dataset<Row> seen;
    private final Dataset<Row> opened;
    private final Dataset<Row> documents;
    private boolean changedDocuments;

    /**
     * Looks at files.
     *
     * @param started when the files were listed
     * @param whole whether a file must still have the length under which it was listed, or else be left for another time
     */
    IntakeJob(
            SparkSession session,
            DocumentStages stages,
            Warehouse warehouse,
            WarehouseFolder folder,
            Optional<WarehouseVersion> last,
            Manifest manifest,
            int partitions,
            Instant started,
            boolean whole) {
        this.session = session;
        this.reading = new ReadingJob(session, stages);
        this.warehouse = warehouse;
        this.folder = folder;
        this.reader = stages.version();
        this.last = last;
        this.settled = started.minus(GRAIN).toEpochMilli();
        this.known = known();
        Dataset<Row> listed = reading.listed(manifest);
        Dataset<Row> unknown = listed;
        Optional<Dataset<Row>> unchanged = Optional.empty();
        if (known.isPresent()) {
            Dataset<Row> looked = listed.repartition(partitions, col("uri"))
                    .join(
                            known.get().withColumnRenamed("uri", "held_uri").withColumn("uri", fileOf("held_uri")),
                            JoinColumns.of("uri", "length", "modified"),
                            "left");
            Column same = col("document_id").isNotNull().and(col("kind").equalTo(SourceFile.Kind.FILE.name()));
            unknown = looked.where(not(same));
            unchanged = Optional.of(FINGERPRINTS.select(looked.where(same)
                    .withColumn("uri", col("held_uri"))
                    .withColumn("source", concat(col("source"), col("held")))
                    .withColumn("unread", lit(null).cast("string"))));
        }
        Dataset<Row> hashed = reading.fingerprinted(unknown, whole);
        this.opened = hashed.persist(StorageLevel.MEMORY_AND_DISK());
        this.seen = unchanged.map(opened::union).orElse(opened).persist(StorageLevel.MEMORY_AND_DISK());
        this.documents = ReadingJob.documents(seen, partitions).persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** The URI of the file that a document lies in. */
    private static Column fileOf(String uri) {
        return substring_index(col(uri), String.valueOf(Fingerprint.WITHIN), 1);
    }

    private Optional<Dataset<Row>> known() {
        Path list = folder.within(SEEN);
        try {
            if (!folder.files().exists(new Path(list, "_SUCCESS"))) {
                return Optional.empty();
            }
            Dataset<Row> seenBefore = session.read().parquet(list.toString());
            boolean tellsOfHeld = List.of(seenBefore.columns()).contains("parent");
            return tellsOfHeld ? Optional.of(seenBefore) : Optional.empty();
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
        long files = seen.where(col("parent").isNull()).count();
        long looked = opened.where(col("parent").isNull()).count();
        session.sparkContext().setJobDescription("reading documents");
        Dataset<Row> held = warehouse.head(WarehouseTable.DOCUMENTS);
        Dataset<Row> changes = warehouse.apart(changes(held)).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            looked += readWhatIsMissing();
            Row changed = changes.agg(count(lit(1)), count(when(not(col("standing")), 1)), count(when(col("fresh"), 1)))
                    .first();
            changedDocuments = changed.getLong(0) > 0;
            if (changedDocuments) {
                warehouse.putByKey(WarehouseTable.DOCUMENTS, changes);
            }
            Row layouts = layouts(changes.where(col("fresh")), changed.getLong(2));
            return new Intake(
                    files, looked, layouts.getLong(0), layouts.getLong(2), layouts.getLong(1), changed.getLong(1));
        } finally {
            changes.unpersist();
        }
    }

    /** How many layouts new documents have, and how many of them none or a part only. */
    private Row layouts(Dataset<Row> fresh, long count) {
        return count == 0
                ? RowFactory.create(0L, 0L, 0L)
                : ofThisReader("layout")
                        .join(fresh, JoinColumns.of("document_id"), "left_semi")
                        .agg(
                                count(lit(1)),
                                count(when(col("layout").isNull(), 1)),
                                count(when(col("layout.reason").isNotNull(), 1)))
                        .first();
    }

    /** Layouts by this version of the program. */
    private Dataset<Row> ofThisReader(String... columns) {
        return warehouse
                .head(WarehouseTable.LAYOUTS)
                .where(col("reader").equalTo(reader))
                .select("document_id", columns);
    }

    /**
     * Reads documents that this version of the program hasn't. A reading of an older layout goes before the new layout comes, so that
     * it can't be taken for one of the new.
     *
     * @return how many of their files weren't opened before to be hashed
     */
    private long readWhatIsMissing() {
        Dataset<Row> missing = warehouse
                .apart(documents.join(ofThisReader(), JoinColumns.of("document_id"), "left_anti"))
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            if (missing.isEmpty()) {
                return 0;
            }
            boolean otherReader =
                    last.filter(version -> !version.reader().equals(reader)).isPresent();
            if (otherReader) {
                warehouse.removeDocuments(WarehouseTable.READINGS, missing);
            }
            warehouse.append(
                    WarehouseTable.LAYOUTS,
                    reading.layouts(missing)
                            .withColumn("document_id", col("document.sha_256"))
                            .withColumn("reader", lit(reader)));
            return otherReader
                    ? missing.join(opened, JoinColumns.of("document_id"), "left_anti")
                            .count()
                    : 0;
        } finally {
            missing.unpersist();
        }
    }

    /** The rows of documents that aren't there yet or aren't as they are now, with whether they are new. */
    private Dataset<Row> changes(Dataset<Row> held) {
        Dataset<Row> holders =
                seen.groupBy("uri").agg(min("document_id").as("holder")).union(gone(held));
        Dataset<Row> now = documents.select(
                col("document_id"), col("source").as("seen_source"), col("uri").as("seen_uri"));
        Column isNew = col("source").isNull();
        Column isSeen = col("seen_uri").isNotNull();
        Column replaced = col("displaced").isNotNull().and(col("elsewhere").isNull());
        Column lostItsFile = col("holder").notEqual(col("document_id"));
        return held.join(now, JoinColumns.of("document_id"), "full_outer")
                .join(holders, JoinColumns.of("uri"), "left")
                .join(displaced(held, holders), JoinColumns.of("document_id"), "left")
                .select(
                        col("document_id"),
                        isNew.as("fresh"),
                        coalesce(col("source"), col("seen_source")).as("source"),
                        col("uri").as("held_uri"),
                        when(isNew.or(isSeen.and(lostItsFile)), col("seen_uri"))
                                .when(lostItsFile.and(col("elsewhere").isNotNull()), col("elsewhere"))
                                .otherwise(col("uri"))
                                .as("uri"),
                        col("standing").as("stood"),
                        isSeen.or(col("standing").and(not(replaced))).as("standing"))
                .where(col("fresh")
                        .or(col("uri").notEqual(col("held_uri")))
                        .or(col("standing").notEqual(col("stood"))));
    }

    /** The places of documents within files that were seen, which don't hold them any more. */
    private Dataset<Row> gone(Dataset<Row> held) {
        return held.where(col("standing").and(col("uri").contains(String.valueOf(Fingerprint.WITHIN))))
                .select(col("uri"), fileOf("uri").as("file"))
                .join(seen.select(fileOf("uri").as("file")).distinct(), JoinColumns.of("file"), "left_semi")
                .join(seen.select("uri"), JoinColumns.of("uri"), "left_anti")
                .select(col("uri"), lit("").as("holder"))
                .distinct();
    }

    /**
     * Documents one of whose files now holds other bytes, each with another of its files that is there, if any: those that weren't
     * listed, since they belong to other sources or were moved, are asked for.
     */
    private Dataset<Row> displaced(Dataset<Row> held, Dataset<Row> holders) {
        Dataset<Row> unseen = held.where(col("standing"))
                .select("document_id", "uri")
                .join(documents, JoinColumns.of("document_id"), "left_anti");
        Dataset<Row> files = known.map(list -> unseen.union(list.select("document_id", "uri")
                                .join(unseen, JoinColumns.of("document_id"), "left_semi"))
                        .distinct())
                .orElse(unseen);
        Dataset<Row> displaced = files.join(holders, JoinColumns.of("uri"), "left_semi")
                .select("document_id")
                .distinct();
        Dataset<Row> elsewhere = reading.existing(files.join(displaced, JoinColumns.of("document_id"), "left_semi")
                        .join(holders, JoinColumns.of("uri"), "left_anti"))
                .groupBy("document_id")
                .agg(min("uri").as("elsewhere"));
        return displaced.join(elsewhere, JoinColumns.of("document_id"), "left").withColumn("displaced", lit(true));
    }

    /** Writes the list of files that were seen. Those that were written just before are looked at again. */
    void remember() {
        if (opened.isEmpty()) {
            return;
        }
        Dataset<Row> entries = seen.where(
                        col("unread").isNull().and(col("modified").leq(settled)))
                .select("uri", "length", "modified", "document_id", "held", "parent")
                .distinct();
        Dataset<Row> seenFiles = seen.select(fileOf("uri").as("file")).distinct();
        Dataset<Row> all = known.map(list -> list.withColumn("file", fileOf("uri"))
                        .join(seenFiles, JoinColumns.of("file"), "left_anti")
                        .select("uri", "length", "modified", "document_id", "held", "parent")
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

    @Override
    public void close() {
        documents.unpersist();
        seen.unpersist();
        opened.unpersist();
    }
}
