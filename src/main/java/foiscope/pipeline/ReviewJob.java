package foiscope.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import foiscope.dataset.Reading;
import foiscope.model.ReadDocument;
import foiscope.review.NearestConcepts;
import foiscope.review.Review;
import foiscope.review.ReviewedWords;
import foiscope.review.UnknownWords;
import foiscope.store.JoinColumns;
import foiscope.store.RecordRows;
import foiscope.text.Words;
import foiscope.vocabulary.Vocabularies;
import foiscope.warehouse.WarehouseVersion;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** A warehouse's figures to check, letter by letter, then what its letters say that wasn't understood, the most frequent first. */
public final class ReviewJob {

    private static final RecordRows<ReadDocument> LAYOUTS = RecordRows.of(ReadDocument.class);
    private static final RecordRows<Reading> READINGS = RecordRows.of(Reading.class);
    private static final RecordRows<UnknownWords> UNKNOWN = RecordRows.of(UnknownWords.class);
    private static final UserDefinedFunction NORMAL = udf((UDF1<String, String>) Words::normal, DataTypes.StringType);

    private ReviewJob() {}

    /**
     * Finds the words.
     *
     * @param most how many are given at most
     */
    public static Reviewed run(String warehouse, int most, Surroundings around) {
        return WarehouseJob.reading(warehouse, around, job -> run(job, most));
    }

    static Reviewed run(WarehouseJob job, int most) {
        WarehouseVersion version = job.lastOrFail();
        Vocabularies vocabularies = AddedVocabularies.of(version).vocabularies();
        Dataset<Row> words = unknown(job, version, vocabularies)
                .withColumn(
                        "letter",
                        when(col("reason").startsWith(UnknownWords.TO_CHECK), col("document_id"))
                                .otherwise(lit("")))
                .groupBy(col("normal"), col("domain"), col("reason"), col("letter"))
                .agg(
                        sum("figures").as("figures"),
                        countDistinct("document_id").as("documents"),
                        min(struct("force", "document_id", "place", "words", "beside"))
                                .as("first"))
                .orderBy(
                        col("letter").equalTo(""),
                        col("figures").desc(),
                        col("normal"),
                        col("domain"),
                        col("reason"),
                        col("letter"));
        NearestConcepts nearest = new NearestConcepts(vocabularies);
        List<ReviewedWords> reviewed = words.limit(most).collectAsList().stream()
                .map(row -> reviewed(row, nearest))
                .toList();
        String kept = job.lastAdded().decisions().map(file -> file.text()).orElse("");
        return new Reviewed(reviewed, words.count(), kept);
    }

    private static Dataset<Row> unknown(WarehouseJob job, WarehouseVersion version, Vocabularies vocabularies) {
        Broadcast<Vocabularies> known =
                JavaSparkContext.fromSparkContext(job.session().sparkContext()).broadcast(vocabularies);
        Dataset<Row> readings = job.readings(version)
                .select(
                        col("document.document_id").as("document_id"),
                        struct(READINGS.columns()).as("reading"));
        return job.layouts(version)
                .select(col("document_id"), struct(LAYOUTS.columns()).as("read"))
                .join(readings, JoinColumns.of("document_id"))
                .select("read", "reading")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> {
                                    Review review = new Review(known.value());
                                    Iterable<Row> once = () -> rows;
                                    return UNKNOWN.rows(StreamSupport.stream(once.spliterator(), false)
                                            .flatMap(row -> review
                                                    .of(
                                                            LAYOUTS.record(row.getStruct(0)),
                                                            READINGS.record(row.getStruct(1)))
                                                    .stream()));
                                },
                        UNKNOWN.encoder())
                .withColumn("normal", NORMAL.apply(col("words")));
    }

    private static ReviewedWords reviewed(Row row, NearestConcepts nearest) {
        Row first = row.getStruct(row.fieldIndex("first"));
        String words = first.getString(3);
        String domain = row.getString(1);
        return new ReviewedWords(
                words,
                domain,
                row.getString(2),
                row.getLong(4),
                row.getLong(5),
                first.getString(0),
                first.getString(1),
                first.getString(2),
                first.getString(4),
                words.isEmpty() ? List.of() : nearest.of(words, domain));
    }
}
