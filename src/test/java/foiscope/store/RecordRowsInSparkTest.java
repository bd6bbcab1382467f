package foiscope.store;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.SparkTest;
import foiscope.dataset.Reading;
import foiscope.model.CellBox;
import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import foiscope.testing.SampleReadings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordRowsInSparkTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    record Dated(LocalDate day) {}

    private static final DocumentId ID = DocumentId.of("letter".getBytes(StandardCharsets.UTF_8));

    private static final ReadDocument READ = new ReadDocument(
            ID,
            "beds/2019.txt",
            "text/plain",
            6,
            null,
            null,
            new Layout(
                    ID,
                    "text/1",
                    "text/plain",
                    null,
                    null,
                    List.of(new TextBlock(1, 1, 2, "First line\nsecond – line")),
                    List.of(new SourceTable(
                            2,
                            1,
                            null,
                            "Sheet 1",
                            false,
                            1,
                            2,
                            List.of(
                                    SourceCell.of(1, 1, "2015"),
                                    new SourceCell(
                                            1, 2, 1, 1, true, true, new CellBox(7, 0, 1.5, 2, 3), "3 x Officer"))))));

    private static final ReadDocument SET_ASIDE = new ReadDocument(
            DocumentId.of(new byte[0]),
            "x.bin",
            "application/octet-stream",
            0,
            SetAsideReason.UNKNOWN_FORMAT,
            "No reader",
            null);

    @Test
    void layoutsGoThroughPartitionsAndParquet(@TempDir Path folder) {
        keepsAll(ReadDocument.class, List.of(READ, SET_ASIDE), folder);
    }

    @Test
    void readingsGoThroughPartitionsAndParquet(@TempDir Path folder) {
        keepsAll(Reading.class, SampleReadings.several(3), folder);
    }

    /** Jobs that start while rows are asked for one by one don't know the session's settings; interpreted functions ask them there. */
    @Test
    void daysReachFunctionsHoweverTheirJobIsStarted() {
        RecordRows<Dated> rows = RecordRows.of(Dated.class);
        UserDefinedFunction nextDay = udf(
                (UDF1<Row, Row>)
                        row -> rows.row(new Dated(rows.record(row).day().plusDays(1))),
                rows.schema());
        SparkSession interpreted = spark().newSession();
        interpreted.conf().set("spark.sql.codegen.wholeStage", "false");
        interpreted.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        interpreted.conf().set("spark.sql.adaptive.enabled", "false");
        Dataset<Row> days = interpreted
                .createDataset(List.of(rows.row(new Dated(LocalDate.of(2019, 3, 31)))), rows.encoder())
                .repartition(2)
                .select(inline(array(nextDay.apply(struct(rows.columns())))));

        assertThat(rows.records(days.toLocalIterator())).containsExactly(new Dated(LocalDate.of(2019, 4, 1)));
    }

    private <T extends Record> void keepsAll(Class<T> type, List<T> records, Path folder) {
        RecordRows<T> rows = RecordRows.of(type);
        Dataset<Row> made =
                spark().createDataset(records.stream().map(rows::row).toList(), rows.encoder());
        Dataset<Row> passed = made.mapPartitions(
                (MapPartitionsFunction<Row, Row>) given -> rows.rows(rows.records(given)), rows.encoder());
        String stored = folder.resolve("stored").toString();
        passed.write().parquet(stored);
        Dataset<Row> back = rows.select(spark().read().parquet(stored));
        Dataset<Row> same = spark().createDataFrame(back.javaRDD(), rows.schema());

        assertThat(back.collectAsList().stream().map(rows::record)).containsExactlyInAnyOrderElementsOf(records);
        assertDataFrameNoOrderEquals(made, same);
    }
}
