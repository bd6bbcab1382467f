package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.publish.PosixLocalFileSystem;
import foiscope.warehouse.Warehouse;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** The one Spark session of a command: a small one on this machine, or the one that spark-submit asks for. */
final class SessionJob {

    /** What Spark reserves for itself, one and a half times. */
    private static final long LEAST_MEMORY = 450L << 20;

    private SessionJob() {}

    /** The settings of Hadoop's file systems, as the session will have them. */
    static Configuration hadoop() {
        Configuration hadoop = new Configuration();
        for (Tuple2<String, String> setting : new SparkConf().getAllWithPrefix("spark.hadoop.")) {
            hadoop.set(setting._1(), setting._2());
        }
        hadoop.setIfUnset(PosixLocalFileSystem.SETTING, PosixLocalFileSystem.class.getName());
        return hadoop;
    }

    /** Settings by which Spark interprets what it would take longer to compile than to do. */
    static final Map<String, String> INTERPRETED =
            Map.of("spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    /** How many tasks run at once as far as is known before there is a session: on this machine its processors. */
    static int cores() {
        return Math.max(Runtime.getRuntime().availableProcessors(), new SparkConf().getInt("spark.cores.max", 1));
    }

    /** The session of a command that needs no warehouse. */
    static SparkSession open(boolean few, Progress progress) {
        return open(few, Optional.empty(), progress);
    }

    /**
     * The session of a command.
     *
     * @param warehouse the folder of a warehouse, a URI
     * @param progress is told of its tasks
     * @param few whether there is so little to do that Spark would take longer to compile whole stages than to do it
     */
    static SparkSession open(boolean few, Optional<String> warehouse, Progress progress) {
        refuseTooLittleMemory();
        SparkConf conf = new SparkConf();
        if (!conf.contains("spark.master")) {
            thisMachine(conf);
            if (few) {
                INTERPRETED.forEach(conf::setIfMissing);
            }
        }
        conf.setIfMissing("spark.app.name", "foiscope");
        conf.set("spark.sql.datetime.java8API.enabled", "true");
        conf.setIfMissing("spark.rdd.compress", "true");
        // A session that isolates its artifacts asks for every class over the network first.
        conf.setIfMissing("spark.sql.artifact.isolation.enabled", "false");
        warehouse.map(Warehouse::settings).ifPresent(settings -> settings.forEach(conf::set));
        SparkSession session = SparkSession.builder().config(conf).getOrCreate();
        session.sparkContext().addSparkListener(new ProgressJob(progress));
        return session;
    }

    /** Spark refuses less than this with a stack trace. */
    private static void refuseTooLittleMemory() {
        long bytes = Runtime.getRuntime().maxMemory();
        if (bytes < LEAST_MEMORY) {
            throw new FoiscopeException(
                    Code.FAILED,
                    "Java may use %,d MB of memory and Spark needs %,d: give it more, as with JAVA_OPTS=-Xmx2g"
                            .formatted(bytes >> 20, LEAST_MEMORY >> 20));
        }
    }

    /** Partitions are counted by the input, so adapting them at run time would only cost more jobs. */
    private static void thisMachine(SparkConf conf) {
        conf.setMaster("local[*]")
                .setIfMissing("spark.hadoop." + PosixLocalFileSystem.SETTING, PosixLocalFileSystem.class.getName())
                .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
                .setIfMissing("spark.driver.host", "127.0.0.1")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.sql.shuffle.partitions", "2")
                .setIfMissing("spark.sql.adaptive.enabled", "false")
                .setIfMissing("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"));
    }
}
