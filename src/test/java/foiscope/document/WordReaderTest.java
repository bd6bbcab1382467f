package foiscope.document;

import static foiscope.document.Documents.paragraphs;
import static foiscope.document.Documents.rows;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.model.SourceCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private static String document(String body) {
        return "<w:document " + W + "><w:body>" + body + "</w:body></w:document>";
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    private static String tr(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append(cell.startsWith("<w:tc>") ? cell : tc("", p(cell)));
        }
        return row.append("</w:tr>").toString();
    }

    private static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static byte[] docx(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static Layout read(String body) {
        return Documents.read("letter.txt", docx(Map.of("word/document.xml", document(body))));
    }

    @Test
    void linesWithoutSpaceBetweenThemAreOneParagraph() {
        String spaced = "<w:p><w:pPr><w:spacing w:after=\"160\"/></w:pPr><w:r><w:t>Spaced</w:t></w:r></w:p>";
        Layout layout = read(p("Kent Police") + p("Freedom of Information") + p("") + p("Text") + spaced + p("Apart"));
        assertThat(paragraphs(layout)).containsExactly("Kent Police\nFreedom of Information", "Text\nSpaced", "Apart");
    }

    @Test
    void aStyleSpacesItsParagraphs() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", document(p("First") + p("Second")));
        parts.put(
                "word/styles.xml",
                "<w:styles " + W
                        + "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:basedOn w:val=\"Base\"/>"
                        + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:spacing w:after=\"200\"/></w:pPr>"
                        + "</w:style></w:styles>");
        assertThat(paragraphs(Documents.read("a.docx", docx(parts)))).containsExactly("First", "Second");
    }

    @Test
    void mergedCellsSpanAndLinesOfACellStay() {
        Layout layout = read(tbl(
                tr(tc("<w:vMerge w:val=\"restart\"/>", p("Year")), tc("<w:gridSpan w:val=\"2\"/>", p("Officers"))),
                tr(tc("<w:vMerge/>", p("")), "Male", "Female"),
                tr("2018", tc("", p("3 x PC") + p("1 x Sgt")), "0"),
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("", p("4")) + tc("", p("5")) + "</w:tr>"));
        assertThat(rows(layout.tables().get(0)))
                .containsExactly("Year|Officers|Officers", "Year|Male|Female", "2018|3 x PC\n1 x Sgt|0", "4|5");
        assertThat(layout.tables().get(0).cells())
                .filteredOn(cell -> cell.text().equals("4"))
                .extracting(SourceCell::column)
                .containsExactly(2);
    }

    @Test
    void changesAreReadAsAccepted() {
        Layout layout = read("<w:p><w:r><w:t>There were </w:t></w:r><w:del><w:r><w:delText>7</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>9</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>"
                + "<w:r><w:t> complaints.</w:t></w:r></w:p>");
        assertThat(paragraphs(layout)).containsExactly("There were 9 complaints.");
    }

    @Test
    void tablesWithinTablesAndBoxesComeAfterWhatHoldsThem() {
        String box = "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("In a box")
                + "</w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:pict><w:txbxContent>" + p("In a box") + "</w:txbxContent></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r><w:r><w:t>Beside the box</w:t></w:r></w:p>";
        Layout layout = read(box + tbl(tr("a", "b"), tr("c", tc("", tbl(tr("1", "2"), tr("3", "4")) + p("d")))));
        assertThat(paragraphs(layout)).containsExactly("Beside the box", "In a box");
        assertThat(layout.tables().stream().map(table -> rows(table)))
                .containsExactly(List.of("a|b", "c|d"), List.of("1|2", "3|4"));
    }

    @Test
    void aFrameRoundTextIsNoTable() {
        Layout layout = read(tbl(tr(tc("", p("Dear all") + p("") + p("There were 3.")))));
        assertThat(layout.tables()).isEmpty();
        assertThat(paragraphs(layout)).containsExactly("Dear [name]", "There were 3.");
    }

    @Test
    void numbersOfListsHeadersAndFootnotesAreText() {
        String item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "word/document.xml",
                document(item.formatted("How many?")
                        + item.formatted("Of what rank?")
                        + tbl(
                                tr(
                                        tc(
                                                "",
                                                "<w:p><w:r><w:t>Dismissed</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"),
                                        tc(
                                                "",
                                                "<w:p><w:r><w:t>3</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                                                        + "<w:t>1</w:t></w:r></w:p>")),
                                tr("Resigned", "4"))));
        parts.put(
                "word/numbering.xml",
                "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
        parts.put("word/header1.xml", "<w:hdr " + W + ">" + tbl(tr("Kent Police")) + "</w:hdr>");
        parts.put("word/header2.xml", "<w:hdr " + W + ">" + p("Kent Police") + "</w:hdr>");
        parts.put(
                "word/footnotes.xml",
                "<w:footnotes " + W
                        + "><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Of two forces.</w:t></w:r>"
                        + "</w:p></w:footnote></w:footnotes>");
        Layout layout = Documents.read("a.docx", docx(parts));
        assertThat(paragraphs(layout))
                .containsExactly("Kent Police", "1) How many?\n2) Of what rank?", "1. Of two forces.");
        assertThat(rows(layout.tables().get(0))).containsExactly("Dismissed(1)|3*", "Resigned|4");
    }

    @Test
    void whatStoodBeforeADamageIsKept() {
        byte[] whole = docx(Map.of(
                "word/document.xml", document(p("Kent Police") + tbl(tr("a", "1"), tr("b", "2")) + "<w:p><w:r")));
        ReadDocument document = DocumentReaders.read("a.docx", whole);
        assertThat(document.status()).isEqualTo("partial");
        assertThat(document.reason()).isEqualTo(SetAsideReason.DAMAGED);
        assertThat(rows(Objects.requireNonNull(document.layout()).tables().get(0)))
                .containsExactly("a|1", "b|2");

        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", document(p("Kent Police") + tbl(tr("a", "1"), tr("b", "2"))));
        parts.put("word/styles.xml", "<w:styles " + W + "/>");
        byte[] two = docx(parts);
        ReadDocument cut = DocumentReaders.read("a.docx", Arrays.copyOf(two, two.length - 170));
        assertThat(cut.reason()).isEqualTo(SetAsideReason.DAMAGED);
        assertThat(rows(Objects.requireNonNull(cut.layout()).tables().get(0))).containsExactly("a|1", "b|2");

        byte[] good = docx(Map.of("word/document.xml", document(p("Kent Police"))));
        for (int end = 0; end < good.length; end += 7) {
            ReadDocument shorter = DocumentReaders.read("a.docx", Arrays.copyOf(good, end));
            assertThat(shorter.status()).as("%d bytes", end).isNotEqualTo("read");
        }
    }

    @Test
    void tablesTooDeepWithinEachOtherAreSaidSo() {
        String deep = p("x");
        for (int i = 0; i < 60; i++) {
            deep = tbl(tr(tc("", deep)));
        }
        assertThat(DocumentReaders.read("a.docx", docx(Map.of("word/document.xml", document(deep))))
                        .reason())
                .isEqualTo(SetAsideReason.TOO_DEEP);
    }

    @Test
    void noEntityIsEverAskedFor() {
        String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + document(p("a&e;b"));
        ReadDocument document = DocumentReaders.read("a.docx", docx(Map.of("word/document.xml", xml)));
        assertThat(String.valueOf(document.layout())).doesNotContain("root:");
    }

    @Test
    void oneThatWouldUnpackToFarMoreIsABomb() {
        String blanks = " ".repeat(30 << 20);
        assertThat(DocumentReaders.read("a.docx", docx(Map.of("word/document.xml", document(p("x") + blanks))))
                        .reason())
                .isEqualTo(SetAsideReason.BOMB);
    }
}
