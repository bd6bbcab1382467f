package foiscope.pipeline;

import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseInfo;
import foiscope.publish.ReleaseWriter;
import foiscope.vocabulary.Decisions;
import foiscope.vocabulary.Vocabularies;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The whole way: sources into packs, layouts, readings, and the rows of a release. */
public final class RunJob {

    private final SparkSession session;
    private final DocumentStages stages;

    RunJob(SparkSession session, DocumentStages stages) {
        this.session = session;
        this.stages = stages;
    }

    /**
     * Makes the release that is asked for, complete or absent. Everything that may be wrong with what is asked is found before
     * Spark starts.
     */
    public static RunSummary run(RunConfig config) {
        ExistingRelease existing = config.overwrite() ? ExistingRelease.REPLACE : ExistingRelease.REFUSE;
        ReleaseWriter.checkTarget(config.target(), existing);
        Vocabularies vocabularies = AddedVocabularies.of(config.vocabularies(), config.decisions());
        SourceListing listing = new SourceListing(SessionJob.hadoop(), config.target());
        try (SourceList list = SourceList.write(found -> listing.forEach(config.sources(), found))) {
            SparkSession session = SessionJob.open();
            try (ReleaseWriter release = ReleaseWriter.open(config.target(), existing)) {
                RunSummary summary = new RunJob(session, DocumentStages.ofTheContract())
                        .run(list, config.packBytes(), vocabularies, release::write);
                release.finish(new ReleaseInfo(ProgramVersion.number(), vocabularies.version(), List.of()));
                return summary;
            } finally {
                session.stop();
            }
        }
    }

    RunSummary run(SourceList list, long packBytes, Vocabularies vocabularies, RowSink sink) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Manifest manifest = Manifest.of(list, packBytes, context.defaultParallelism());
        int partitions = manifest.partitions(packBytes);
        Broadcast<Vocabularies> known = context.broadcast(vocabularies);
        ReadingJob reading = new ReadingJob(session, stages);
        Dataset<Row> readings =
                reading.readings(reading.layouts(manifest, partitions), known).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            RunSummary summary = new ReleaseJob(stages, known, partitions).write(readings, sink);
            return summary.withDead(dead(vocabularies.decisions(), readings));
        } finally {
            readings.unpersist();
        }
    }

    private static List<RunSummary.DeadDecision> dead(Decisions decisions, Dataset<Row> readings) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        Set<Long> used = ReadingJob.linesOfUsed(readings);
        return decisions.all().stream()
                .filter(decision -> !used.contains(decision.line()))
                .map(decision -> new RunSummary.DeadDecision(decision.line(), decision.words()))
                .toList();
    }
}
