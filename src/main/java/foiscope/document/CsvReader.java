package foiscope.document;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import foiscope.document.CsvLines.CsvLine;
import foiscope.model.DocumentId;
import foiscope.model.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * CSV, as a spreadsheet writes it. Empty rows part tables; a row with one filled cell above or below a table is a line of text,
 * within a table a row like any other.
 */
final class CsvReader implements DocumentReader {

    private static final int MAX_CELL = 32_768;
    private static final int MAX_COLUMNS = 1024;

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String name() {
        return "csv/2";
    }

    /** Text of which most lines have as many commas as most others; a file that calls itself CSV may part its cells otherwise. */
    @Override
    public boolean reads(Content content) {
        if (content.text().isEmpty()) {
            return false;
        }
        String text = content.text().get();
        long lines = text.lines().filter(line -> !line.isBlank()).limit(200).count();
        boolean named = content.fileName().toLowerCase(Locale.ROOT).endsWith(".csv");
        if (CsvLines.agreeing(text, '\t') * 2L > lines) {
            return false;
        }
        return named
                ? CsvLines.agreeing(text, CsvLines.delimiter(text)) >= 1
                : lines >= 3 && CsvLines.agreeing(text, ',') * 5L >= lines * 4;
    }

    @Override
    public Layout read(DocumentId document, Content content) {
        LayoutBuilder layout = new LayoutBuilder();
        String text = content.text().orElse("");
        char delimiter = CsvLines.delimiter(text);
        CsvParser parser = new CsvParser(settings(delimiter));
        List<List<String>> block = new ArrayList<>();
        List<CsvLine> broken = new ArrayList<>();
        int cells = 0;
        long characters = 0;
        for (CsvLine line : CsvLines.of(text, delimiter)) {
            if (!layout.room(cells, characters)) {
                break;
            }
            if (line.broken()) {
                broken.add(line);
                // Its place stays, so that the rows after it keep their numbers.
                block.add(List.of(""));
                continue;
            }
            try {
                String[] parsed = line.text().isEmpty() ? new String[0] : parser.parseLine(line.text());
                List<String> row = parsed == null
                        ? List.of()
                        : Arrays.stream(parsed)
                                .map(cell -> cell == null ? "" : cell)
                                .toList();
                if (row.stream().allMatch(String::isBlank)) {
                    block(layout, block);
                    cells = 0;
                    characters = 0;
                } else {
                    block.add(row);
                    cells += row.size();
                    characters += line.text().length();
                }
            } catch (TextParsingException e) {
                // A cell or row over the limit: what stood before it is kept.
                block(layout, block);
                layout.stop();
            }
        }
        block(layout, block);
        broken.forEach(line -> layout.paragraph(List.of(line.text())));
        if (!broken.isEmpty()) {
            layout.damaged("A quotation mark isn't closed in line "
                    + String.join(
                            ", ",
                            broken.stream().map(l -> String.valueOf(l.line())).toList())
                    + ": that row isn't read as a row. Close it and give the file again.");
        }
        return layout.build(document, this);
    }

    private static CsvParserSettings settings(char delimiter) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setMaxCharsPerColumn(MAX_CELL);
        settings.setMaxColumns(MAX_COLUMNS);
        settings.setEmptyValue("");
        settings.setNullValue("");
        settings.getFormat().setComment('\0');
        settings.getFormat().setDelimiter(delimiter);
        return settings;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static void block(LayoutBuilder layout, List<List<String>> block) {
        int first = 0;
        int end = block.size();
        while (first < end && filled(block.get(first)) == 1) {
            first++;
        }
        while (end > first && filled(block.get(end - 1)) == 1) {
            end--;
        }
        lines(layout, block.subList(0, first));
        if (end - first == 1) {
            layout.paragraph(List.of(String.join(
                    " ", block.get(first).stream().filter(c -> !c.isBlank()).toList())));
        } else if (end > first) {
            int width = block.subList(first, end).stream()
                    .mapToInt(CsvReader::width)
                    .max()
                    .orElse(0);
            layout.table(block.subList(first, end).stream()
                    .map(row -> row.subList(0, Math.min(width, row.size())))
                    .toList());
        }
        lines(layout, block.subList(end, block.size()));
        block.clear();
    }

    private static int width(List<String> row) {
        int width = row.size();
        while (width > 0 && row.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static void lines(LayoutBuilder layout, List<List<String>> rows) {
        for (List<String> row : rows) {
            layout.paragraph(row.stream()
                    .filter(cell -> !cell.isBlank())
                    .map(String::strip)
                    .toList());
        }
    }
}
