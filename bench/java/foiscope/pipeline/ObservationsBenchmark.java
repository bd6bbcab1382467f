package foiscope.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import foiscope.dataset.ObservationRow;
import foiscope.model.Codes;
import foiscope.model.DocumentId;
import foiscope.store.RecordRows;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * All comparisons of many made observations in one job, and grouped sums of the same files beside DuckDB: {@code
 * ObservationsBenchmark FOLDER COUNT}. The files are made once.
 */
public final class ObservationsBenchmark {

    private static final int A_LETTER = 20;
    private static final int FORCES = 48;
    private static final List<String> TOPICS =
            List.of("sexual_harassment", "domestic_abuse", "sexual_misconduct", "stalking");
    private static final List<String> UNITS = List.of("allegation", "complaint", "case", "person");
    private static final List<String> SANCTIONS =
            List.of("dismissal", "final_written_warning", "written_warning", "no_action", "management_action");
    private static final List<String> GROUPS = List.of("force", "topic", "counting_unit", "period_start");

    private ObservationsBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        Path folder = Path.of(args[0]);
        long count = Long.parseLong(args[1]);
        SparkSession session = SessionJob.open(false, Progress.SILENT);
        Path files = folder.resolve("observations");
        if (!Files.exists(files.resolve("_SUCCESS"))) {
            made(session, count).write().parquet(files.toString());
        }
        Dataset<Row> observations = session.read().parquet(files.toString());
        for (int i = 1; i <= 3; i++) {
            time("grouped sums, Spark, run " + i, () -> sums(observations));
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET threads = 2");
            String query = "SELECT %s, sum(lower) FROM '%s/*.parquet' GROUP BY ALL"
                    .formatted(String.join(", ", GROUPS), files);
            for (int i = 1; i <= 3; i++) {
                time("grouped sums, DuckDB, run " + i, () -> sums(statement, query));
            }
        } catch (IllegalStateException e) {
            throw new SQLException(e);
        }
        time("all comparisons", () -> comparisons(observations));
        session.stop();
    }

    private static long sums(Dataset<Row> observations) {
        return observations
                .groupBy(GROUPS.stream().map(name -> col(name)).toArray(org.apache.spark.sql.Column[]::new))
                .agg(sum("lower"))
                .collectAsList()
                .size();
    }

    private static long sums(Statement statement, String query) {
        try (ResultSet result = statement.executeQuery(query)) {
            long rows = 0;
            while (result.next()) {
                rows++;
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long comparisons(Dataset<Row> observations) {
        ComparisonJob job = new ComparisonJob(RunJob.comparisons(Vocabularies.builtIn()), 64);
        Dataset<Row> answered = observations.withColumn("date_responded", lit(LocalDate.of(2020, 1, 1)));
        return job
                .compared(ComparisonJob.figures(answered))
                .select(inline(col("rows")))
                .groupBy("dataset")
                .count()
                .collectAsList()
                .stream()
                .mapToLong(row -> row.getLong(1))
                .sum();
    }

    private interface Timed {
        long rows();
    }

    private static void time(String what, Timed timed) {
        long begin = System.nanoTime();
        long rows = timed.rows();
        System.out.printf("%s: %.1f s, %,d rows%n", what, (System.nanoTime() - begin) / 1e9, rows);
    }

    private static Dataset<Row> made(SparkSession session, long count) {
        RecordRows<ObservationRow> rows = RecordRows.of(ObservationRow.class);
        return session.range(0, count / A_LETTER, 1, 16)
                .mapPartitions(
                        (MapPartitionsFunction<Long, Row>) letters -> rows.rows(letters(letters)), rows.encoder());
    }

    private static Stream<ObservationRow> letters(java.util.Iterator<Long> numbers) {
        Iterable<Long> once = () -> numbers;
        return StreamSupport.stream(once.spliterator(), false).flatMap(ObservationsBenchmark::letter);
    }

    /** Totals of four years, and breakdowns of them by role, gender and sanction. */
    private static Stream<ObservationRow> letter(long number) {
        Random random = new Random(number);
        String document = DocumentId.of(Long.toString(number).getBytes(StandardCharsets.UTF_8))
                .sha256();
        int share = (int) (number % 10);
        int force = share == 0 ? 0 : 1 + random.nextInt(FORCES - 1);
        String name = share == 1 ? Codes.UNKNOWN : "Force " + force;
        String topic = TOPICS.get(random.nextInt(TOPICS.size()));
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        int year = 2010 + random.nextInt(10);
        return java.util.stream.IntStream.range(0, A_LETTER).mapToObj(i -> {
            int of = year + i % 4;
            int kind = i / 4;
            String role = kind == 1 ? (i % 2 == 0 ? "officer" : "staff") : Codes.TOTAL;
            String gender = kind == 2 ? (i % 2 == 0 ? "male" : "female") : Codes.TOTAL;
            String sanction = kind >= 3 ? SANCTIONS.get(i % SANCTIONS.size()) : Codes.TOTAL;
            double figure = random.nextInt(40);
            return figure(document, i, name, force, topic, unit, of, role, gender, sanction, figure);
        });
    }

    private static ObservationRow figure(
            String document,
            int row,
            String name,
            int force,
            String topic,
            String unit,
            int year,
            String role,
            String gender,
            String sanction,
            double figure) {
        return new ObservationRow(
                DocumentId.stableId(document + "/1/" + row + "/2/1"),
                document,
                document + ":1",
                name,
                name.equals(Codes.UNKNOWN) ? Codes.UNKNOWN : "force-" + force,
                null,
                topic,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Integer.toString(year),
                "calendar_year",
                unit,
                Codes.TOTAL,
                role,
                Codes.TOTAL,
                gender,
                Codes.TOTAL,
                Codes.TOTAL,
                Codes.TOTAL,
                Codes.TOTAL,
                sanction.equals(Codes.TOTAL) ? Codes.TOTAL : "misconduct",
                sanction,
                Codes.TOTAL,
                Codes.TOTAL,
                sanction,
                Codes.TOTAL,
                Codes.TOTAL,
                null,
                null,
                null,
                figure,
                figure,
                figure,
                "exact",
                "stated",
                "sure",
                null,
                year + " " + (int) figure,
                null,
                1 + row / 4,
                row,
                2,
                1,
                null,
                "made");
    }
}
