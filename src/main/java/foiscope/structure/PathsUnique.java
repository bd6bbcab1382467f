package foiscope.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two values have the same labels: the labels of a table index each of its cells (Embley, Nagy and Seth). */
record PathsUnique() implements Evidence {

    private static final int WEIGHED = 100;
    private static final double SAME = 1.5;

    @Override
    public String name() {
        return "no two values have the same labels";
    }

    @Override
    public double of(Hypothesis asked) {
        Structure structure = asked.structure();
        if (structure.columns().records()) {
            return 0;
        }
        Map<Integer, GridCell> sections = structure.columnSections();
        Map<List<String>, Integer> seen = new HashMap<>();
        int values = 0;
        for (int i = 0; i < Math.min(structure.body().size(), WEIGHED); i++) {
            for (int column : structure.values()) {
                GridCell value = structure.grid().at(structure.body().get(i).row(), column);
                if (value.role() == CellKind.Role.VALUE) {
                    List<String> path = new ArrayList<>();
                    structure.path(i, column, sections).forEach(cell -> path.add(cell.text()));
                    values++;
                    seen.merge(path, 1, Integer::sum);
                }
            }
        }
        int same = seen.values().stream()
                .filter(n -> n > 1)
                .mapToInt(Integer::intValue)
                .sum();
        return values == 0 ? 0 : -SAME * same / values;
    }
}
