package foiscope.publish;

import com.univocity.parsers.csv.CsvWriterSettings;
import foiscope.dataset.Column;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of CSV: RFC 4180 with LF, an empty field for null, and no field that a spreadsheet takes for a formula. */
final class CsvWriter implements AutoCloseable {

    /** With these a spreadsheet begins a formula; the last marks a guarded value, and so needs the guard itself. */
    private static final String GUARDED = "=+-@\t\r'";

    private final com.univocity.parsers.csv.CsvWriter lines;
    private final List<Column> columns;

    CsvWriter(OutputStream out, List<Column> columns) {
        // Half a surrogate pair, which a broken letter may hold, becomes a question mark.
        this.lines = new com.univocity.parsers.csv.CsvWriter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), settings());
        this.columns = columns;
    }

    /** The names of columns as a line. */
    static String header(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(",", "", "\n"));
    }

    /** One row: the columns' values in order. */
    void write(@Nullable Object[] values) {
        @Nullable Object[] fields = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                fields[i] = columns.get(i).documentText() ? guarded(value.toString()) : text(value);
            }
        }
        lines.writeRow(fields);
    }

    private static CsvWriterSettings settings() {
        CsvWriterSettings settings = new CsvWriterSettings();
        settings.getFormat().setLineSeparator("\n");
        settings.getFormat().setQuoteEscape('"');
        settings.getFormat().setComment('\0');
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setQuotationTriggers(',', '"', '\n', '\r');
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setSkipEmptyLines(false);
        // A row is no part of a message about a fault.
        settings.setErrorContentLength(0);
        return settings;
    }

    private static String text(Object value) {
        return value instanceof Double number ? DecimalText.of(number) : value.toString();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() {
        lines.close();
    }
}
