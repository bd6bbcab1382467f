package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Reading;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SourceTable;
import foiscope.testing.OutlookMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same letters in every format, as office programs and a browser print them: every cell in its place, and the figures of the page
 * that they were composed as. {@code src/test/fidelity} has the recipe.
 */
class FidelityTest {

    private static final Path LETTERS = Path.of("src/test/resources/fidelity");

    static Stream<Path> prints() throws IOException {
        try (Stream<Path> files = Files.walk(LETTERS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prints")
    void everyPrintHasTheCellsOfTheText(Path print) throws IOException {
        ReadDocument document = read(print);
        assertThat(document.status()).isEqualTo("read");
        Layout layout = Objects.requireNonNull(document.layout());
        assertThat(layout.tables().stream().map(FidelityTest::cells).toList())
                .isEqualTo(tables(Files.readString(print.resolveSibling("letter.txt"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prints")
    void everyPrintGivesTheFiguresOfThePage(Path print) throws IOException {
        Path page = print.resolveSibling("letter.html");
        if (print.getFileName().toString().equals("letter.txt")
                && Files.readString(page).matches("(?s).*<td[^/]*(?:<br>| colspan).*")) {
            // A text has no line breaks within cells, and says what spans columns in each of them.
            return;
        }
        Map<String, Integer> figures = figures(page);
        assertThat(figures).isNotEmpty();
        assertThat(figures(print)).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "06"})
    void aMessageOfOutlookGivesTheFiguresOfThePage(String letter) throws IOException {
        Path page = LETTERS.resolve(letter).resolve("letter.html");
        byte[] message = OutlookMessages.of(
                "foi@example.police.uk", Files.readString(page), "Answer", "none.txt", new byte[] {'.'});
        ReadDocument document = Stages.read("letter.msg", message);
        assertThat(Objects.requireNonNull(document.layout()).tables().stream()
                        .map(FidelityTest::cells)
                        .toList())
                .isEqualTo(tables(Files.readString(page.resolveSibling("letter.txt"))));
        Reading reading = Stages.interpret(document, Letter.BUILT_IN);
        assertThat(WhatFiguresSay.of(reading, row -> true, Set.of())).isEqualTo(figures(page));
    }

    private static ReadDocument read(Path print) {
        try {
            return Stages.read(print.getFileName().toString(), Files.readAllBytes(print));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> figures(Path print) {
        Reading reading = Stages.interpret(read(print), Letter.BUILT_IN);
        return WhatFiguresSay.of(reading, row -> true, Set.of());
    }

    private static List<List<String>> cells(SourceTable table) {
        return Arrays.stream(table.grid())
                .map(row -> Arrays.stream(row)
                        .map(cell -> cell == null ? "" : collapsed(cell.text()))
                        .toList())
                .toList();
    }

    /** The rows of a text's tables: lines with tabs below each other. */
    private static List<List<List<String>>> tables(String text) {
        List<List<List<String>>> tables = new ArrayList<>();
        boolean within = false;
        for (String line : text.lines().toList()) {
            boolean row = line.indexOf('\t') >= 0;
            if (row && !within) {
                tables.add(new ArrayList<>());
            }
            within = row;
            if (row) {
                tables.get(tables.size() - 1)
                        .add(Arrays.stream(line.split("\t", -1))
                                .map(FidelityTest::collapsed)
                                .toList());
            }
        }
        return tables;
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
