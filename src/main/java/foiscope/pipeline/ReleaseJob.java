package foiscope.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.publish.PartWriter;
import foiscope.publish.ReleaseWriter;
import foiscope.publish.WrittenPart;
import foiscope.store.RecordRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Readings and what comparing them gave into the files of a release, which tasks write: one a published Parquet file. */
final class ReleaseJob {

    private static final RecordRows<WrittenPart> PARTS = RecordRows.of(WrittenPart.class);

    /** How many datasets are written at a time. */
    private static final int AT_A_TIME = 4;

    private final SparkContext context;
    private final ReleaseWriter release;
    private final Broadcast<SerializableConfiguration> hadoop;

    ReleaseJob(SparkSession session, ReleaseWriter release) {
        this.context = session.sparkContext();
        this.release = release;
        this.hadoop = JavaSparkContext.fromSparkContext(context)
                .broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    }

    /** Writes all datasets, and says what there was. */
    RunSummary write(DatasetsJob datasets) {
        context.setJobDescription("reading documents");
        Row documents = datasets.readings()
                .agg(
                        count(lit(1)),
                        rows("responses"),
                        rows("questions"),
                        rows("observations"),
                        rows("unresolved"),
                        rows("set_aside"),
                        ofStatus("partial"),
                        ofStatus("set_aside"))
                .first();
        context.setJobDescription("comparing figures");
        Map<Dataset, Long> counts = counts(datasets.comparisons());
        counts.put(Dataset.DOCUMENTS, documents.getLong(0));
        counts.put(Dataset.RESPONSES, documents.getLong(1));
        counts.put(Dataset.QUESTIONS, documents.getLong(2));
        counts.put(Dataset.OBSERVATIONS, documents.getLong(3));
        counts.put(Dataset.UNRESOLVED, documents.getLong(4));
        counts.put(Dataset.SET_ASIDE, documents.getLong(5));
        DatasetsJob counted = datasets.ofFigures(documents.getLong(3));
        List<Task> tasks = Arrays.stream(Dataset.values())
                .map(dataset -> new Task(dataset, counted.frame(dataset), counts.getOrDefault(dataset, 0L)))
                .toList();
        writeAll(tasks);
        RunSummary summary = new RunSummary(
                documents.getLong(0),
                documents.getLong(6),
                documents.getLong(7),
                documents.getLong(3),
                documents.getLong(4));
        return summary.whole() ? summary : summary.withReasons(reasons(datasets.frame(Dataset.SET_ASIDE)));
    }

    private static org.apache.spark.sql.Column rows(String column) {
        return coalesce(sum(size(col(column))), lit(0L));
    }

    private static org.apache.spark.sql.Column ofStatus(String status) {
        return count(when(col("document.status").equalTo(status), 1));
    }

    private static SortedMap<String, Long> reasons(org.apache.spark.sql.Dataset<Row> setAside) {
        SortedMap<String, Long> reasons = new TreeMap<>();
        for (Row row : setAside.groupBy("reason").count().collectAsList()) {
            reasons.put(row.getString(0), row.getLong(1));
        }
        return reasons;
    }

    private static Map<Dataset, Long> counts(org.apache.spark.sql.Dataset<Row> rows) {
        Map<Dataset, Long> counts = new EnumMap<>(Dataset.class);
        for (Row row : rows.groupBy("dataset").count().collectAsList()) {
            counts.put(Dataset.ofFileName(row.getString(0)), row.getLong(1));
        }
        return counts;
    }

    /**
     * A dataset to be written.
     *
     * @param count how many rows it has
     */
    private record Task(Dataset dataset, org.apache.spark.sql.Dataset<Row> rows, long count) {}

    /** Several at a time, since most have a task or two, and all of them wait for the driver to plan them. */
    private void writeAll(List<Task> tasks) {
        ExecutorService several = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<List<WrittenPart>>> parts = new ArrayList<>();
            for (Task task : tasks) {
                parts.add(several.submit(() -> write(task)));
            }
            for (int i = 0; i < parts.size(); i++) {
                release.accept(tasks.get(i).dataset(), parts.get(i).get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a release was written", e);
        } finally {
            several.shutdownNow();
        }
    }

    /** Puts a dataset's rows in order and has each of its parts written by a task. */
    private List<WrittenPart> write(Task task) {
        Dataset dataset = task.dataset();
        context.setJobDescription("writing " + dataset.fileName());
        org.apache.spark.sql.Column[] order = DatasetsJob.order(dataset);
        org.apache.spark.sql.Column[] columns = dataset.columns().stream()
                .map(column -> col(Column.snake(column.component().getName())))
                .toArray(org.apache.spark.sql.Column[]::new);
        int parts = release.parts(task.count());
        org.apache.spark.sql.Dataset<Row> placed =
                parts == 1 ? task.rows().coalesce(1) : task.rows().repartitionByRange(parts, order);
        String folder = release.partsOf(dataset);
        Broadcast<SerializableConfiguration> conf = hadoop;
        long expected = task.count() / parts;
        return placed
                .sortWithinPartitions(order)
                .select(columns)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) part -> PARTS.rows(Stream.of(
                                new PartWriter(dataset, folder, conf.value().value())
                                        .write(
                                                TaskContext.getPartitionId(),
                                                TaskContext.get().taskAttemptId(),
                                                expected,
                                                values(part)))),
                        PARTS.encoder())
                .collectAsList()
                .stream()
                .map(PARTS::record)
                .toList();
    }

    private static Iterator<@Nullable Object[]> values(Iterator<Row> rows) {
        Iterable<Row> once = () -> rows;
        return StreamSupport.stream(once.spliterator(), false)
                .map(ReleaseJob::values)
                .iterator();
    }

    private static @Nullable Object[] values(Row row) {
        @Nullable Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return values;
    }
}
