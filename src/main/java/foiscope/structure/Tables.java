package foiscope.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a grid apart into the tables stacked in it, each as the evidence reads it best. */
public final class Tables {

    private final Grid grid;
    private final CellReading reading;
    private final List<Evidence> evidence;
    private final List<Choice> found = new ArrayList<>();

    private Tables(Grid grid, CellReading reading, List<Evidence> evidence) {
        this.grid = grid;
        this.reading = reading;
        this.evidence = evidence;
    }

    /** The tables of a grid from the top; none where no row has two cells. */
    public static List<Choice> in(Grid printed, CellReading reading) {
        return in(printed, reading, Evidence.ALL);
    }

    /** The same, by some of the evidence. */
    static List<Choice> in(Grid printed, CellReading reading, List<Evidence> evidence) {
        Tables tables = new Tables(printed, reading, evidence);
        List<Integer> rest = filled(printed);
        while (!rest.isEmpty()) {
            rest = tables.first(rest);
        }
        return tables.found;
    }

    private static List<Integer> filled(Grid grid) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            if (grid.filled(row) > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Finds the first table in these rows, and gives the rows after it. */
    private List<Integer> first(List<Integer> rows) {
        int at = 0;
        while (at < rows.size() && Body.single(grid, rows.get(at))) {
            at++;
        }
        List<GridCell> titles = Body.cells(grid, rows.subList(0, at));
        List<Integer> after = rows.subList(at, rows.size());
        if (after.isEmpty()) {
            return List.of();
        }
        List<Choice> beside = beside(titles, after);
        if (!beside.isEmpty()) {
            found.addAll(beside);
            return List.of();
        }
        Optional<Choice> upright = Choice.of(Structures.of(grid, false, titles, after, reading), evidence);
        Optional<Choice> best = Turn.better(grid, titles, after, reading, evidence, upright);
        best.ifPresent(found::add);
        return best.map(choice -> after.subList(after.size() - choice.after(), after.size()))
                .orElse(List.of());
    }

    /** The tables that stand side by side in these rows; none, where they are one. */
    private List<Choice> beside(List<GridCell> titles, List<Integer> rows) {
        List<List<Integer>> blocks = Blocks.of(grid, rows);
        if (blocks.size() < 2) {
            return List.of();
        }
        List<Choice> tables = new ArrayList<>();
        for (List<Integer> columns : blocks) {
            Grid block = grid.ofRows(rows).ofColumns(columns);
            List<Choice> inBlock = in(block, reading, evidence);
            if (inBlock.isEmpty() || !Blocks.whole(inBlock.get(0).structure())) {
                return List.of();
            }
            for (Choice choice : inBlock) {
                tables.add(choice.titled(titles));
            }
        }
        return tables;
    }
}
