package foiscope.audit;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.publish.ReleaseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** No force, and no year of a force, that stood in the last release is missing. */
public final class NothingMissing implements AuditCheck {

    @Override
    public List<String> findings(AuditedRelease release) {
        List<String> findings = new ArrayList<>();
        Map<String, Set<String>> before =
                release.last().map(NothingMissing::years).orElse(Map.of());
        Map<String, Set<String>> after = years(release.next());
        before.forEach((force, years) -> {
            Set<String> left = after.get(force);
            if (left == null) {
                findings.add("%s is missing: it stood in the last release".formatted(force));
            } else {
                years.removeAll(left);
                years.forEach(year ->
                        findings.add("%s has no %s any more: it stood in the last release".formatted(force, year)));
            }
        });
        return findings;
    }

    private static Map<String, Set<String>> years(ReleaseReader release) {
        Map<String, Set<String>> years = new TreeMap<>();
        AuditedRelease.each(
                release,
                Dataset.OBSERVATIONS,
                row -> years.computeIfAbsent(((ObservationRow) row).force(), force -> new TreeSet<>()));
        for (Dataset dataset : Dataset.values()) {
            if (dataset.comparison()) {
                AuditedRelease.each(release, dataset, row -> {
                    ComparisonRow compared = (ComparisonRow) row;
                    years.computeIfAbsent(compared.force(), force -> new TreeSet<>())
                            .add(compared.year());
                });
            }
        }
        return years;
    }
}
