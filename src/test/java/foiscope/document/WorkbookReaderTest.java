package foiscope.document;

import static foiscope.document.Documents.paragraphs;
import static foiscope.document.Documents.rows;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookReaderTest {

    private static byte[] workbook(WorkbookReader.Format format, Consumer<Workbook> fill) throws IOException {
        try (Workbook workbook = format == WorkbookReader.Format.XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Layout read(WorkbookReader.Format format, Consumer<Workbook> fill) throws IOException {
        // The name says nothing: content decides.
        return Documents.read("answer.txt", workbook(format, fill));
    }

    private static Row row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                row.createCell(i).setCellValue(text);
            } else if (values[i] instanceof Integer figure) {
                row.createCell(i).setCellValue(figure);
            }
        }
        return row;
    }

    @ParameterizedTest
    @EnumSource
    void notesAndTablesPartAtEmptyRows(WorkbookReader.Format format) throws IOException {
        Layout layout = read(format, workbook -> {
            Sheet sheet = workbook.createSheet("Figures");
            row(sheet, 0, "Kent Police");
            row(sheet, 2, "Officers by outcome");
            row(sheet, 3, "Outcome", "2018", 2019);
            row(sheet, 4, "Dismissed\nwithout notice", 3, 4);
            row(sheet, 5, "Resigned", 1);
            row(sheet, 6, "* Provisional");
            row(sheet, 9, "Rank", "Officers");
            row(sheet, 10, "PC", 7);
            row(workbook.createSheet("More"), 1, "", "Role", "Total");
            row(workbook.getSheet("More"), 2, "", "Staff", 2);
        });

        assertThat(paragraphs(layout)).containsExactly("Kent Police", "Officers by outcome", "* Provisional");
        assertThat(layout.tables().stream().map(table -> rows(table)))
                .containsExactly(
                        List.of("Outcome|2018|2019", "Dismissed\nwithout notice|3|4", "Resigned|1|"),
                        List.of("Rank|Officers", "PC|7"),
                        List.of("|Role|Total", "|Staff|2"));
        assertThat(layout.tables()).extracting(SourceTable::page).containsExactly(1, 1, 2);
        assertThat(layout.tables()).extracting(SourceTable::sheet).containsExactly("Figures", "Figures", "More");
    }

    @ParameterizedTest
    @EnumSource
    void mergedCellsSpan(WorkbookReader.Format format) throws IOException {
        Layout layout = read(format, workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "Year", "Officers", "", "Staff", "");
            row(sheet, 1, "", "Male", "Female", "Male", "Female");
            row(sheet, 2, "2018", 1, 2, 3, 4);
            row(sheet, 3);
            row(sheet, 4, "2019", 5, 6, 7, 8);
            for (String range : List.of("A1:A2", "B1:C1", "D1:E1", "A3:A4", "B3:B4")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(range));
            }
        });
        SourceTable table = layout.tables().get(0);
        assertThat(rows(table))
                .containsExactly(
                        "Year|Officers|Officers|Staff|Staff",
                        "Year|Male|Female|Male|Female",
                        "2018|1|2|3|4",
                        "2018|1|||",
                        "2019|5|6|7|8");
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreAsTheSheetShowsThem(WorkbookReader.Format format) throws IOException {
        Layout layout = read(format, workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "what", "shown");
            List<String> formats = List.of("General", "0%", "#,##0", "0.0", "dd/mm/yyyy", "mmm-yy", "@");
            List<Double> values = List.of(3.0, 0.25, 1234.0, 2.0, 43_555.0, 43_555.0, 2016.0);
            for (int i = 0; i < formats.size(); i++) {
                Cell cell = row(sheet, i + 1, formats.get(i)).createCell(1);
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formats.get(i)));
                cell.setCellStyle(style);
                cell.setCellValue(values.get(i));
            }
            CellStyle shortDate = workbook.createCellStyle();
            shortDate.setDataFormat((short) 14);
            Cell date = row(sheet, 8, "short date").createCell(1);
            date.setCellStyle(shortDate);
            date.setCellValue(43_555.0);
            Cell sum = row(sheet, 9, "formula").createCell(1);
            sum.setCellFormula("B2+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
            row(sheet, 10, "flag").createCell(1).setCellValue(true);
        });
        assertThat(layout.tables().get(0).cells().stream()
                        .filter(cell -> cell.column() == 2)
                        .map(SourceCell::text))
                .containsExactly(
                        "shown", "3", "25%", "1,234", "2.0", "31/03/2019", "Mar-19", "2016", "31/03/2019", "4", "TRUE");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHiddenIsMarked(WorkbookReader.Format format) throws IOException {
        Layout layout = read(format, workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "Outcome", "2018", "2019");
            row(sheet, 1, "Dismissed", 3, 4);
            row(sheet, 2, "Resigned", 1, 2).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            row(workbook.createSheet("Old"), 0, "2017", 9);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(layout.tables().get(0).cells().stream()
                        .filter(SourceCell::hidden)
                        .map(SourceCell::text))
                .containsExactly("2018", "3", "Resigned", "1", "2");
        assertThat(layout.tables()).extracting(SourceTable::hidden).containsExactly(false, true);
    }

    @Test
    void aMergeOfTheWholeSheetCostsNothing() throws IOException {
        Layout layout = read(WorkbookReader.Format.XLSX, workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "Kent Police", "x");
            row(sheet, 1_048_575, "end");
            sheet.addMergedRegion(new CellRangeAddress(0, 1_048_575, 0, 1_000));
        });
        assertThat(paragraphs(layout)).containsExactly("Kent Police");
        assertThat(layout.tables()).isEmpty();
    }

    @Test
    void aLockedOneIsSaidSo() throws IOException, GeneralSecurityException {
        byte[] plain = workbook(WorkbookReader.Format.XLSX, workbook -> row(workbook.createSheet(), 0, "a", 1));
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        info.getEncryptor().confirmPassword("secret");
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (OutputStream encrypted = info.getEncryptor().getDataStream(files)) {
                encrypted.write(plain);
            }
            files.writeFilesystem(out);
            assertThat(setAside(out.toByteArray())).isEqualTo(SetAsideReason.LOCKED);
        }
    }

    @Test
    void aDamagedOneIsSaidSo() throws IOException {
        for (WorkbookReader.Format format : WorkbookReader.Format.values()) {
            byte[] whole = workbook(format, workbook -> row(workbook.createSheet(), 0, "a", 1));
            assertThat(setAside(Arrays.copyOf(whole, whole.length * 3 / 4)))
                    .as("%s", format)
                    .isIn(SetAsideReason.DAMAGED, SetAsideReason.UNKNOWN_FORMAT);
        }
    }

    @Test
    void anEmptyOneHoldsNoText() throws IOException {
        assertThat(setAside(workbook(WorkbookReader.Format.XLSX, Workbook::createSheet)))
                .isEqualTo(SetAsideReason.NO_TEXT);
    }

    @Test
    void oneThatWouldUnpackToFarMoreIsABomb() throws IOException {
        byte[] plain = workbook(WorkbookReader.Format.XLSX, workbook -> row(workbook.createSheet(), 0, "a", 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(plain))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                byte[] bytes = parts.readAllBytes();
                if (part.getName().endsWith("sheet1.xml")) {
                    String xml = new String(bytes, StandardCharsets.UTF_8);
                    int at = xml.indexOf("<sheetData");
                    zip.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 30; i++) {
                        zip.write(blanks);
                    }
                    zip.write(xml.substring(at).getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(bytes);
                }
            }
        }
        assertThat(setAside(out.toByteArray())).isEqualTo(SetAsideReason.BOMB);
    }

    private static SetAsideReason setAside(byte[] bytes) {
        ReadDocument document = DocumentReaders.read("answer.xlsx", bytes);
        assertThat(document.layout()).as("%s", document.detail()).isNull();
        SetAsideReason reason = document.reason();
        assertThat(reason).isNotNull();
        return reason == null ? SetAsideReason.FAILED : reason;
    }
}
