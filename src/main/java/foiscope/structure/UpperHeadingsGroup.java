package foiscope.structure;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Upper headings group those below them: one that stands over a single heading each is the beginning of its words. */
record UpperHeadingsGroup() implements Evidence {

    private static final double NOTHING_GROUPED = 0.6;

    @Override
    public String name() {
        return "upper headings group lower ones";
    }

    @Override
    public double of(Hypothesis asked) {
        Structure structure = asked.structure();
        double score = 0;
        for (int level = 0; level + 1 < structure.headings().size(); level++) {
            score -= groups(structure, level) ? 0 : NOTHING_GROUPED;
        }
        return score;
    }

    private static boolean groups(Structure structure, int level) {
        Set<String> upper = new HashSet<>();
        int over = 0;
        for (int column : structure.values()) {
            Optional<GridCell> heading = structure.headingAt(level, column);
            boolean both = heading.isPresent()
                    && structure.headingAt(level + 1, column).isPresent();
            if (both) {
                upper.add(heading.get().text());
                over++;
            }
        }
        return upper.size() < Math.max(2, over);
    }
}
