package foiscope.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.jdk.javaapi.CollectionConverters;

/** Tells of Spark's tasks what a user wants to know: what is being done, and how much of it. */
final class ProgressJob extends SparkListener {

    /** Steps of fewer tasks than this are over before anyone reads of them. */
    private static final int WORTH_TELLING = 3;

    private final Progress progress;
    private final Map<Integer, Step> steps = new HashMap<>();

    private static final class Step {
        private final String what;
        private final Set<Integer> stages = new HashSet<>();
        private long all;
        private long done;

        private Step(String what) {
            this.what = what;
        }
    }

    ProgressJob(Progress progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void onJobStart(SparkListenerJobStart started) {
        String described =
                started.properties() == null ? null : started.properties().getProperty("spark.job.description");
        Step step = new Step(Objects.requireNonNullElse(described, "working"));
        CollectionConverters.asJava(started.stageInfos()).forEach(stage -> {
            step.all += stage.numTasks();
            step.stages.add(stage.stageId());
            steps.put(stage.stageId(), step);
        });
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
        Step step = steps.get(ended.stageId());
        if (step != null) {
            step.done++;
            if (step.all >= WORTH_TELLING) {
                progress.step(step.what, step.done, step.all);
            }
        }
    }
}
