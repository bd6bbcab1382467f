package foiscope.pipeline;

import foiscope.dataset.Dataset;
import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseInfo;
import foiscope.publish.ReleaseReader;
import foiscope.publish.ReleaseWriter;
import foiscope.vocabulary.Vocabularies;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * A release that a test made, and its rows.
 *
 * @param summary what the run said of it
 */
record MadeRelease(RunSummary summary, Map<Dataset, List<Record>> rows) {

    /** A release of these sources into a new folder. */
    static MadeRelease of(
            SparkSession session,
            DocumentStages stages,
            Vocabularies vocabularies,
            Path dir,
            long packBytes,
            List<String> sources) {
        RunSummary summary =
                make(session, stages, vocabularies, dir.toString(), ExistingRelease.REFUSE, packBytes, sources);
        return new MadeRelease(
                summary, rows(dir.toString(), session.sparkContext().hadoopConfiguration()));
    }

    /** Makes a release in a folder that a path or a URI names. */
    static RunSummary make(
            SparkSession session,
            DocumentStages stages,
            Vocabularies vocabularies,
            String dir,
            ExistingRelease existing,
            long packBytes,
            List<String> sources) {
        Configuration hadoop = session.sparkContext().hadoopConfiguration();
        try (ReleaseWriter release = ReleaseWriter.open(dir, existing, hadoop)) {
            SourceListing listing = new SourceListing(hadoop, Progress.SILENT, release.target());
            Manifest manifest = Manifest.write(
                    release.growing() + "/manifest", found -> listing.forEach(sources, found), packBytes, 2, hadoop);
            RunSummary summary = new RunJob(session, stages).run(manifest, packBytes, vocabularies, release);
            release.finish(new ReleaseInfo("test", vocabularies.version(), List.of()));
            return summary;
        }
    }

    /** All rows of a release. */
    static Map<Dataset, List<Record>> rows(String dir, Configuration hadoop) {
        Map<Dataset, List<Record>> rows = new EnumMap<>(Dataset.class);
        for (Dataset dataset : Dataset.values()) {
            try (Stream<Record> read = ReleaseReader.open(dir, hadoop).rows(dataset)) {
                rows.put(dataset, read.toList());
            }
        }
        return rows;
    }

    List<Record> rows(Dataset dataset) {
        return rows.getOrDefault(dataset, List.of());
    }
}
