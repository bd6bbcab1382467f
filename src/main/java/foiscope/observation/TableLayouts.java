package foiscope.observation;

import java.util.List;
import java.util.Optional;

/** The layouts that are known, tried in order. */
final class TableLayouts {

    private static final List<TableLayout> LAYOUTS =
            List.of(new PeriodsAcross(), new RowPerPeriod(), new LabelledCounts());

    private TableLayouts() {}

    static Optional<TableLayout.Taken> take(HeadedTable table) {
        for (TableLayout layout : LAYOUTS) {
            Optional<TableLayout.Taken> taken = layout.take(table);
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }
}
