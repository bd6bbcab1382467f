package foiscope.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import foiscope.dataset.Dataset;
import foiscope.explanation.RowSource;
import foiscope.store.RecordRows;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** The datasets of a release, a frame each, from readings and what comparing them gave. */
final class DatasetsJob implements RowSource {

    /** Superseded figures so few that every executor may hold them all. */
    private static final long FEW = 100_000;

    private final org.apache.spark.sql.Dataset<Row> readings;
    private final org.apache.spark.sql.Dataset<Row> compared;
    private final OptionalLong figures;

    DatasetsJob(org.apache.spark.sql.Dataset<Row> readings, org.apache.spark.sql.Dataset<Row> compared) {
        this(readings, compared, OptionalLong.empty());
    }

    private DatasetsJob(
            org.apache.spark.sql.Dataset<Row> readings,
            org.apache.spark.sql.Dataset<Row> compared,
            OptionalLong figures) {
        this.readings = readings;
        this.compared = compared;
        this.figures = figures;
    }

    /** The same, where it is known how many figures there are: then a few needn't be counted again. */
    DatasetsJob ofFigures(long count) {
        return new DatasetsJob(readings, compared, OptionalLong.of(count));
    }

    /** What they come of, a row a document. */
    org.apache.spark.sql.Dataset<Row> readings() {
        return readings;
    }

    /** The rows of a dataset in no order, with a column for each component of its record. */
    org.apache.spark.sql.Dataset<Row> frame(Dataset dataset) {
        return switch (dataset) {
            case DOCUMENTS -> readings.select(col("document.*"));
            case RESPONSES, QUESTIONS, UNRESOLVED, SET_ASIDE -> readings.select(inline(col(dataset.fileName())));
            case OBSERVATIONS -> observations();
            case BY_YEAR, BY_ROLE, BY_GENDER, BY_RELATIONSHIP, BY_OUTCOME ->
                comparisons().where(col("dataset").equalTo(dataset.fileName()));
        };
    }

    private org.apache.spark.sql.Dataset<Row> observations() {
        org.apache.spark.sql.Dataset<Row> superseded = ComparisonJob.superseded(compared);
        boolean few = figures.orElse(Long.MAX_VALUE) <= FEW
                || superseded.limit((int) FEW + 1).count() <= FEW;
        return ComparisonJob.marked(readings, superseded, few);
    }

    /** The rows of all comparisons. */
    org.apache.spark.sql.Dataset<Row> comparisons() {
        return compared.select(inline(col("rows")));
    }

    /** The columns by which the rows of a dataset are in order. */
    static Column[] order(Dataset dataset) {
        return dataset.order().stream().map(name -> col(name)).toArray(Column[]::new);
    }

    @Override
    public Stream<? extends Record> rows(Dataset dataset) {
        return records(dataset.row(), frame(dataset).orderBy(order(dataset)));
    }

    @Override
    public Optional<? extends Record> find(Dataset dataset, String key) {
        return records(
                        dataset.row(),
                        frame(dataset)
                                .where(col(dataset.key().get(0)).equalTo(key))
                                .limit(1))
                .findFirst();
    }

    private static <T extends Record> Stream<T> records(Class<T> type, org.apache.spark.sql.Dataset<Row> frame) {
        RecordRows<T> rows = RecordRows.of(type);
        Iterator<Row> found = rows.select(frame).toLocalIterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED), false)
                .map(rows::record);
    }
}
