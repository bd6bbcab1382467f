package foiscope.document;

import static foiscope.document.Documents.paragraphs;
import static foiscope.document.Documents.read;
import static foiscope.document.Documents.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.model.SourceCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OdfReaderTest {

    private static byte[] odf(String kind, String... partsAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < partsAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(partsAndTexts[i]));
                zip.write(partsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String styles, String body) throws IOException {
        return odf("text", "content.xml", content(styles, "<office:text>" + body + "</office:text>"));
    }

    private static String content(String styles, String body) {
        return "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:fo='f'>"
                + "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body>" + body
                + "</office:body></office:document-content>";
    }

    @Test
    void readsATextWithItsChangesAcceptedAndItsNotesLast() throws IOException {
        Layout layout = read(
                "letter.odt",
                text(
                        "<style:style style:name='P1'><style:paragraph-properties fo:margin-bottom='0.2cm'/></style:style>"
                                + "<style:style style:name='up'><style:text-properties style:text-position='super 58%'/></style:style>"
                                + "<style:style style:name='gone'><style:text-properties text:display='none'/></style:style>",
                        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted 9</text:p>"
                                + "</text:deletion></text:changed-region></text:tracked-changes>"
                                + "<text:p>Kent Police</text:p><text:p text:style-name='P1'>FOI<text:s text:c='1'/>1/24</text:p>"
                                + "<text:p>We hold 3<text:span text:style-name='up'>1</text:span> records"
                                + "<text:span text:style-name='gone'> and 8 others</text:span>"
                                + "<text:note><text:note-citation>2</text:note-citation><text:note-body><text:p>Of one unit.</text:p>"
                                + "</text:note-body></text:note>.<office:annotation><text:p>Why 5?</text:p></office:annotation></text:p>"));
        assertThat(paragraphs(layout))
                .containsExactly("Kent Police\nFOI 1/24", "We hold 3* records(2).", "2. Of one unit.");
    }

    @Test
    void readsTablesWithTheirSpansHeadingsAndLineBreaks() throws IOException {
        Layout layout = read(
                "letter.odt",
                text(
                        "",
                        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>"
                                + "<table:table-cell table:number-columns-spanned='2'><text:p>Officers</text:p></table:table-cell>"
                                + "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
                                + "<table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>2019</text:p></table:table-cell>"
                                + "<table:table-cell><text:p>Dismissed: 1</text:p><text:p>Resigned: 2</text:p></table:table-cell>"
                                + "<table:table-cell><text:p>3</text:p></table:table-cell></table:table-row>"
                                + "<table:table-row><table:covered-table-cell/><table:table-cell table:number-columns-repeated='2'>"
                                + "<text:p>4</text:p></table:table-cell></table:table-row></table:table>"));
        assertThat(tables(layout))
                .containsExactly(List.of(
                        List.of("Year", "Officers", "Officers"),
                        List.of("2019", "Dismissed: 1\nResigned: 2", "3"),
                        List.of("2019", "4", "4")));
        assertThat(layout.tables().get(0).cells())
                .filteredOn(SourceCell::header)
                .extracting(SourceCell::text)
                .containsExactly("Year", "Officers");
    }

    @Test
    void readsSheetsAsTheyAreShownAndMarksWhatIsHidden() throws IOException {
        Layout layout = read(
                "answer.ods",
                odf(
                        "spreadsheet",
                        "content.xml",
                        content(
                                "<style:style style:name='away'><style:table-properties table:display='false'/></style:style>",
                                "<office:spreadsheet><table:table table:name='Answer'><table:table-column/>"
                                        + "<table:table-column table:visibility='collapse'/><table:table-column/>"
                                        + "<table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>"
                                        + "<table:table-cell><text:p>Name</text:p></table:table-cell>"
                                        + "<table:table-cell><text:p>Share</text:p></table:table-cell></table:table-row>"
                                        + "<table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell>"
                                        + "<table:table-cell><text:p>7</text:p></table:table-cell>"
                                        + "<table:table-cell office:value='0.25'><text:p>25%</text:p></table:table-cell></table:table-row>"
                                        + "<table:table-row table:number-rows-repeated='1000000'>"
                                        + "<table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>"
                                        + "<table:table table:name='Old' table:style-name='away'><table:table-row><table:table-cell>"
                                        + "<text:p>a</text:p></table:table-cell><table:table-cell><text:p>9</text:p></table:table-cell>"
                                        + "</table:table-row></table:table></office:spreadsheet>")));
        assertThat(layout.tables().get(0).cells())
                .extracting(SourceCell::text, SourceCell::hidden)
                .containsExactly(
                        tuple("Year", false),
                        tuple("Name", true),
                        tuple("Share", false),
                        tuple("2019", false),
                        tuple("7", true),
                        tuple("25%", false));
        assertThat(layout.tables().get(0).sheet()).isEqualTo("Answer");
        assertThat(layout.tables().get(1).shown()).isFalse();
    }

    @Test
    void tellsWhatCannotBeRead() throws IOException {
        assertThat(DocumentReaders.read(
                                "a.odt",
                                odf("text", "META-INF/manifest.xml", "<m><encryption-data/></m>", "content.xml", "?"))
                        .reason())
                .isEqualTo(SetAsideReason.LOCKED);
        assertThat(DocumentReaders.read("a.odt", text("", "")).reason()).isEqualTo(SetAsideReason.NO_TEXT);
        ReadDocument cut =
                DocumentReaders.read("a.odt", odf("text", "content.xml", "<a><p>We hold 3 records.</p><p>And"));
        assertThat(cut.reason()).isEqualTo(SetAsideReason.DAMAGED);
        assertThat(cut.status()).isEqualTo("partial");
        byte[] whole = text("", "<text:p>We hold 3 records.</text:p>");
        assertThat(DocumentReaders.read("a.odt", Arrays.copyOf(whole, whole.length - 20))
                        .reason())
                .isEqualTo(SetAsideReason.DAMAGED);
    }
}
