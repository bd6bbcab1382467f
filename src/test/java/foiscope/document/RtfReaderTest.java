package foiscope.document;

import static foiscope.document.Documents.paragraphs;
import static foiscope.document.Documents.read;
import static foiscope.document.Documents.tables;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RtfReaderTest {

    private static byte[] rtf(String body) {
        return ("{\\rtf1\\ansi\\ansicpg1252 " + body + "}").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void readsTextWithItsChangesAcceptedAndItsNotesLast() {
        Layout layout = read(
                "letter.rtf",
                rtf(
                        "{\\fonttbl{\\f0 Arial;}}{\\*\\unknowndest Not 9 this;}{\\header Kent Police\\par}"
                                + "FOI 1/24\\par Date: 4 March 2024\\par\\pard\\sb200 We hold 3{\\super 1} records{\\v  and 8 others}"
                                + "{\\deleted  or 7}{\\super\\chftn}{\\footnote \\chftn Of one unit.} \\endash  \\u8220?all\\u8221?.\\par"));
        assertThat(paragraphs(layout))
                .containsExactly(
                        "Kent Police",
                        "FOI 1/24\nDate: 4 March 2024",
                        "We hold 3* records(1) – “all”.",
                        "1. Of one unit.");
    }

    @Test
    void readsTablesByTheEdgesOfTheirCells() {
        Layout layout = read(
                "letter.rtf",
                rtf("\\trowd\\trhdr\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl Year\\cell Officers\\cell\\row"
                        + "\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl\\cell Male\\cell Female\\cell\\row"
                        + "\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl 2019\\cell Dismissed: 1\\par Resigned: 2\\cell 4\\cell\\row"
                        + "\\pard After the table.\\par"));
        assertThat(tables(layout))
                .containsExactly(List.of(
                        List.of("Year", "Officers", "Officers"),
                        List.of("Year", "Male", "Female"),
                        List.of("2019", "Dismissed: 1\nResigned: 2", "4")));
        assertThat(layout.tables().get(0).cells().get(0).header()).isTrue();
        assertThat(paragraphs(layout)).containsExactly("After the table.");
    }

    @Test
    void keepsWhatStandsBeforeACut() {
        ReadDocument document = DocumentReaders.read(
                "letter.rtf",
                "{\\rtf1 We hold \\{3\\} records.\\par And {\\b more".getBytes(StandardCharsets.US_ASCII));
        assertThat(document.status()).isEqualTo("partial");
        assertThat(document.reason()).isEqualTo(SetAsideReason.DAMAGED);
        assertThat(paragraphs(Objects.requireNonNull(document.layout())))
                .containsExactly("We hold {3} records.\nAnd more");
    }

    @Test
    void refusesGroupsWithoutEndAndDataItDoesNotHold() {
        assertThat(DocumentReaders.read("a.rtf", rtf("{".repeat(100_000))).reason())
                .isEqualTo(SetAsideReason.TOO_DEEP);
        assertThat(DocumentReaders.read("a.rtf", rtf("We hold 3.{\\bin2000000000 x}"))
                        .reason())
                .isEqualTo(SetAsideReason.DAMAGED);
        assertThat(DocumentReaders.read("a.rtf", rtf("")).reason()).isEqualTo(SetAsideReason.NO_TEXT);
    }
}
