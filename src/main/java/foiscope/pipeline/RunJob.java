package foiscope.pipeline;

import foiscope.comparison.Breaks;
import foiscope.comparison.Comparisons;
import foiscope.comparison.ConceptTree;
import foiscope.model.FoiscopeException;
import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseInfo;
import foiscope.publish.ReleaseWriter;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Vocabularies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
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
    public static RunSummary run(RunConfig config, Surroundings around) {
        Configuration hadoop = SessionJob.hadoop();
        Vocabularies vocabularies =
                AddedVocabularies.of(config.vocabularies(), config.decisions()).vocabularies();
        ExistingRelease existing = config.overwrite() ? ExistingRelease.REPLACE : ExistingRelease.REFUSE;
        try (ReleaseWriter release = ReleaseWriter.open(config.target(), existing, hadoop)) {
            SourceListing listing = new SourceListing(hadoop, around.progress(), release.target());
            Manifest manifest = Manifest.write(
                    release.growing() + "/manifest",
                    found -> listing.forEach(config.sources(), found),
                    config.packBytes(),
                    SessionJob.cores(),
                    hadoop);
            SparkSession session = SessionJob.open(manifest.packs().size() == 1, around.progress());
            try {
                RunSummary summary = new RunJob(session, DocumentStages.ofTheContract())
                        .run(manifest, config.packBytes(), vocabularies, release);
                release.finish(new ReleaseInfo(ProgramVersion.number(), vocabularies.version(), List.of()));
                return summary;
            } finally {
                session.stop();
            }
        }
    }

    /** Reads a manifest's files and has all datasets of a release written; the manifest goes. */
    RunSummary run(Manifest manifest, long packBytes, Vocabularies vocabularies, ReleaseWriter release) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        int partitions = manifest.partitions(packBytes);
        Broadcast<Vocabularies> known = context.broadcast(vocabularies);
        ReadingJob reading = new ReadingJob(session, stages);
        Dataset<Row> readings = reading.readings(reading.documents(manifest, partitions), known);
        RunSummary summary = write(readings, vocabularies, partitions, release);
        release.remove(manifest.file());
        return summary;
    }

    /**
     * Has all datasets of a release written.
     *
     * @param partitions among how many tasks the figures are compared
     */
    RunSummary write(Dataset<Row> readings, Vocabularies vocabularies, int partitions, ReleaseWriter release) {
        return withDatasets(readings, vocabularies, partitions, datasets -> {
            RunSummary summary = new ReleaseJob(session, release).write(datasets);
            return summary.withDead(InterpretationJob.dead(vocabularies.decisions(), datasets.readings()));
        });
    }

    /** Does something with the datasets that readings give, which are kept meanwhile. */
    static <T> T withDatasets(
            Dataset<Row> read, Vocabularies vocabularies, int partitions, Function<DatasetsJob, T> work) {
        Dataset<Row> readings = read.persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> compared = new ComparisonJob(comparisons(vocabularies), partitions)
                .compared(ComparisonJob.figures(ComparisonJob.answered(readings)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return work.apply(new DatasetsJob(readings, compared));
        } catch (Exception e) {
            throw known(e);
        } finally {
            compared.unpersist();
            readings.unpersist();
        }
    }

    /** The rules of comparing, by these vocabularies. */
    static Comparisons comparisons(Vocabularies vocabularies) {
        Map<String, String> broader = new HashMap<>();
        for (Domain domain : Domain.values()) {
            vocabularies.concepts(domain).forEach((code, concept) -> concept.broader()
                    .ifPresent(wider -> broader.put(code, wider)));
        }
        return new Comparisons(
                new ConceptTree(broader), new Breaks(vocabularies.breaks()), vocabularies.comparableUnits());
    }

    /** What a task found wrong and can tell a user, out of what Spark makes of it. */
    static RuntimeException known(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof FoiscopeException told) {
                return told;
            }
        }
        return fault instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(fault);
    }
}
