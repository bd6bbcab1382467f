package foiscope.audit;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.publish.ReleaseReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No published figure changed unless there is a reason: another document of its force, another version of the program, another
 * vocabulary or decision. Holds the last release's comparisons in memory, some 200 bytes a row.
 */
public final class NothingChangedUnasked implements AuditCheck {

    /** What a row says. */
    private record PublishedCount(
            String force, String year, @Nullable Double lower, @Nullable Double upper, boolean comparable) {

        static PublishedCount of(ComparisonRow row) {
            return new PublishedCount(row.force(), row.year(), row.lower(), row.upper(), row.comparable());
        }

        String inWords() {
            return Objects.equals(lower, upper) ? String.valueOf(lower) : lower + " to " + upper;
        }
    }

    @Override
    public List<String> findings(AuditedRelease release) {
        List<String> findings = new ArrayList<>();
        if (release.last().isEmpty() || !release.sameWords()) {
            return findings;
        }
        Set<String> touched = release.touchedForces();
        for (Dataset dataset : Dataset.values()) {
            if (!dataset.comparison()) {
                continue;
            }
            Map<String, PublishedCount> before = published(release.last().orElseThrow(), dataset);
            published(release.next(), dataset).forEach((id, now) -> {
                PublishedCount was = before.remove(id);
                if (!now.equals(was) && !touched.contains(now.force())) {
                    findings.add("%s: row %s of %s, %s is %s and was %s, without a new document"
                            .formatted(
                                    dataset.fileName(),
                                    id,
                                    now.force(),
                                    now.year(),
                                    now.inWords(),
                                    was == null ? "absent" : was.inWords()));
                }
            });
            before.forEach((id, was) -> {
                if (!touched.contains(was.force())) {
                    findings.add("%s: row %s of %s, %s is gone, without a new document"
                            .formatted(dataset.fileName(), id, was.force(), was.year()));
                }
            });
        }
        return findings;
    }

    private static Map<String, PublishedCount> published(ReleaseReader release, Dataset dataset) {
        Map<String, PublishedCount> published = new HashMap<>();
        AuditedRelease.each(release, dataset, row -> {
            ComparisonRow compared = (ComparisonRow) row;
            published.put(compared.rowId(), PublishedCount.of(compared));
        });
        return published;
    }
}
