package foiscope.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels of a column or of a row of headings mostly speak of one thing. */
record SiblingsOfOneSort() implements Evidence {

    private static final int WEIGHED = 300;
    private static final double AGREED = 0.4;
    private static final double APART = 0.8;

    @Override
    public String name() {
        return "siblings speak of one thing";
    }

    @Override
    public double of(Hypothesis asked) {
        return of(asked.structure(), asked.reading());
    }

    static double of(Structure structure, CellReading reading) {
        double score = 0;
        for (int column : structure.labels()) {
            List<GridCell> cells = new ArrayList<>();
            for (int i = 0; i < Math.min(structure.body().size(), WEIGHED); i++) {
                GridCell cell = structure.grid().at(structure.body().get(i).row(), column);
                if (!cell.blank()) {
                    cells.add(cell);
                }
            }
            score += agreement(cells, reading);
        }
        for (int level = 0; level < structure.headings().size(); level++) {
            Map<String, GridCell> cells = new LinkedHashMap<>();
            for (int column : structure.values()) {
                structure
                        .headingAt(level, column)
                        .ifPresent(cell -> cells.putIfAbsent(cell.place().key(), cell));
            }
            score += agreement(List.copyOf(cells.values()), reading);
        }
        return score;
    }

    private static double agreement(List<GridCell> cells, CellReading reading) {
        Map<LabelSort, Integer> votes = new EnumMap<>(LabelSort.class);
        int typed = 0;
        for (GridCell cell : cells) {
            Set<LabelSort> sorts = reading.sorts(cell.words());
            if (sorts.contains(LabelSort.ANY) || sorts.isEmpty()) {
                continue;
            }
            typed++;
            sorts.forEach(sort -> votes.merge(sort, 1, Integer::sum));
        }
        if (typed < 2) {
            return 0;
        }
        int most = votes.values().stream().max(Integer::compare).orElse(0);
        return most == typed ? AGREED : -APART * (typed - most) / typed;
    }
}
