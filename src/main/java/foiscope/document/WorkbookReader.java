package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import foiscope.model.SourceCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks of Excel, sheet by sheet, each cell as the sheet shows it: a number in its format, a formula by the value that it had when
 * it was saved. What is hidden is read and marked.
 */
final class WorkbookReader implements DocumentReader {

    /** The longest part of a workbook that is unpacked, in bytes: what a sheet of some 400,000 cells takes; all of it is held. */
    private static final long LARGEST_PART = 20L << 20;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(0.01);
    }

    /** The two formats of Excel. */
    enum Format {
        XLSX(Containers.XLSX, "xlsx/1") {
            @Override
            Workbook open(byte[] bytes) throws IOException {
                return new XSSFWorkbook(new ByteArrayInputStream(bytes));
            }
        },
        XLS(Containers.XLS, "xls/1") {
            @Override
            Workbook open(byte[] bytes) throws IOException {
                return new HSSFWorkbook(new ByteArrayInputStream(bytes));
            }
        };

        private final String mediaType;
        private final String reader;

        Format(String mediaType, String reader) {
            this.mediaType = mediaType;
            this.reader = reader;
        }

        abstract Workbook open(byte[] bytes) throws IOException;
    }

    private final Format format;

    WorkbookReader(Format format) {
        this.format = format;
    }

    @Override
    public String mediaType() {
        return format.mediaType;
    }

    @Override
    public String name() {
        return format.reader;
    }

    @Override
    public boolean reads(Content content) {
        return content.container().filter(format.mediaType::equals).isPresent();
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        try (Workbook workbook = open(content.bytes())) {
            LayoutBuilder layout = new LayoutBuilder();
            boolean from1904 = workbook instanceof Date1904Support dates && dates.isDate1904();
            for (int i = 0; i < workbook.getNumberOfSheets() && !layout.full(); i++) {
                layout.sheet(i + 1, workbook.getSheetName(i));
                boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                new SheetRows(workbook.getSheetAt(i), hidden, from1904).into(layout);
            }
            return layout.built(document, this, "workbook");
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private Workbook open(byte[] bytes) throws NotReadableException {
        try {
            return format.open(bytes);
        } catch (EncryptedDocumentException e) {
            throw new NotReadableException(
                    SetAsideReason.LOCKED, "It asks for a password: save it without one and give it again.", e);
        } catch (IOException | RuntimeException e) {
            throw fault(e);
        }
    }

    /** What the library's words say: it has no types for them. */
    private static NotReadableException fault(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (words.contains("Zip bomb detected") && words.contains("ratio")) {
                return new NotReadableException(SetAsideReason.BOMB, "It would unpack to far more than it is.", e);
            } else if (words.contains("Zip bomb detected")
                    || words.contains("max size")
                    || words.contains("maximum length for this record type")) {
                return new NotReadableException(
                        SetAsideReason.TOO_LARGE, "A part of it is longer than %,d bytes.".formatted(LARGEST_PART), e);
            }
        }
        return damaged(e);
    }

    private static NotReadableException damaged(Exception e) {
        return new NotReadableException(
                SetAsideReason.DAMAGED, "It can't be opened: save it again, or as CSV, and give it again.", e);
    }

    /** The rows of one sheet. */
    private static final class SheetRows {

        /** Excel's own short date is shown by the language of who looks; its number is 14, and 22 with a time. */
        private static final int SHORT_DATE = 14;

        private static final int SHORT_DATE_AND_TIME = 22;

        private final Sheet sheet;
        private final boolean hidden;
        private final boolean from1904;
        private final DataFormatter formatter = new DataFormatter(Locale.UK);
        private final List<CellRangeAddress> merged;
        private final List<CellRangeAddress> open = new ArrayList<>();
        private int next;

        SheetRows(Sheet sheet, boolean hidden, boolean from1904) {
            this.sheet = sheet;
            this.hidden = hidden;
            this.from1904 = from1904;
            this.merged = sheet.getMergedRegions().stream()
                    .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow))
                    .toList();
        }

        void into(LayoutBuilder layout) {
            SheetBlocks blocks = SheetBlocks.ofWorkbook(layout, hidden);
            int before = -1;
            for (Row row : sheet) {
                if (row.getRowNum() > before + 1) {
                    blocks.row(new SheetBlocks.Row(row.getRowNum(), false, List.of()));
                }
                before = row.getRowNum();
                blocks.row(new SheetBlocks.Row(before + 1, hidden || row.getZeroHeight(), cells(row)));
                if (!blocks.room()) {
                    break;
                }
            }
            blocks.end();
        }

        /** The cells of a row as far as the last that isn't blank. */
        private List<SourceCell> cells(Row row) {
            spansOf(row.getRowNum());
            List<SourceCell> cells = new ArrayList<>();
            List<SourceCell> blanks = new ArrayList<>();
            for (int column = 0; column < Math.min(row.getLastCellNum(), LayoutBuilder.COLUMNS); column++) {
                CellRangeAddress span = span(row.getRowNum(), column);
                boolean covered =
                        span != null && (span.getFirstRow() != row.getRowNum() || span.getFirstColumn() != column);
                if (covered) {
                    continue;
                }
                Cell cell = row.getCell(column);
                SourceCell read = cell(row, column, span, cell == null ? "" : text(cell));
                blanks.add(read);
                if (!read.text().isBlank()) {
                    cells.addAll(blanks);
                    blanks.clear();
                }
            }
            return cells;
        }

        private SourceCell cell(Row row, int column, @Nullable CellRangeAddress span, String text) {
            int rows = span == null ? 1 : span.getLastRow() - span.getFirstRow() + 1;
            int columns = span == null ? 1 : span.getLastColumn() - span.getFirstColumn() + 1;
            boolean shown = !hidden && anyRowShown(row, rows) && anyColumnShown(column, columns);
            return new SourceCell(row.getRowNum() + 1, column + 1, rows, columns, false, !shown, null, text);
        }

        private boolean anyRowShown(Row row, int rows) {
            if (!row.getZeroHeight()) {
                return true;
            }
            for (int i = 1; i < rows && i <= sheet.getLastRowNum(); i++) {
                Row below = sheet.getRow(row.getRowNum() + i);
                if (below == null || !below.getZeroHeight()) {
                    return true;
                }
            }
            return false;
        }

        private boolean anyColumnShown(int column, int columns) {
            for (int i = 0; i < columns && column + i < LayoutBuilder.COLUMNS; i++) {
                if (!sheet.isColumnHidden(column + i)) {
                    return true;
                }
            }
            return false;
        }

        /** Keeps the merged regions that reach a row; rows come in order. */
        private void spansOf(int row) {
            open.removeIf(region -> region.getLastRow() < row);
            while (next < merged.size() && merged.get(next).getFirstRow() <= row) {
                if (merged.get(next).getLastRow() >= row) {
                    open.add(merged.get(next));
                }
                next++;
            }
        }

        private @Nullable CellRangeAddress span(int row, int column) {
            for (CellRangeAddress region : open) {
                if (region.isInRange(row, column)) {
                    return region;
                }
            }
            return null;
        }

        private String text(Cell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case STRING -> indent(cell) + cell.getRichStringCellValue().getString();
                case NUMERIC -> number(cell);
                case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
                case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
                default -> "";
            };
        }

        /** What the format indents a cell by, as blanks. */
        private static String indent(Cell cell) {
            return " ".repeat(2 * Math.max(0, Math.min(cell.getCellStyle().getIndention(), 15)));
        }

        private String number(Cell cell) {
            int number = cell.getCellStyle().getDataFormat();
            String format =
                    switch (number) {
                        case SHORT_DATE -> "dd/mm/yyyy";
                        case SHORT_DATE_AND_TIME -> "dd/mm/yyyy hh:mm";
                        default -> cell.getCellStyle().getDataFormatString();
                    };
            return formatter
                    .formatRawCellContents(
                            cell.getNumericCellValue(), number, format == null ? "General" : format, from1904)
                    .strip();
        }
    }
}
