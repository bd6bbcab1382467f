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
    private record Said(String force, String year, @Nullable Double lower, @Nullable Double upper, boolean comparable) {

        static Said of(ComparisonRow row) {
            return new Said(row.force(), row.year(), row.lower(), row.upper(), row.comparable());
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
            Map<String, Said> before = said(release.last().orElseThrow(), dataset);
            said(release.next(), dataset).forEach((id, now) -> {
                Said was = before.remove(id);
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

    private static Map<String, Said> said(ReleaseReader release, Dataset dataset) {
        Map<String, Said> said = new HashMap<>();
        AuditedRelease.each(release, dataset, row -> {
            ComparisonRow compared = (ComparisonRow) row;
            said.put(compared.rowId(), Said.of(compared));
        });
        return said;
    }
}
