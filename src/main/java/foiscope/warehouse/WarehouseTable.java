package foiscope.warehouse;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.model.ReadDocument;
import foiscope.store.RecordRows;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables of a warehouse. */
public enum WarehouseTable {
    /** Which documents there are, and which file held each. */
    DOCUMENTS(RecordRows.of(HeldDocument.class).schema(), List.of("document_id")),
    /** What stands in a document, as a version of the program read it. */
    LAYOUTS(
            keyed(RecordRows.of(ReadDocument.class).schema(), "document_id", "reader"),
            List.of("document_id", "reader")),
    /** What a document gives, by a version of the program and of the vocabularies. */
    READINGS(
            keyed(RecordRows.of(Reading.class).schema(), "document_id", "reader", "vocabulary_version"),
            List.of("document_id", "reader", "vocabulary_version")),
    /** The figures of the documents that stand, flat. */
    OBSERVATIONS(RecordRows.of(ObservationRow.class).schema(), List.of("observation_id")),
    /** Which snapshots of the others belong together. */
    RELEASES(RecordRows.of(WarehouseVersion.class).schema(), List.of("number")),
    /** What each night did. */
    RUNS(RecordRows.of(RecordedRun.class).schema(), List.of("started"));

    private final StructType schema;
    private final List<String> key;

    WarehouseTable(StructType schema, List<String> key) {
        this.schema = schema;
        this.key = key;
    }

    /** A column of text for each part of the key, then the others. */
    private static StructType keyed(StructType record, String... key) {
        StructType columns = new StructType();
        for (String name : key) {
            columns = columns.add(name, DataTypes.StringType, false);
        }
        for (String name : record.fieldNames()) {
            columns = columns.add(record.apply(name));
        }
        return columns;
    }

    StructType schema() {
        return schema;
    }

    List<String> key() {
        return key;
    }

    /** By which its files are parted; empty where they aren't. */
    String partition() {
        return this == READINGS ? "vocabulary_version" : "";
    }

    String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
