package foiscope.pipeline;

import static org.apache.spark.sql.functions.col;

import foiscope.dataset.Dataset;
import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.warehouse.WarehouseTable;
import foiscope.warehouse.WarehouseVersion;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Call;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Questions to a warehouse's tables in Spark's SQL. Nothing can be changed by one. */
public final class SqlJob {

    /** How many rows of an answer are shown. */
    private static final int SHOWN = 1000;

    /** As wide as a cell is shown. */
    private static final int WIDTH = 60;

    private static final Set<String> LOOKING = Set.of("Show", "Describe", "Explain");

    private SqlJob() {}

    /**
     * Answers statements one by one: the tables of the last version and the comparisons are views of their names.
     *
     * @param statements without their semicolons, as they come
     * @param answer takes each answer, a table of text
     * @param fault takes what is wrong with a statement; the next one is asked all the same
     * @return whether every statement was answered
     */
    public static boolean run(
            String warehouse,
            Iterator<String> statements,
            Surroundings around,
            Consumer<String> answer,
            Consumer<String> fault) {
        return WarehouseJob.reading(warehouse, around, job -> run(job, statements, answer, fault));
    }

    static boolean run(WarehouseJob job, Iterator<String> statements, Consumer<String> answer, Consumer<String> fault) {
        WarehouseVersion version = job.lastOrFail();
        for (WarehouseTable table : WarehouseTable.values()) {
            boolean named = table != WarehouseTable.RELEASES && table != WarehouseTable.RUNS;
            (named ? job.warehouse().rows(table, version) : job.warehouse().head(table))
                    .createOrReplaceTempView(table.name().toLowerCase(Locale.ROOT));
        }
        return job.withDatasets(version, datasets -> {
            for (Dataset dataset : Dataset.values()) {
                if (dataset.comparison()) {
                    Column[] published = dataset.columns().stream()
                            .map(column -> col(foiscope.dataset.Column.snake(
                                            column.component().getName()))
                                    .as(column.name()))
                            .toArray(Column[]::new);
                    datasets.frame(dataset).select(published).createOrReplaceTempView(dataset.fileName());
                }
            }
            boolean all = true;
            while (statements.hasNext()) {
                all &= answered(job.session(), statements.next(), answer, fault);
            }
            return all;
        });
    }

    private static boolean answered(
            SparkSession session, String statement, Consumer<String> answer, Consumer<String> fault) {
        try {
            refuseChanges(session, statement);
            answer.accept(table(session.sql(statement)));
            return true;
        } catch (FoiscopeException e) {
            fault.accept(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            // Spark's faults are told to whoever asked, and are checked ones that Scala doesn't declare.
            fault.accept(firstLine(e));
        }
        return false;
    }

    private static String firstLine(Exception fault) {
        return String.valueOf(fault.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("it failed");
    }

    private static void refuseChanges(SparkSession session, String statement) throws ParseException {
        LogicalPlan plan = ((org.apache.spark.sql.classic.SparkSession) session)
                .sessionState()
                .sqlParser()
                .parsePlan(statement);
        if (changes(plan)) {
            throw new FoiscopeException(
                    Code.USAGE, "nothing can be changed here: ask with SELECT, SHOW, DESCRIBE or EXPLAIN");
        }
    }

    private static boolean changes(LogicalPlan plan) {
        String kind = plan.getClass().getSimpleName();
        boolean looking = LOOKING.stream().anyMatch(kind::startsWith);
        boolean changing =
                !looking && (plan instanceof Command || plan instanceof ParsedStatement || plan instanceof Call);
        return changing
                || CollectionConverters.asJava(plan.children()).stream().anyMatch(below -> !looking && changes(below));
    }

    private static String table(org.apache.spark.sql.Dataset<Row> rows) {
        TextTable table = new TextTable();
        List<Row> found = rows.takeAsList(SHOWN + 1);
        List<Row> shown = found.subList(0, Math.min(SHOWN, found.size()));
        String[] names = rows.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            int at = i;
            table = table.keeping(names[i], shown, row -> cut(row.get(at)));
        }
        return table.fit(Integer.MAX_VALUE) + (found.size() > SHOWN ? "... the first " + SHOWN + " rows\n" : "");
    }

    private static String cut(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "\u2026";
    }
}
