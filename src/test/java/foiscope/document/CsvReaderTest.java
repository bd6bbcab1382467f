package foiscope.document;

import static foiscope.document.Documents.csv;
import static foiscope.document.Documents.letter;
import static foiscope.document.Documents.paragraphs;
import static foiscope.document.Documents.read;
import static foiscope.document.Documents.rows;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.DocumentLimits;
import foiscope.model.Layout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @Test
    void linesAboveAndBelowATableAreText() {
        Layout layout = csv(
                "Kent Police,,",
                "Date of response: 3 March 2022,,",
                ",,",
                "Year,Cases,Role",
                "2015,3,Officer",
                "2016,1,PCSO",
                "Source: PSD");
        assertThat(paragraphs(layout)).containsExactly("Kent Police", "Date of response: 3 March 2022", "Source: PSD");
        assertThat(rows(layout.tables().get(0))).containsExactly("Year|Cases|Role", "2015|3|Officer", "2016|1|PCSO");
    }

    @Test
    void aRowWithOneFilledCellWithinATableIsARow() {
        Layout layout = csv(",2017,2018", "Complaints Received,,", "Complaints,3,5", "Internal,,", "Conducts,10,6");
        assertThat(rows(layout.tables().get(0)))
                .containsExactly(
                        "|2017|2018", "Complaints Received||", "Complaints|3|5", "Internal||", "Conducts|10|6");
    }

    @Test
    void emptyRowsPartTables() {
        Layout layout = csv("Gender,Count", "Male,3", "", "Rank,Count", "CON,2", "SGT,1");
        assertThat(layout.tables()).extracting(Documents::rows).hasSize(2);
        assertThat(rows(layout.tables().get(1))).containsExactly("Rank|Count", "CON|2", "SGT|1");
    }

    @Test
    void quotedCellsKeepCommasLineBreaksAndQuotes() {
        Layout layout = csv("Year,Role,Note", "2015,\"2 x Officer, 1 x PCSO\",\"one\ntwo\"", "2016,\"a \"\"b\"\"\",c");
        assertThat(rows(layout.tables().get(0)))
                .containsExactly("Year|Role|Note", "2015|2 x Officer, 1 x PCSO|one\ntwo", "2016|a \"b\"|c");
    }

    @Test
    void columnsThatAreEmptyInEveryRowAreNone() {
        assertThat(csv("Year,Cases,,", "2015,3,,").tables().get(0).columns()).isEqualTo(2);
    }

    @Test
    void windows1252IsRead() {
        byte[] bytes = "Outcome,Count\r\nNo case to answer – no action,2\r\n".getBytes(Charset.forName("windows-1252"));
        assertThat(rows(read("answer.csv", bytes).tables().get(0))).contains("No case to answer – no action|2");
    }

    @ParameterizedTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @CsvSource({"10", "1000", "100000", "2000000"})
    void anUnclosedQuoteCostsItsRowAndSaysSo(int length) {
        String text = "Year,Cases\n2015,3\n2016,\"9\n" + "2017,2\n".repeat(Math.max(1, length / 7));
        Layout layout = read("answer.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(rows(layout.tables().get(0))).startsWith("Year|Cases", "2015|3", "", "2017|2");
        assertThat(paragraphs(layout))
                .as("what isn't read as a row is kept as text")
                .contains("2016,\"9");
        assertThat(layout.partial()).isTrue();
        assertThat(layout.detail()).contains("line 3");
    }

    @Test
    void aQuotedCellOverSeveralLinesIsOneRow() {
        Layout layout = csv("Year,Note", "2015,\"one", "two, three\"", "2016,four");
        assertThat(rows(layout.tables().get(0))).containsExactly("Year|Note", "2015|one\ntwo, three", "2016|four");
        assertThat(layout.detail()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|"})
    void theDelimiterIsFound(String delimiter) {
        Layout layout = csv(
                "Year,Number of cases,Role".replace(",", delimiter),
                "2015,3,Officer".replace(",", delimiter),
                "2016,1,PCSO".replace(",", delimiter));
        assertThat(rows(layout.tables().get(0)))
                .containsExactly("Year|Number of cases|Role", "2015|3|Officer", "2016|1|PCSO");
    }

    @Test
    void whatIsAfterTheLimitMakesTheDocumentPartial() {
        Layout layout = read(
                "answer.csv",
                "Year,Cases\n\n".repeat(DocumentLimits.USUAL.cells()).getBytes(StandardCharsets.UTF_8));
        assertThat(layout.partial()).isTrue();
    }

    @Test
    void theContentDecidesBetweenLettersAndTables() {
        assertThat(read("answer", "Year,Cases\n2015,3\n2016,1\n".getBytes(StandardCharsets.UTF_8))
                        .mediaType())
                .isEqualTo("text/csv");
        assertThat(letter("Dear applicant,", "We hold it, in part, as follows.", "", "None, so far.")
                        .mediaType())
                .isEqualTo("text/plain");
        assertThat(csv("Year\tCases, all", "2015\t3", "2016\t1").mediaType()).isEqualTo("text/plain");
    }
}
