package foiscope;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** What every test that needs Spark extends: one small local session, which all of them share until the JVM ends. */
@Tag("spark")
public abstract class SparkTest extends JavaDataFrameSuiteBase {

    private static final long serialVersionUID = 1L;

    @BeforeEach
    void openSession() {
        runBefore();
    }

    @Override
    public boolean enableHiveSupport() {
        return false;
    }

    @Override
    public SparkConf conf() {
        return super.conf()
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.sql.adaptive.enabled", "false")
                .set("spark.sql.artifact.isolation.enabled", "false")
                .set("spark.sql.datetime.java8API.enabled", "true");
    }
}
