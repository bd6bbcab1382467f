package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.CellRef;
import foiscope.model.Dimension;
import foiscope.model.Doubt;
import foiscope.model.Observation;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.structure.Choice;
import foiscope.structure.GridCell;
import foiscope.structure.LineSums;
import foiscope.structure.Structure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the form of a table leaves in doubt of its figures. */
final class TableDoubts {

    private TableDoubts() {}

    /** Takes out the figures that another structure would read otherwise, and notes the doubts that stand against the rest. */
    static void mark(Choice choice, TableContext context, Figures read, Doubts doubts) {
        if (!choice.twoReadings().isEmpty()) {
            read.observations().removeIf(o -> twoReadings(choice, o, read));
        }
        Set<String> doubtful = choice.doubtful().stream().map(TableDoubts::cell).collect(Collectors.toSet());
        doubts.add(read, Doubt.STRUCTURE, o -> doubtful.contains(cell(o.place().key())));
        doubts.add(
                read,
                Doubt.PERIOD_CLASH,
                o -> context.dated().clash()
                        && context.period().filter(o.period()::equals).isPresent());
        boolean outcomes = read.observations().stream().anyMatch(TableDoubts::outcome);
        Set<String> sums = outcomes ? sums(choice.structure()) : Set.of();
        doubts.add(
                read,
                Doubt.SUM_OF_SIBLINGS,
                o -> outcome(o) && sums.contains(cell(o.place().key())));
    }

    private static boolean outcome(Observation o) {
        return o.basis() != Basis.TOTAL_ROW && o.divided(Dimension.OUTCOME);
    }

    private static boolean twoReadings(Choice choice, Observation o, Figures read) {
        for (Map.Entry<String, List<CellRef>> other : choice.twoReadings().entrySet()) {
            if (cell(other.getKey()).equals(cell(o.place().key()))) {
                String labels = other.getValue().stream().map(CellRef::inWords).collect(Collectors.joining("; "));
                read.unresolved()
                        .add(new Unresolved(
                                o.place(),
                                o.verbatim(),
                                UnresolvedReason.TWO_READINGS,
                                "its table may be read in two ways; by the other its labels are at " + labels,
                                ""));
                return true;
            }
        }
        return false;
    }

    /** A figure's cell; of prose, where each value has its own place, that. */
    private static String cell(String key) {
        return key.startsWith("0/") ? key : key.substring(0, key.lastIndexOf('/'));
    }

    /** The cells of rows and columns that are the sums of the others. */
    private static Set<String> sums(Structure structure) {
        Set<Integer> rows = LineSums.ofRows(structure).totals();
        Set<Integer> columns = LineSums.ofColumns(structure).totals();
        Set<String> cells = new HashSet<>();
        if (rows.isEmpty() && columns.isEmpty()) {
            return cells;
        }
        for (int i = 0; i < structure.body().size(); i++) {
            for (int column : structure.values()) {
                GridCell value = structure.grid().at(structure.body().get(i).row(), column);
                if (rows.contains(i) || columns.contains(column)) {
                    cells.add(cell(value.place().key()));
                }
            }
        }
        return cells;
    }
}
