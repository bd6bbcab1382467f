package foiscope.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.store.RecordRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.jspecify.annotations.Nullable;

/**
 * Iceberg tables in a folder. {@code layouts} and {@code readings} hold what was computed, by its key, and only grow; what a run
 * that was killed had added to them is true all the same, and used. {@code documents} and {@code observations} are the state; a
 * run puts them back to the last version before it changes them. A version names a snapshot of each.
 */
public final class Warehouse implements AutoCloseable {

    private static final String CATALOG = "warehouse";
    private static final String NAMESPACE = "foiscope";

    /** The folder of the tables within that of the warehouse. */
    public static final String TABLES = NAMESPACE;

    /** A folder that every warehouse has, and nothing else. */
    public static final String MARK = NAMESPACE + "/releases/metadata";

    private static final String SETTINGS = "spark.sql.catalog." + CATALOG;

    /** How many versions can be looked at again. */
    private static final int KEPT = 30;

    private static final RecordRows<WarehouseVersion> VERSIONS = RecordRows.of(WarehouseVersion.class);
    private static final RecordRows<RecordedRun> RUNS = RecordRows.of(RecordedRun.class);

    private final SparkSession session;
    private final HadoopCatalog catalog;

    private Warehouse(SparkSession session, HadoopCatalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Settings by which a session finds the tables of the warehouse in a folder, which a URI names. */
    public static Map<String, String> settings(String folder) {
        return Map.of(
                SETTINGS,
                "org.apache.iceberg.spark.SparkCatalog",
                SETTINGS + ".type",
                "hadoop",
                SETTINGS + ".warehouse",
                folder,
                SETTINGS + ".cache-enabled",
                "false");
    }

    /** The warehouse in a folder, its tables made where they are missing. */
    public static Warehouse open(SparkSession session, String folder, Configuration hadoop) {
        Warehouse warehouse = new Warehouse(session, new HadoopCatalog(hadoop, folder));
        for (WarehouseTable table : WarehouseTable.values()) {
            warehouse.make(table);
        }
        return warehouse;
    }

    /** Whether a folder holds one. */
    public static boolean stands(String folder, Configuration hadoop) {
        try (HadoopCatalog catalog = new HadoopCatalog(hadoop, folder)) {
            return catalog.tableExists(identifier(WarehouseTable.RELEASES));
        } catch (IOException e) {
            throw new FoiscopeException(Code.FAILED, folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private void make(WarehouseTable table) {
        if (catalog.tableExists(identifier(table))) {
            return;
        }
        Schema schema = SparkSchemaUtil.convert(table.schema());
        PartitionSpec.Builder partition = PartitionSpec.builderFor(schema);
        if (!table.partition().isEmpty()) {
            partition.identity(table.partition());
        }
        catalog.createTable(
                identifier(table),
                schema,
                partition.build(),
                Map.of(
                        "format-version", "2",
                        "write.distribution-mode", "none",
                        "write.parquet.compression-codec", "zstd",
                        "write.metadata.delete-after-commit.enabled", "true",
                        "write.metadata.previous-versions-max", "50"));
    }

    /** The last version; empty where nothing was ever taken in whole. */
    public Optional<WarehouseVersion> last() {
        return versions().max(Comparator.comparingLong(WarehouseVersion::number));
    }

    private Stream<WarehouseVersion> versions() {
        return VERSIONS.records(VERSIONS.select(head(WarehouseTable.RELEASES)).toLocalIterator());
    }

    /** The nights so far, the last one last. */
    public List<RecordedRun> runs() {
        return RUNS.records(RUNS.select(head(WarehouseTable.RUNS)).toLocalIterator())
                .sorted(Comparator.comparing(RecordedRun::started))
                .toList();
    }

    public void record(RecordedRun run) {
        append(WarehouseTable.RUNS, session.createDataFrame(List.of(RUNS.row(run)), RUNS.schema()));
    }

    /** All rows of a table as it is now, whoever wrote them. */
    public Dataset<Row> head(WarehouseTable table) {
        return session.table(name(table));
    }

    /** The rows of a table in a version. */
    public Dataset<Row> rows(WarehouseTable table, WarehouseVersion version) {
        Long snapshot = version.snapshot(table);
        return snapshot == null ? head(table).limit(0) : at(table, snapshot);
    }

    private Dataset<Row> at(WarehouseTable table, long snapshot) {
        return session.sql("SELECT * FROM %s VERSION AS OF %d".formatted(name(table), snapshot));
    }

    public void append(WarehouseTable table, Dataset<Row> rows) {
        try {
            placed(table, rows)
                    .writeTo(name(table))
                    .option("check-nullability", "false")
                    .append();
        } catch (NoSuchTableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts these rows in the place of all. */
    public void replaceAll(WarehouseTable table, Dataset<Row> rows) {
        try {
            placed(table, rows)
                    .writeTo(name(table))
                    .option("check-nullability", "false")
                    .overwrite(lit(true));
        } catch (NoSuchTableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts these rows in the place of those of the same key; asked for nothing it would still add a snapshot. */
    public void putByKey(WarehouseTable table, Dataset<Row> rows) {
        String changed = "changed_" + table.tableName();
        apart(placed(table, rows)).createOrReplaceTempView(changed);
        String sameKey = table.key().stream()
                .map(column -> "held.%s = put.%s".formatted(column, column))
                .collect(Collectors.joining(" AND "));
        session.sql(
                "MERGE INTO %s held USING %s put ON %s WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
                        .formatted(name(table), changed, sameKey));
        session.catalog().dropTempView(changed);
    }

    /** Removes the rows of these documents. */
    public void removeDocuments(WarehouseTable table, Dataset<Row> documentIds) {
        String gone = "gone_" + table.tableName();
        apart(documentIds.select("document_id")).createOrReplaceTempView(gone);
        session.sql("DELETE FROM %s WHERE document_id IN (SELECT document_id FROM %s)".formatted(name(table), gone));
        session.catalog().dropTempView(gone);
    }

    /** Removes readings by other versions of the vocabularies than these. */
    public void keepReadings(Set<String> vocabularyVersions) {
        Table table = table(WarehouseTable.READINGS);
        if (table.currentSnapshot() != null
                && !head(WarehouseTable.READINGS)
                        .where(not(col("vocabulary_version").isin(vocabularyVersions.toArray())))
                        .isEmpty()) {
            table.newDelete()
                    .deleteFromRowFilter(Expressions.notIn("vocabulary_version", vocabularyVersions))
                    .commit();
        }
    }

    /** Forgets what a run did to the state since the last version, because it was killed or its audit failed. */
    public void putBack(Optional<WarehouseVersion> last) {
        for (WarehouseTable table : List.of(WarehouseTable.DOCUMENTS, WarehouseTable.OBSERVATIONS)) {
            @Nullable Long meant = last.map(version -> version.snapshot(table)).orElse(null);
            Table stored = table(table);
            if (Objects.equals(current(stored), meant)) {
                continue;
            }
            if (meant == null) {
                stored.newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).commit();
            } else {
                stored.manageSnapshots().setCurrentSnapshot(meant).commit();
            }
        }
    }

    /** The version that the tables make as they are now, after the last one. */
    public WarehouseVersion next(
            Optional<WarehouseVersion> last,
            String madeAt,
            String reader,
            String vocabularyVersion,
            List<AddedFile> vocabularies,
            @Nullable AddedFile decisions) {
        return new WarehouseVersion(
                last.map(WarehouseVersion::number).orElse(0L) + 1,
                madeAt,
                reader,
                vocabularyVersion,
                vocabularies,
                decisions,
                current(table(WarehouseTable.DOCUMENTS)),
                current(table(WarehouseTable.LAYOUTS)),
                current(table(WarehouseTable.READINGS)),
                current(table(WarehouseTable.OBSERVATIONS)));
    }

    /** Makes a version the last one, and forgets snapshots that none of the last versions names. */
    public void commit(WarehouseVersion version) {
        append(WarehouseTable.RELEASES, session.createDataFrame(List.of(VERSIONS.row(version)), VERSIONS.schema()));
        if (Stream.of(WarehouseTable.values()).anyMatch(table -> snapshots(table) > 2L * KEPT)) {
            List<WarehouseVersion> kept = versions()
                    .filter(known -> known.number() > version.number() - KEPT)
                    .toList();
            for (WarehouseTable table : WarehouseTable.values()) {
                forget(table, kept);
            }
        }
    }

    private void forget(WarehouseTable table, List<WarehouseVersion> kept) {
        Table stored = table(table);
        Set<Long> named = table == WarehouseTable.RELEASES || table == WarehouseTable.RUNS
                ? Set.of()
                : kept.stream()
                        .map(version -> version.snapshot(table))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Set<Long> referred =
                stored.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
        List<Long> gone = StreamSupport.stream(stored.snapshots().spliterator(), false)
                .map(Snapshot::snapshotId)
                .filter(id -> !named.contains(id) && !referred.contains(id))
                .toList();
        ExpireSnapshots expire = stored.expireSnapshots();
        gone.forEach(expire::expireSnapshotId);
        expire.commit();
    }

    /** How many snapshots a table has had that can still be seen. */
    public long snapshots(WarehouseTable table) {
        return StreamSupport.stream(table(table).snapshots().spliterator(), false)
                .count();
    }

    /** Rows that come of a table and outlive its change: they are what the table gave when they were first asked for. */
    public Dataset<Row> apart(Dataset<Row> rows) {
        return session.createDataFrame(rows.toJavaRDD(), rows.schema());
    }

    private Table table(WarehouseTable table) {
        return catalog.loadTable(identifier(table));
    }

    private static @Nullable Long current(Table table) {
        Snapshot snapshot = table.currentSnapshot();
        return snapshot == null ? null : snapshot.snapshotId();
    }

    private static Dataset<Row> placed(WarehouseTable table, Dataset<Row> rows) {
        return rows.select(Stream.of(table.schema().fieldNames())
                .map(column -> col(column))
                .toArray(Column[]::new));
    }

    private static String name(WarehouseTable table) {
        return CATALOG + "." + NAMESPACE + "." + table.tableName();
    }

    private static TableIdentifier identifier(WarehouseTable table) {
        return TableIdentifier.of(Namespace.of(NAMESPACE), table.tableName());
    }

    @Override
    public void close() {
        try {
            catalog.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
