package foiscope.vocabulary;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import foiscope.model.FoiscopeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary's CSV file: a header, and rows by column name. */
record VocabularyFile(String name, String text) {

    /** The version of the built-in vocabularies. */
    static final String VERSION = "2026-11";

    /** A row, with the line of the file on which it begins. */
    record Row(String file, long line, Map<String, String> values) {

        String value(String column) {
            return values.getOrDefault(column, "");
        }

        FoiscopeException fault(String column, String allowed) {
            return new FoiscopeException(
                    FoiscopeException.Code.USAGE,
                    "%s, line %d, column %s: '%s' isn't allowed; %s"
                            .formatted(file, line, column, value(column), allowed));
        }
    }

    static VocabularyFile builtIn(String name) {
        String path = "/foiscope/vocabularies/" + name + "/" + VERSION + ".csv";
        try (InputStream in = VocabularyFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + path);
            }
            return new VocabularyFile(name + ".csv", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the jar's " + path + " can't be read", e);
        }
    }

    List<Row> rows() {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setMaxCharsPerColumn(32_768);
        settings.setEmptyValue("");
        settings.setNullValue("");
        CsvParser parser = new CsvParser(settings);
        List<Row> rows = new ArrayList<>();
        parser.beginParsing(new StringReader(text));
        String[] header = parser.parseNext();
        if (header == null) {
            return rows;
        }
        for (String[] values = parser.parseNext(); values != null; values = parser.parseNext()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.length, values.length); i++) {
                row.put(header[i].strip(), values[i].strip());
            }
            rows.add(new Row(name, parser.getContext().currentLine(), row));
        }
        return rows;
    }
}
