package foiscope.structure;

import foiscope.label.FieldCells;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.text.Calendar;
import foiscope.text.PeriodText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tables as tests write them: a row a line, its cells parted by bars. A row ends with its last bar or cell, so that {@code A | B} has
 * two cells and {@code A | B |} three.
 */
final class Printed {

    private static final Vocabularies VOCABULARIES = Vocabularies.builtIn();
    static final CellReading READING = new FieldCells(
            VOCABULARIES,
            new PeriodText(Calendar.of(VOCABULARIES.markerBook(Marker.TO_DATE), Optional.empty(), Map.of())));

    private Printed() {}

    static Grid grid(String table) {
        return Grid.of(table(rows(table)), READING);
    }

    static List<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : table.lines().toList()) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split("\\|", -1)) {
                // One blank on either side of a cell is the table's, more are an indent.
                cells.add(cell.replaceFirst("^ ", "").stripTrailing());
            }
            rows.add(cells);
        }
        return rows;
    }

    static SourceTable table(List<List<String>> rows) {
        List<SourceCell> cells = new ArrayList<>();
        int columns = 0;
        for (int row = 0; row < rows.size(); row++) {
            columns = Math.max(columns, rows.get(row).size());
            for (int column = 0; column < rows.get(row).size(); column++) {
                cells.add(SourceCell.of(row + 1, column + 1, rows.get(row).get(column)));
            }
        }
        return new SourceTable(1, 1, null, null, false, rows.size(), columns, cells);
    }

    /** Each value with the labels that govern it, section first, as {@code 3: Officers, Male, 2019}. */
    static List<String> paths(List<List<String>> rows) {
        return Tables.in(Grid.of(table(rows), READING), READING).stream()
                .flatMap(choice -> paths(choice.structure()).stream())
                .toList();
    }

    static List<String> paths(String table) {
        return paths(rows(table));
    }

    static List<String> paths(Structure structure) {
        List<String> paths = new ArrayList<>();
        Map<Integer, GridCell> sections = structure.columnSections();
        for (int i = 0; i < structure.body().size(); i++) {
            for (int column : structure.values()) {
                GridCell value = structure.grid().at(structure.body().get(i).row(), column);
                if (!value.blank() && value.origin()) {
                    paths.add(value.text() + ": "
                            + structure.path(i, column, sections).stream()
                                    .map(GridCell::text)
                                    .collect(Collectors.joining(", ")));
                }
            }
        }
        return paths;
    }
}
