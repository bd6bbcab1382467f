package foiscope.observation;

import foiscope.model.CellRef;
import foiscope.model.Label;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.structure.CellKind;
import foiscope.structure.Grid;
import foiscope.structure.GridCell;
import java.util.HashSet;
import java.util.Set;

/** The numbers of a table that no reading of it took for a figure, a label or anything listed: a row of {@code unresolved} each. */
final class UnreadNumbers {

    private UnreadNumbers() {}

    /** Those of a table that gave these figures. */
    static Figures in(Grid grid, Figures read) {
        Set<CellRef> accounted = new HashSet<>();
        read.observations().forEach(o -> {
            accounted.add(cell(o.place()));
            o.path().stream().map(Label::place).map(UnreadNumbers::cell).forEach(accounted::add);
        });
        read.unresolved().forEach(u -> accounted.add(cell(u.place())));
        Figures unread = Figures.none();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                GridCell cell = grid.at(row, column);
                if (count(cell) && accounted.add(cell(cell.place()))) {
                    unread.unresolved()
                            .add(new Unresolved(
                                    cell.place(),
                                    "",
                                    UnresolvedReason.UNKNOWN_LABEL,
                                    "a number whose labels aren't understood",
                                    ""));
                }
            }
        }
        return unread;
    }

    private static boolean count(GridCell cell) {
        return !cell.blank()
                && cell.origin()
                && cell.kind() == CellKind.COUNT
                && cell.surelyValue()
                && cell.text().chars().anyMatch(Character::isDigit);
    }

    private static CellRef cell(CellRef place) {
        return place.atItem(1);
    }
}
