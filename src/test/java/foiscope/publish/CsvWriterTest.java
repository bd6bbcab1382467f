package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void headerNamesTheColumnsAndLinesEndWithLineFeeds() {
        assertThat(csv(named("letter.pdf"), named("other.pdf")))
                .isEqualTo(
                        """
                        document_id,source,name,media_type,bytes,status,parent_document_id
                        ab,_/letter.pdf,letter.pdf,application/pdf,7,read,
                        ab,_/other.pdf,other.pdf,application/pdf,7,read,
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-5", "@SUM(A1)", "\tx", "'quoted", "'=1"})
    void whatASpreadsheetWouldRunIsGuarded(String name) {
        assertThat(nameField(name)).isEqualTo("'" + name);
    }

    @Test
    void carriageReturnsAreGuardedAndQuoted() {
        assertThat(csv(named("\r=1"))).contains(",\"'\r=1\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "1-2", "£5 – “half”", " =1", "", "😀"})
    void otherTextStaysAsItIs(String name) {
        assertThat(nameField(name)).isEqualTo(name);
    }

    @Test
    void onlyColumnsOfDocumentTextAreGuarded() {
        DocumentRow row = new DocumentRow("=ab", "s", "n", "-", -7, "read", null);
        assertThat(csv(row)).endsWith("=ab,s,n,-,-7,read,\n");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(csv(named("3, \"NFA\"\nnone"))).contains(",\"3, \"\"NFA\"\"\nnone\",");
    }

    @Test
    void halfASurrogatePairDoesNotEndTheRun() {
        assertThat(nameField("a\ud83d")).isEqualTo("a?");
    }

    private String nameField(String name) {
        return csv(named(name)).split("\n", -1)[1].split(",", -1)[2];
    }

    private static DocumentRow named(String name) {
        return new DocumentRow("ab", "_/" + name, name, "application/pdf", 7, "read", null);
    }

    private String csv(DocumentRow... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(out, Dataset.DOCUMENTS.columns())) {
            for (DocumentRow row : rows) {
                csv.write(SampleRows.values(Dataset.DOCUMENTS, row));
            }
        }
        return CsvWriter.header(Dataset.DOCUMENTS.columns()) + out.toString(StandardCharsets.UTF_8);
    }
}
