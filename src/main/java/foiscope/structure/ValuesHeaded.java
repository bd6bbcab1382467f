package foiscope.structure;

import java.util.Map;

/** No column of values is without a heading where others have one. */
record ValuesHeaded() implements Evidence {

    private static final double UNHEADED = 1.2;

    @Override
    public String name() {
        return "every value has a heading";
    }

    @Override
    public double of(Hypothesis asked) {
        Structure structure = asked.structure();
        if (structure.headings().isEmpty()) {
            return 0;
        }
        Map<Integer, GridCell> sections = structure.columnSections();
        double score = 0;
        for (int column : structure.values()) {
            boolean headed = sections.containsKey(column);
            for (int level = 0; level < structure.headings().size(); level++) {
                headed |= structure.headingAt(level, column).isPresent();
            }
            score -= headed ? 0 : UNHEADED;
        }
        return score;
    }
}
