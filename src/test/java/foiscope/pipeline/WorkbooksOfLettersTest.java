package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.dataset.UnresolvedRow;
import foiscope.model.Block;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Letters typed into a workbook, paragraphs and tables below each other: the figures of their tables are the same. */
class WorkbooksOfLettersTest {

    @Test
    void aWorkbookSaysWhatTheLetterSays() throws IOException {
        List<String> changed = new ArrayList<>();
        int letters = 0;
        int kept = 0;
        for (Letter letter : Letter.all()) {
            if (letter.layout().tables().isEmpty() || unsure(letter)) {
                continue;
            }
            Map<String, Integer> before = WhatFiguresSay.inTables(letter.reading());
            Map<String, Integer> after = WhatFiguresSay.inTables(
                    Stages.interpret(Stages.read("letter.xlsx", workbook(letter)), Letter.BUILT_IN));
            letters++;
            kept += before.equals(after) ? 1 : 0;
            changed.addAll(WhatFiguresSay.added(letter, before, after));
        }
        assertThat(changed).isEmpty();
        assertThat(kept).as("letters that are the same").isEqualTo(letters);
    }

    /** Text whose rows lack cells leaves in doubt which; a workbook doesn't. */
    private static boolean unsure(Letter letter) {
        return letter.reading().unresolved().stream()
                .anyMatch(row -> row.reason().equals("misaligned"));
    }

    /** A letter on one sheet: a line a row, an empty row between blocks. */
    private static byte[] workbook(Letter letter) throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet();
            int next = 0;
            for (Block block : letter.layout().blocks()) {
                if (block instanceof TextBlock text) {
                    for (String line : text.lines()) {
                        sheet.createRow(next++).createCell(0).setCellValue(line);
                    }
                } else if (block instanceof SourceTable table) {
                    for (int row = 0; row < table.rows(); row++) {
                        sheet.createRow(next + row);
                    }
                    for (SourceCell cell : table.cells()) {
                        sheet.getRow(next + cell.row() - 1)
                                .createCell(cell.column() - 1)
                                .setCellValue(cell.text());
                    }
                    next += table.rows();
                }
                next++;
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsHiddenGivesNoFigureAndIsListed() throws IOException {
        Reading reading;
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("2019");
            String[][] cells = {
                {"Kent Police"},
                {},
                {"Number of officers by outcome"},
                {},
                {"Outcome", "Old", "Officers"},
                {"Dismissed", "7", "4"},
                {"Resigned", "8", "3"},
                {"Retired", "9", "1"}
            };
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    (column == 0 ? sheet.createRow(row) : sheet.getRow(row))
                            .createCell(column)
                            .setCellValue(cells[row][column]);
                }
            }
            sheet.setColumnHidden(1, true);
            sheet.getRow(6).setZeroHeight(true);
            Row alone = sheet.createRow(10);
            alone.createCell(0).setCellValue("Dismissed");
            alone.createCell(1).setCellValue("11");
            alone.setZeroHeight(true);
            Sheet old = workbook.createSheet("2018");
            for (int row = 0; row < 6; row += 3) {
                old.createRow(row).createCell(0).setCellValue("Dismissed");
                old.getRow(row).createCell(1).setCellValue("1" + row);
            }
            workbook.setSheetHidden(1, true);
            workbook.write(out);
            reading = Stages.interpret(Stages.read("a.xlsx", out.toByteArray()), Letter.BUILT_IN);
        }
        assertThat(reading.observations())
                .extracting(ObservationRow::outcome, ObservationRow::count, ObservationRow::sourceColumn)
                .containsExactly(tuple("dismissal", 4.0, 3), tuple("retired", 1.0, 3));
        assertThat(reading.observations())
                .extracting(ObservationRow::periodLabel)
                .containsOnly("2019");
        assertThat(reading.unresolved())
                .filteredOn(row -> row.reason().equals("hidden"))
                .extracting(UnresolvedRow::place)
                .containsExactly(
                        "sheet 1, table 1, row 2, column 2, word 1",
                        "sheet 1, table 1, row 3, column 2, word 1",
                        "sheet 1, table 1, row 3, column 3, word 1",
                        "sheet 1, table 1, row 4, column 2, word 1",
                        "sheet 1, table 2, row 1, column 2, word 1",
                        "sheet 2, table 3, row 1, column 2, word 1",
                        "sheet 2, table 4, row 1, column 2, word 1");
    }
}
