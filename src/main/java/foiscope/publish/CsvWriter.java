package foiscope.publish;

import foiscope.dataset.Column;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One CSV file: RFC 4180 with LF, a header, an empty field for null, and no field that a spreadsheet takes for a formula. */
final class CsvWriter implements AutoCloseable {

    /** With these a spreadsheet begins a formula; the last marks a guarded value, and so needs the guard itself. */
    private static final String GUARDED = "=+-@\t\r'";

    private final Writer out;
    private final List<Column> columns;

    private CsvWriter(Writer out, List<Column> columns) {
        this.out = out;
        this.columns = columns;
    }

    static CsvWriter create(Path file, List<Column> columns) throws IOException {
        // Files.newBufferedWriter would refuse half a surrogate pair, which a broken letter may hold.
        CsvWriter csv = new CsvWriter(
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)),
                columns);
        csv.line(columns.stream().map(Column::name).toList());
        return csv;
    }

    /** One row: the columns' values in order. */
    void write(@Nullable Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            separate(i);
            Object value = values[i];
            if (value != null) {
                field(columns.get(i).documentText() ? guarded(value.toString()) : text(value));
            }
        }
        out.write('\n');
    }

    private void line(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            separate(i);
            field(fields.get(i));
        }
        out.write('\n');
    }

    private void separate(int index) throws IOException {
        if (index > 0) {
            out.write(',');
        }
    }

    private void field(String text) throws IOException {
        if (needsQuotes(text)) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private static String text(Object value) {
        return value instanceof Double number ? DecimalText.of(number) : value.toString();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
