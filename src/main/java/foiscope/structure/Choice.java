package foiscope.structure;

import foiscope.model.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The structure that the evidence speaks for most.
 *
 * @param structure the best
 * @param reasons what each kind of evidence says of it
 * @param margin by how much the nearest structure falls behind that would read any value otherwise; infinite where there is none
 * @param twoReadings the labels that a structure nearly as good gives to values otherwise, by the values' places
 * @param doubtful the places of other values of which it isn't sure which labels govern them
 * @param after how many of the rows that were asked come after this table
 */
public record Choice(
        Structure structure,
        List<Reason> reasons,
        double margin,
        Map<String, List<CellRef>> twoReadings,
        Set<String> doubtful,
        int after) {

    /** A rival that falls behind by less than this leaves two readings. */
    static final double TWO_READINGS = 0.3;

    /** A rival that falls behind by less than this leaves a doubt. */
    static final double DOUBT = 0.6;

    public Choice {
        reasons = List.copyOf(reasons);
        twoReadings = Map.copyOf(twoReadings);
        doubtful = Set.copyOf(doubtful);
    }

    /** What one kind of evidence says of the chosen structure. */
    public record Reason(String evidence, double weight) {}

    /** The best of some structures by some evidence; empty where there is none. */
    static Optional<Choice> of(List<Hypothesis> asked, List<Evidence> evidence) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        double[] scores =
                asked.stream().mapToDouble(each -> score(each, evidence)).toArray();
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] + 1e-9 ? i : best;
        }
        Hypothesis chosen = asked.get(best);
        Rivals rivals = new Rivals(chosen.structure());
        for (int i = 0; i < scores.length && scores.length > 1; i++) {
            double behind = scores[best] - scores[i];
            if (i != best && behind < Rivals.ASKED) {
                rivals.add(asked.get(i).structure(), behind);
            }
        }
        Set<String> doubtful = new HashSet<>(rivals.doubtful);
        doubtful.addAll(Misfits.of(chosen.structure()));
        return Optional.of(new Choice(
                chosen.structure().settled(),
                reasons(chosen, evidence),
                rivals.margin,
                rivals.twoReadings,
                doubtful,
                chosen.after()));
    }

    /** The structures that come near the best, and the values that they read otherwise. */
    private static final class Rivals {

        /** Structures that fall further behind aren't asked what they read otherwise. */
        private static final double ASKED = 2;

        /** So many rows tell whether a rival reads anything otherwise; only then all are asked. */
        private static final int FIRST = 60;

        private final Structure best;
        private final Map<String, List<String>> paths;
        private final Map<String, List<CellRef>> twoReadings = new HashMap<>();
        private final Set<String> doubtful = new HashSet<>();
        private double margin = Double.POSITIVE_INFINITY;

        Rivals(Structure best) {
            this.best = best;
            this.paths = best.paths(FIRST);
        }

        void add(Structure rival, double behind) {
            if (behind >= margin && behind > DOUBT
                    || differ(paths, rival.paths(FIRST)).isEmpty()) {
                return;
            }
            margin = Math.min(margin, behind);
            if (behind <= TWO_READINGS) {
                Map<String, List<CellRef>> labels = rival.labelPlaces();
                differ(best.paths(), rival.paths())
                        .forEach(value -> twoReadings.putIfAbsent(value, labels.getOrDefault(value, List.of())));
            } else if (behind <= DOUBT) {
                doubtful.addAll(differ(best.paths(), rival.paths()));
            }
        }

        private static Set<String> differ(Map<String, List<String>> one, Map<String, List<String>> other) {
            Set<String> differ = new HashSet<>();
            one.forEach((value, path) -> {
                if (!path.equals(other.get(value))) {
                    differ.add(value);
                }
            });
            return differ;
        }
    }

    /** With titles that stand above it and others. */
    Choice titled(List<GridCell> above) {
        List<GridCell> titles = new ArrayList<>(above);
        titles.addAll(structure.titles());
        Structure titled = new Structure(
                structure.grid(),
                structure.arrangement(),
                titles,
                structure.heads(),
                structure.body(),
                structure.notes(),
                structure.columns());
        return new Choice(titled, reasons, margin, twoReadings, doubtful, after);
    }

    /** With no rows after it. */
    Choice last() {
        return new Choice(structure, reasons, margin, twoReadings, doubtful, 0);
    }

    static double score(Hypothesis asked, List<Evidence> evidence) {
        double score = 0;
        for (Evidence each : evidence) {
            score += each.of(asked);
        }
        return score;
    }

    /** What each kind of evidence says of a structure, in the order in which it is listed. */
    private static List<Reason> reasons(Hypothesis asked, List<Evidence> evidence) {
        return evidence.stream()
                .map(each -> new Reason(each.name(), each.of(asked)))
                .toList();
    }
}
