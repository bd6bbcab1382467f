package foiscope.observation;

import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;

/** What a workbook's hidden rows, columns and sheets print: nobody was shown it, so it gives no figure, and is listed. */
final class HiddenCells {

    private HiddenCells() {}

    /** A row of {@code unresolved} for each hidden cell with a number in it, without its words. */
    static Figures in(SourceTable table) {
        Figures found = Figures.none();
        for (SourceCell cell : table.cells()) {
            if (cell.hidden() && cell.text().chars().anyMatch(Character::isDigit)) {
                found.unresolved()
                        .add(new Unresolved(
                                table.at(cell.row(), cell.column()),
                                "",
                                UnresolvedReason.HIDDEN,
                                "its row, column or sheet is hidden",
                                ""));
            }
        }
        return found;
    }
}
