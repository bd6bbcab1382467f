package foiscope.structure;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words of each heading say something: "No further" over "action" are one heading, since neither says anything alone. */
record HeadingsKnown() implements Evidence {

    private static final double KNOWN = 1.5;

    @Override
    public String name() {
        return "headings whose words are known";
    }

    @Override
    public double of(Hypothesis asked) {
        Structure structure = asked.structure();
        int levels = structure.headings().size();
        double share = 0;
        for (int level = 0; level < levels; level++) {
            share += share(structure, level, asked.reading());
        }
        return levels == 0 ? 0 : KNOWN * share / levels;
    }

    private static double share(Structure structure, int level, CellReading reading) {
        Map<String, GridCell> cells = new LinkedHashMap<>();
        for (int column : structure.values()) {
            structure
                    .headingAt(level, column)
                    .ifPresent(cell -> cells.putIfAbsent(cell.place().key(), cell));
        }
        int known = 0;
        for (GridCell cell : cells.values()) {
            known += reading.sorts(cell.words()).isEmpty() ? 0 : 1;
        }
        return cells.isEmpty() ? 0 : (double) known / cells.size();
    }
}
