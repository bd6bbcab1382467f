package foiscope.document;

import static foiscope.document.Documents.paragraphs;
import static foiscope.document.Documents.read;
import static foiscope.document.Documents.tables;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.testing.Mails;
import foiscope.testing.OutlookMessages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** What holds other documents: mails, mailboxes, messages of Outlook, archives. */
class MailReaderTest {

    private static final byte[] CSV = "Year,Number\r\n2019,3\r\n".getBytes(StandardCharsets.US_ASCII);

    private static List<String> names(String file, byte[] bytes) {
        return DocumentReaders.enclosures(file, bytes).stream()
                .map(Enclosure::name)
                .toList();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void readsSenderSubjectDayAndText() {
        byte[] mail = Mails.from("foi@kent.police.uk", "=?utf-8?Q?FOI_123/24_=E2=80=93_response?=")
                .text("Dear Mr Smith,\r\n\r\nIn 2023, 12 officers were dismissed.\r\n\r\nKind regards\r\nJane Roe\r\n")
                .bytes();
        Layout layout = read("reply.txt", mail);
        assertThat(layout.mediaType()).isEqualTo("message/rfc822");
        assertThat(paragraphs(layout))
                .containsExactly(
                        "From: [name] [address]@kent.police.uk\nSubject: FOI 123/24 – response\nDate: 4 Mar 2024",
                        "Dear [name]",
                        "In 2023, 12 officers were dismissed.",
                        "Kind regards\n[name]");
    }

    @Test
    void takesThePageWhereAMailHasBoth() {
        byte[] mail = Mails.from("foi@kent.police.uk", "FOI")
                .alternatives(
                        "Year Number 2019 3",
                        "<p>The figures – all.</p><table><tr><td>Year</td><td>Number</td></tr><tr><td>2019</td><td>3</td></tr></table>")
                .bytes();
        Layout layout = read("reply.eml", mail);
        assertThat(paragraphs(layout).get(1)).isEqualTo("The figures – all.");
        assertThat(tables(layout)).containsExactly(List.of(List.of("Year", "Number"), List.of("2019", "3")));
    }

    @Test
    void attachmentsAreDocumentsWithinIt() {
        byte[] inner = Mails.from("foi@kent.police.uk", "Earlier")
                .text("As asked.")
                .attach("b.csv", CSV)
                .bytes();
        byte[] mail = Mails.from("foi@kent.police.uk", "FOI")
                .text("Please see attached.")
                .attach("../../etc/answer.csv", CSV)
                .forward(inner)
                .bytes();
        List<Enclosure> held = DocumentReaders.enclosures("reply.eml", mail);
        assertThat(held).extracting(Enclosure::name).containsExactly("etc/answer.csv", "attachment.eml");
        assertThat(held.get(0).bytes()).isEqualTo(CSV);
        assertThat(names("attachment.eml", held.get(1).bytes())).containsExactly("b.csv");
        assertThat(DocumentReaders.read("x.eml", held.get(1).bytes()).status()).isEqualTo("read");
    }

    @Test
    void aLetterThatTellsHeadersIsNoMail() {
        String letter = "From: FOI Team\nTo: request\nSubject: FOI 1\nDate: 4 March 2024\n\nWe hold 3 records.\n";
        assertThat(read("letter.txt", letter.getBytes(StandardCharsets.UTF_8)).mediaType())
                .isEqualTo("text/plain");
    }

    @Test
    void aCutMailKeepsWhatStandsBefore() {
        byte[] mail = Mails.from("foi@kent.police.uk", "FOI")
                .text("We hold 3 records.")
                .attach("a.csv", CSV)
                .bytes();
        byte[] cut = Arrays.copyOf(mail, mail.length - 40);
        assertThat(paragraphs(read("reply.eml", cut))).contains("We hold 3 records.");
    }

    @Test
    void refusesPartsWithinPartsBeyondALimit() {
        StringBuilder mail = new StringBuilder("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 0; i < 60; i++) {
            mail.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
        }
        ReadDocument document = DocumentReaders.read("deep.eml", mail.toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(document.reason()).isEqualTo(SetAsideReason.TOO_DEEP);
    }

    @Test
    void aMailboxHoldsItsMails() {
        String mail = new String(
                Mails.from("foi@kent.police.uk", "One")
                        .text("We hold 3 records.\r\n>From the log.")
                        .bytes(),
                StandardCharsets.UTF_8);
        byte[] mailbox = ("From foi@kent.police.uk Mon Mar  4 10:00:00 2024\r\n" + mail
                        + "\r\nFrom foi@kent.police.uk Mon Mar  4 11:00:00 2024\r\n" + mail)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(read("in.mbox", mailbox).mediaType()).isEqualTo("application/mbox");
        List<Enclosure> mails = DocumentReaders.enclosures("in.mbox", mailbox);
        assertThat(mails).extracting(Enclosure::name).containsExactly("1.eml", "2.eml");
        assertThat(paragraphs(read("1.eml", mails.get(0).bytes()))).contains("We hold 3 records.\nFrom the log.");
    }

    @Test
    void anArchiveHoldsItsMembers() throws IOException {
        byte[] archive = zip("a/one.txt", "We hold 3 records.", "__MACOSX/a/._one.txt", "x", "two.txt", "None.");
        assertThat(names("all.zip", archive)).containsExactly("a/one.txt", "two.txt");
        ReadDocument document = DocumentReaders.read("all.zip", archive);
        assertThat(document.status()).isEqualTo("read");
        assertThat(document.mediaType()).isEqualTo("application/zip");
        assertThat(DocumentReaders.read("none.zip", zip()).status()).isEqualTo("set_aside");
    }

    @Test
    void aCutArchiveGivesTheMembersBeforeTheCut() throws IOException {
        byte[] archive = zip("one.txt", "We hold 3 records.", "two.txt", "None.");
        byte[] cut = Arrays.copyOf(archive, archive.length - 30);
        assertThat(names("all.zip", cut)).containsExactly("one.txt", "two.txt");
        assertThat(DocumentReaders.read("all.zip", cut).reason()).isEqualTo(SetAsideReason.DAMAGED);
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.putArchiveEntry(new ZipArchiveEntry("zeros.txt"));
            zip.write(new byte[20 << 20]);
            zip.closeArchiveEntry();
        }
        assertThat(DocumentReaders.read("bomb.zip", bytes.toByteArray()).reason())
                .isEqualTo(SetAsideReason.BOMB);
    }

    @Test
    void readsAMessageOfOutlook() throws IOException {
        byte[] message = OutlookMessages.of(
                "foi@kent.police.uk",
                "<html><body><p>The figures – all.</p><table><tr><td>Year</td><td>Number</td></tr>"
                        + "<tr><td>2019</td><td>3</td></tr></table></body></html>",
                "FOI 123/24",
                "answer.csv",
                CSV);
        Layout layout = read("reply.msg", message);
        assertThat(layout.mediaType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(paragraphs(layout))
                .containsExactly("From: [name] [address]@kent.police.uk\nSubject: FOI 123/24", "The figures – all.");
        assertThat(tables(layout)).containsExactly(List.of(List.of("Year", "Number"), List.of("2019", "3")));
        assertThat(names("reply.msg", message)).containsExactly("answer.csv");
        assertThat(DocumentReaders.enclosures("reply.msg", message).get(0).bytes())
                .isEqualTo(CSV);
    }
}
