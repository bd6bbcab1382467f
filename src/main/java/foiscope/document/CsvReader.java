package foiscope.document;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import foiscope.document.CsvLines.CsvLine;
import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SourceCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** CSV, as a spreadsheet writes it. */
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
        if (content.text().isEmpty() || content.markup()) {
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
        SheetBlocks blocks = SheetBlocks.ofText(layout);
        List<CsvLine> broken = new ArrayList<>();
        int number = 0;
        for (CsvLine line : CsvLines.of(text, delimiter)) {
            if (!blocks.room()) {
                break;
            }
            number++;
            if (line.broken()) {
                broken.add(line);
                blocks.keepPlace(number);
                continue;
            }
            try {
                String[] parsed = line.text().isEmpty() ? new String[0] : parser.parseLine(line.text());
                blocks.row(new SheetBlocks.Row(number, false, cells(number, parsed)));
            } catch (TextParsingException e) {
                // A cell or row over the limit: what stood before it is kept.
                blocks.end();
                layout.stop();
            }
        }
        blocks.end();
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

    private static List<SourceCell> cells(int row, String @Nullable [] parsed) {
        List<SourceCell> cells = new ArrayList<>();
        for (int i = 0; parsed != null && i < parsed.length; i++) {
            cells.add(SourceCell.of(row, i + 1, Objects.requireNonNullElse(parsed[i], "")));
        }
        return cells;
    }
}
