package foiscope.document;

import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Documents written in a test, and what was read of them as plain lists. */
final class Documents {

    private Documents() {}

    static Layout read(String name, byte[] bytes) {
        ReadDocument document = DocumentReaders.read(name, bytes);
        return Objects.requireNonNull(document.layout(), () -> name + " is set aside: " + document.detail());
    }

    static Layout letter(String... lines) {
        return read("letter.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static Layout csv(String... lines) {
        return read("answer.csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static List<String> paragraphs(Layout layout) {
        return layout.texts().stream().map(TextBlock::text).toList();
    }

    /** The cells of all tables, spans expanded. */
    static List<List<List<String>>> tables(Layout layout) {
        return layout.tables().stream()
                .map(table -> Arrays.stream(table.grid())
                        .map(row -> Arrays.stream(row)
                                .filter(Objects::nonNull)
                                .map(cell -> cell.text())
                                .toList())
                        .toList())
                .toList();
    }

    /** A row's cells between bars; a cell that the row doesn't have is no cell at all. */
    static List<String> rows(SourceTable table) {
        return Arrays.stream(table.grid())
                .map(row -> String.join(
                        "|",
                        Arrays.stream(row)
                                .filter(Objects::nonNull)
                                .map(cell -> cell.text())
                                .toList()))
                .toList();
    }
}
