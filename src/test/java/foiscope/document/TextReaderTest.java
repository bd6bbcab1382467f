package foiscope.document;

import static foiscope.document.Documents.letter;
import static foiscope.document.Documents.paragraphs;
import static foiscope.document.Documents.read;
import static foiscope.document.Documents.rows;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Block;
import foiscope.model.DocumentLimits;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    @Test
    void blankLinesPartParagraphsAndTabbedLinesAreATable() {
        Layout layout = letter(
                "The table below",
                "gives it.",
                "",
                "Year\tCases",
                "2015\t3",
                "2016\t1",
                "These are provisional.",
                "",
                "",
                "End.");
        assertThat(paragraphs(layout)).containsExactly("The table below\ngives it.", "These are provisional.", "End.");
        assertThat(layout.tables()).singleElement().satisfies(table -> assertThat(rows(table))
                .containsExactly("Year|Cases", "2015|3", "2016|1"));
    }

    @Test
    void blocksAreNumberedInReadingOrderAndTablesThroughTheDocument() {
        Layout layout = letter("a", "", "x\ty", "1\t2", "", "b", "", "x\ty", "3\t4");
        assertThat(layout.blocks()).extracting(Block::order).containsExactly(1, 2, 3, 4);
        assertThat(layout.tables())
                .extracting(table -> table.order() + "/" + table.number())
                .containsExactly("2/1", "4/2");
        assertThat(layout.texts())
                .extracting(text -> text.order() + "/" + text.paragraph())
                .containsExactly("1/1", "3/2");
    }

    @Test
    void aShortRowHasNoCellWhereItsHeadingHasOne() {
        Layout layout = letter("YEAR\tCases\tRole\tGender", "2013\tNONE", "2014\tNONE\t\t", "2015\t3\tOfficer\tMale");
        assertThat(rows(layout.tables().get(0)))
                .containsExactly("YEAR|Cases|Role|Gender", "2013|NONE", "2014|NONE||", "2015|3|Officer|Male");
        assertThat(layout.tables().get(0).columns()).isEqualTo(4);
    }

    @Test
    void itemsThatRunOnStayInTheirCell() {
        Layout layout = letter("Year\tRole", "2015\t 3 x Officer 2 x Sgt 1 x Constable ");
        assertThat(rows(layout.tables().get(0))).contains("2015|3 x Officer 2 x Sgt 1 x Constable");
    }

    @Test
    void aRowMayBeginOrEndWithEmptyCells() {
        Layout layout = letter("\t2017\t2018", "Dismissed\t2\t1", "Received\t\t");
        assertThat(rows(layout.tables().get(0))).containsExactly("|2017|2018", "Dismissed|2|1", "Received||");
    }

    @Test
    void aLoneTabbedLineIsALineOfText() {
        Layout layout = letter("Our Ref:\tFOI 154/20", "", "Answer");
        assertThat(layout.tables()).isEmpty();
        assertThat(paragraphs(layout)).containsExactly("Our Ref: FOI 154/20", "Answer");
    }

    static Stream<Arguments> encodings() {
        String text = "The force’s answer – is £5\r\n\r\nYear\tCases\r\n2015\t3\r2016\t1\r\n";
        return Stream.of(
                Arguments.of("UTF-8 with CRLF", text.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with a mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16, big end first", text.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("UTF-16, little end first", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("windows-1252", text.getBytes(Charset.forName("windows-1252"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void everyEncodingOfAForcesExportsIsRead(String name, byte[] bytes) {
        Layout layout = read("answer.txt", bytes);
        assertThat(paragraphs(layout)).containsExactly("The force’s answer – is £5");
        assertThat(rows(layout.tables().get(0))).containsExactly("Year|Cases", "2015|3", "2016|1");
    }

    @Test
    void anOverLongTextIsReadInPart() {
        byte[] bytes = ("First.\n\n" + "a\n\n".repeat(DocumentLimits.USUAL.cells()) + "Last.\n")
                .getBytes(StandardCharsets.UTF_8);
        ReadDocument document = DocumentReaders.read("long.txt", bytes);
        assertThat(document.status()).isEqualTo("partial");
        assertThat(document.reason()).isEqualTo(SetAsideReason.TOO_LARGE);
        Layout layout = read("long.txt", bytes);
        assertThat(paragraphs(layout))
                .hasSize(DocumentLimits.USUAL.cells())
                .startsWith("First.")
                .doesNotContain("Last.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more columns than a spreadsheet has",
                "places that nothing fills",
                "tabs of one line",
                "words of one line",
                "numbers of one line"
            })
    void whatWouldTakeTooMuchMemoryIsLeftUnread(String what) {
        String hostile =
                switch (what) {
                    case "more columns than a spreadsheet has" -> "a\t".repeat(20_000) + "\n" + "1\t".repeat(20_000);
                    case "places that nothing fills" -> "a\t1\n".repeat(2_000) + "\t".repeat(2_000) + "1";
                    case "tabs of one line" -> "\t".repeat(500_000);
                    case "words of one line" -> "word ".repeat(2_000_000);
                    default -> "12 ".repeat(500_000);
                };
        byte[] bytes = ("First.\n\n" + hostile + "\n\nLast.\n").getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentReaders.read("long.txt", bytes).reason()).isEqualTo(SetAsideReason.TOO_LARGE);
        Layout layout = read("long.txt", bytes);
        assertThat(paragraphs(layout)).containsExactly("First.");
        assertThat(layout.tables()).isEmpty();
    }

    @Test
    void aShortLineBetweenRowsIsASection() {
        Layout layout = letter("Outcome\t2019\t2020\nNorth\nDismissed\t4\t5\nSouth\nDismissed\t1\t2");
        assertThat(rows(layout.tables().get(0)))
                .containsExactly("Outcome|2019|2020", "North", "Dismissed|4|5", "South", "Dismissed|1|2");
    }

    @Test
    void aTextOfManyLinesIsReadWhole() {
        Layout layout = letter("Year\tCases\n" + "2015\t3\n".repeat(5_000));
        assertThat(layout.partial()).isFalse();
        assertThat(layout.tables().get(0).rows()).isEqualTo(5_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Year | Number of cases | Role\n2015 | 3 | Officer\n2016 | 1 | PCSO",
                "| Year | Number of cases | Role |\n|---|---|---|\n| 2015 | 3 | Officer |\n| 2016 | 1 | PCSO |",
                "Year;Number of cases;Role\n2015;3;Officer\n2016;1;PCSO",
                "Year   Number of cases   Role\n2015   3                 Officer\n2016   1                 PCSO"
            })
    void columnsThatLinesHideAreATable(String text) {
        Layout layout = letter("Kent Police", "", text);
        assertThat(layout.tables()).hasSize(1);
        assertThat(rows(layout.tables().get(0)))
                .containsExactly("Year|Number of cases|Role", "2015|3|Officer", "2016|1|PCSO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We hold the information; it is below.\nThe figures are provisional; they may change.",
                "Telephone:  01234 567890\nOur ref:    1234/21",
                "Kent Police   Sutton Road\nMaidstone     ME15 9BZ"
            })
    void proseAndLetterheadsAreNoTables(String text) {
        assertThat(letter("Kent Police", "", text).tables()).isEmpty();
    }

    @Test
    void aLineOfOnePieceBetweenRowsIsARow() {
        Layout layout = letter(
                "                2017   2018",
                "Complaints",
                "Allegations     5      3",
                "Internal",
                "Allegations     15     8");
        assertThat(rows(layout.tables().get(0)))
                .containsExactly("|2017|2018", "Complaints||", "Allegations|5|3", "Internal||", "Allegations|15|8");
    }
}
