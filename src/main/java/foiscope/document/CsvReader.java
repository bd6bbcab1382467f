package foiscope.document;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import foiscope.model.DocumentId;
import foiscope.model.Layout;
import java.io.StringReader;
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
        return "csv/1";
    }

    /** Text without tabs of which most lines have as many commas as most others; the name decides where that is unsure. */
    @Override
    public boolean reads(Content content) {
        if (content.text().isEmpty()) {
            return false;
        }
        List<String> lines = content.text()
                .get()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(200)
                .toList();
        boolean named = content.fileName().toLowerCase(Locale.ROOT).endsWith(".csv");
        long tabbed = lines.stream().filter(line -> line.indexOf('\t') >= 0).count();
        if (tabbed * 2 > lines.size()) {
            return false;
        }
        int[] byCommas = new int[64];
        for (String line : lines) {
            byCommas[(int) Math.min(63, line.chars().filter(c -> c == ',').count())]++;
        }
        int most = Arrays.stream(byCommas, 1, 64).max().orElse(0);
        return named ? most >= 1 : lines.size() >= 3 && most * 5 >= lines.size() * 4;
    }

    @Override
    public Layout read(DocumentId document, Content content) {
        LayoutBuilder layout = new LayoutBuilder();
        CsvParserSettings settings = new CsvParserSettings();
        settings.setMaxCharsPerColumn(MAX_CELL);
        settings.setMaxColumns(MAX_COLUMNS);
        settings.setSkipEmptyLines(false);
        settings.setEmptyValue("");
        settings.setNullValue("");
        settings.getFormat().setComment('\0');
        CsvParser parser = new CsvParser(settings);
        List<List<String>> block = new ArrayList<>();
        try {
            parser.beginParsing(new StringReader(content.text().orElse("")));
            for (String[] row = parser.parseNext(); row != null && !layout.full(); row = parser.parseNext()) {
                List<String> cells =
                        Arrays.stream(row).map(cell -> cell == null ? "" : cell).toList();
                if (cells.stream().allMatch(String::isBlank)) {
                    block(layout, block);
                } else {
                    block.add(cells);
                }
            }
        } catch (TextParsingException e) {
            // A cell or row over the limit: what stood before it is kept.
            block(layout, block);
            layout.stop();
        } finally {
            parser.stopParsing();
        }
        block(layout, block);
        return layout.build(document, this);
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
