package foiscope.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The structure that the evidence speaks for most.
 *
 * @param structure the best
 * @param score what speaks for it, all together
 * @param margin by how much the nearest structure falls behind that would read any value otherwise; infinite where there is none
 * @param twoReadings the places of the values that a structure nearly as good would read otherwise
 * @param after how many of the rows that were asked come after this table
 */
public record Choice(Structure structure, double score, double margin, Set<String> twoReadings, int after) {

    /** A rival that falls behind by less than this leaves a doubt. */
    static final double MARGIN = 0.3;

    public Choice {
        twoReadings = Set.copyOf(twoReadings);
    }

    /** What one kind of evidence says of the chosen structure. */
    public record Reason(String evidence, double weight) {}

    /** The best of some structures; empty where there is none. */
    static Optional<Choice> of(List<Hypothesis> asked) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        double[] scores = asked.stream().mapToDouble(Choice::score).toArray();
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] + 1e-9 ? i : best;
        }
        Hypothesis chosen = asked.get(best);
        double margin = Double.POSITIVE_INFINITY;
        Set<String> twoReadings = new HashSet<>();
        Map<String, List<String>> paths = chosen.structure().paths();
        for (int i = 0; i < scores.length; i++) {
            double behind = scores[best] - scores[i];
            if (i == best || behind >= Math.min(margin, 2) && behind > MARGIN) {
                continue;
            }
            Set<String> differ = differ(paths, asked.get(i).structure().paths());
            if (!differ.isEmpty()) {
                margin = Math.min(margin, behind);
                if (behind <= MARGIN) {
                    twoReadings.addAll(differ);
                }
            }
        }
        return Optional.of(new Choice(chosen.structure().settled(), scores[best], margin, twoReadings, chosen.after()));
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
        return new Choice(titled, score, margin, twoReadings, after);
    }

    static double score(Hypothesis asked) {
        double score = 0;
        for (Evidence evidence : Evidence.ALL) {
            score += evidence.of(asked);
        }
        return score;
    }

    /** What each kind of evidence says of a structure, the strongest first. */
    static List<Reason> reasons(Hypothesis asked) {
        List<Reason> reasons = new ArrayList<>();
        for (Evidence evidence : Evidence.ALL) {
            reasons.add(new Reason(evidence.name(), evidence.of(asked)));
        }
        return reasons;
    }

    private static Set<String> differ(Map<String, List<String>> one, Map<String, List<String>> other) {
        Set<String> differ = new HashSet<>();
        one.forEach((value, path) -> {
            if (!path.equals(other.get(value))) {
                differ.add(value);
            }
        });
        other.keySet().stream().filter(value -> !one.containsKey(value)).forEach(differ::add);
        return differ;
    }
}
