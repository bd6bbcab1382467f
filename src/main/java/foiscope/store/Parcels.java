package foiscope.store;

import java.io.Serializable;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Records on their way between stages: two keys, and the record in few bytes. A row with a column per component makes Spark
 * generate code for all of them in every task, which takes longer than reading a pack of letters; nothing on the way asks for
 * one of these columns.
 */
public final class Parcels<T extends Record> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String GROUP = "group";
    private static final String KEY = "key";
    private static final StructType SCHEMA = new StructType()
            .add(GROUP, DataTypes.StringType, false)
            .add(KEY, DataTypes.StringType, false)
            .add("record", DataTypes.BinaryType, false);

    private final RecordRows<T> records;

    private Parcels(RecordRows<T> records) {
        this.records = records;
    }

    public static <T extends Record> Parcels<T> of(Class<T> type) {
        return new Parcels<>(RecordRows.of(type));
    }

    /** The same for parcels of any records. */
    public static StructType schema() {
        return SCHEMA;
    }

    /** The same for parcels of any records. */
    public static Encoder<Row> encoder() {
        return Encoders.row(SCHEMA);
    }

    /** Each group whole in one partition, in the order of its keys. */
    public static Dataset<Row> grouped(Dataset<Row> parcels, int partitions) {
        Column group = functions.col(GROUP);
        return parcels.repartition(partitions, group).sortWithinPartitions(group, functions.col(KEY));
    }

    /** All parcels in the order of their keys, those of one partition before those of the next. */
    public static Dataset<Row> sorted(Dataset<Row> parcels, int partitions) {
        Column key = functions.col(KEY);
        return parcels.repartitionByRange(partitions, key).sortWithinPartitions(key);
    }

    /** Of each group of a partition its first row, without opening any record. */
    public static Iterator<Row> firstOfEachGroup(Iterator<Row> grouped) {
        String[] last = {""};
        return stream(grouped)
                .filter(row -> !row.getString(0).equals(last[0]))
                .peek(row -> last[0] = row.getString(0))
                .iterator();
    }

    /** Rows one by one as they are asked for. */
    public Iterator<Row> rows(Stream<Parcel<T>> parcels) {
        return parcels.map(parcel -> RowFactory.create(parcel.group(), parcel.key(), records.bytes(parcel.record())))
                .iterator();
    }

    /** Parcels one by one as the rows come. */
    public Stream<Parcel<T>> parcels(Iterator<Row> rows) {
        return stream(rows)
                .map(row -> new Parcel<>(row.getString(0), row.getString(1), records.record(row.<byte[]>getAs(2))));
    }

    private static Stream<Row> stream(Iterator<Row> rows) {
        Iterable<Row> once = () -> rows;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
