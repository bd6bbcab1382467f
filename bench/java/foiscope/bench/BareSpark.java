package foiscope.bench;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** As little as a Spark program can do: a session, a small Parquet file in, an aggregate, a Parquet file out. */
public final class BareSpark {

    private BareSpark() {}

    /**
     * Runs it.
     *
     * @param folders the one with {@code documents.parquet}, and the one to write
     */
    public static void main(String[] folders) {
        SparkSession session = SparkSession.builder()
                .master("local[*]")
                .appName("bare")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.codegen.wholeStage", "false")
                .getOrCreate();
        Dataset<Row> documents =
                session.read().parquet(Path.of(folders[0], "documents.parquet").toString());
        documents
                .groupBy("status")
                .agg(count(lit(1)).as("documents"))
                .write()
                .mode("overwrite")
                .parquet(folders[1]);
        session.stop();
    }
}
