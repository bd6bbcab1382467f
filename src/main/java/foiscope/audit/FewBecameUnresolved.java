package foiscope.audit;

import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.publish.ReleaseReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Of the figures of a force that stood in the last release, and whose documents still stand, no more than a share are no figures
 * any more.
 */
public final class FewBecameUnresolved implements AuditCheck {

    private final double most;

    /** @param most the largest share that may be lost, from 0 to 1 */
    public FewBecameUnresolved(double most) {
        this.most = most;
    }

    @Override
    public List<String> findings(AuditedRelease release) {
        if (release.last().isEmpty()) {
            return List.of();
        }
        Set<String> documents = AuditedRelease.documents(release.next());
        Set<String> figures = new HashSet<>();
        AuditedRelease.each(
                release.next(), Dataset.OBSERVATIONS, row -> figures.add(((ObservationRow) row).observationId()));
        Map<String, int[]> lostOfAll = new TreeMap<>();
        ReleaseReader last = release.last().get();
        AuditedRelease.each(last, Dataset.OBSERVATIONS, row -> {
            ObservationRow figure = (ObservationRow) row;
            if (documents.contains(figure.documentId())) {
                int[] counts = lostOfAll.computeIfAbsent(figure.force(), force -> new int[2]);
                counts[0] += figures.contains(figure.observationId()) ? 0 : 1;
                counts[1]++;
            }
        });
        List<String> findings = new ArrayList<>();
        lostOfAll.forEach((force, counts) -> {
            if (counts[0] > most * counts[1]) {
                findings.add(String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d figures are none any more, more than %.0f %%",
                        force,
                        counts[0],
                        counts[1],
                        most * 100));
            }
        });
        return findings;
    }
}
