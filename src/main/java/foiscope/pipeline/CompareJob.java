package foiscope.pipeline;

import foiscope.dataset.ComparisonRow;
import foiscope.explanation.RowSource;
import foiscope.publish.ReleaseReader;
import java.util.List;
import java.util.stream.Stream;

/** Rows of the comparisons, of a warehouse or of a release. */
public final class CompareJob {

    private CompareJob() {}

    /** What the figures of a warehouse's last version come to. */
    public static List<ComparedRows> ofWarehouse(String warehouse, ComparisonQuery query, Surroundings around) {
        return WarehouseJob.reading(warehouse, around, job -> of(job, query));
    }

    static List<ComparedRows> of(WarehouseJob job, ComparisonQuery query) {
        return job.withDatasets(job.lastOrFail(), datasets -> rows(datasets, query));
    }

    /** What a release that lies in a folder says; no session is opened for it. */
    public static List<ComparedRows> ofRelease(String release, ComparisonQuery query) {
        return rows(new ReleaseRows(ReleaseReader.open(release, SessionJob.hadoop())), query);
    }

    private static List<ComparedRows> rows(RowSource source, ComparisonQuery query) {
        return query.by().stream()
                .map(dataset -> {
                    try (Stream<? extends Record> rows = source.rows(dataset)) {
                        return new ComparedRows(
                                dataset,
                                rows.map(ComparisonRow.class::cast)
                                        .filter(query::asksFor)
                                        .toList());
                    }
                })
                .toList();
    }
}
