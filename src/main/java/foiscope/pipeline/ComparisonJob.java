package foiscope.pipeline;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import foiscope.comparison.Compared;
import foiscope.comparison.Comparisons;
import foiscope.comparison.FigureYear;
import foiscope.comparison.Key;
import foiscope.comparison.PrintedPeriod;
import foiscope.comparison.YearFigure;
import foiscope.comparison.Years;
import foiscope.dataset.ObservationRow;
import foiscope.model.Caveat;
import foiscope.model.Codes;
import foiscope.store.JoinColumns;
import foiscope.store.RecordRows;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Observations into figures, a row for each of a figure's years; figures of one key into the rows of the comparisons; and which
 * of two letters' figures stands.
 */
final class ComparisonJob {

    private static final RecordRows<ObservationRow> OBSERVATIONS = RecordRows.of(ObservationRow.class);
    private static final RecordRows<PrintedPeriod> PERIODS = RecordRows.of(PrintedPeriod.class);
    private static final RecordRows<FigureYear> YEARS = RecordRows.of(FigureYear.class);
    private static final RecordRows<YearFigure> FIGURES = RecordRows.of(YearFigure.class);
    private static final RecordRows<Key> KEYS = RecordRows.of(Key.class);
    private static final RecordRows<Compared> COMPARED = RecordRows.of(Compared.class);

    /** The years of one figure, from its {@link PrintedPeriod}. */
    private static final UserDefinedFunction YEARS_OF = udf(
            (UDF1<Row, List<Row>>) period ->
                    Years.of(PERIODS.record(period)).stream().map(YEARS::row).toList(),
            DataTypes.createArrayType(YEARS.schema(), false));

    private final Comparisons comparisons;
    private final int partitions;

    ComparisonJob(Comparisons comparisons, int partitions) {
        this.comparisons = comparisons;
        this.partitions = partitions;
    }

    /** The observations of readings, each with the day of its answer. */
    static Dataset<Row> answered(Dataset<Row> readings) {
        Column answer = expr("filter(responses, answer -> answer.response_id = observation.response_id)");
        return readings.select(explode(col("observations")).as("observation"), col("responses"))
                .select(
                        col("observation.*"),
                        answer.getItem(0).getField("date_responded").as("date_responded"));
    }

    /** The figures that may be compared, a row for each of their years: those that are dated and hold a figure. */
    static Dataset<Row> figures(Dataset<Row> answered) {
        return answered.where(col("period_start")
                        .isNotNull()
                        .and(col("period_end").isNotNull())
                        .and(col("period_basis").notEqual(Codes.UNKNOWN))
                        .and(col("count").isNotNull().or(col("lower").isNotNull())))
                .withColumn("document_of_unknown_force", when(col("force").equalTo(Codes.UNKNOWN), col("document_id")))
                .select(col("*"), inline(YEARS_OF.apply(struct(PERIODS.columns()))));
    }

    /** Of each key what its figures come to; a key's figures are held together, and no others. */
    Dataset<Row> compared(Dataset<Row> figures) {
        Column[] key = KEYS.columns();
        Column[] all = Stream.concat(Stream.of(FIGURES.columns()), Stream.of(KEYS.column("documentOfUnknownForce")))
                .toArray(Column[]::new);
        Dataset<Row> keyed = figures.select(all).repartition(partitions, key);
        Comparisons rules = comparisons;
        return keyed.groupBy(key)
                .as(KEYS.encoder(), Encoders.row(keyed.schema()))
                .flatMapGroups(
                        (FlatMapGroupsFunction<Row, Row, Row>) (k, rows) -> compared(rows, rules), COMPARED.encoder());
    }

    /** Observations that give way to another letter's in some year, and stand in none. */
    static Dataset<Row> superseded(Dataset<Row> compared) {
        return compared.select(inline(col("verdicts")))
                .groupBy("document_id", "observation_id")
                .agg(bool_and(col("gives_way")).as("superseded"))
                .where(col("superseded"));
    }

    /** Observations as they are published: those that give way say so. */
    static Dataset<Row> marked(Dataset<Row> readings, Dataset<Row> superseded, boolean few) {
        Column caveats = concat_ws(
                ";",
                array_sort(array_union(
                        coalesce(split(col("caveats"), ";"), array().cast("array<string>")),
                        array(lit(Caveat.SUPERSEDED.code())))));
        return readings.select(inline(col("observations")))
                .join(few ? broadcast(superseded) : superseded, JoinColumns.of("document_id", "observation_id"), "left")
                .withColumn("caveats", when(col("superseded"), caveats).otherwise(col("caveats")))
                .select(OBSERVATIONS.columns());
    }

    private static Iterator<Row> compared(Iterator<Row> rows, Comparisons comparisons) {
        return COMPARED.rows(Stream.of(comparisons.of(FIGURES.records(rows).toList())));
    }
}
