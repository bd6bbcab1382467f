package foiscope.document;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.DocumentId;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReadersTest {

    private static final long SEED = 20_190_807;

    /** What readers look at. */
    private static final String LETTERS = "2x,\t\n\" Mr(<é";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PK\u0003\u0004 word/document | letter.txt  | application/zip | an archive",
                "PK\u0003\u0004 word/document | letter.docx | application/vnd.openxmlformats-officedocument.wordprocessingml.document | a Word document",
                "PK\u0003\u0004 mimetype      | letter.odt  | application/vnd.oasis.opendocument.text | an OpenDocument file",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 x | letter.txt | application/x-tika-msoffice | an old Word document, spreadsheet or Outlook message",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 x | letter.doc | application/msword | a Word document",
                "GIF89a \u0000 x            | letter.txt  | image/gif | a picture",
                "x\u0000\u0001\u0002x        | letter.bin  | application/octet-stream | no text",
                "{\"force\": \"Kent Police\"}  | letter.json | application/json | data in JSON",
            })
    void otherFormatsAreSetAsideWithTheirKind(String content, String name, String mediaType, String kind) {
        ReadDocument document = DocumentReaders.read("folder/" + name, bytes(content));
        assertThat(document.status()).isEqualTo("set_aside");
        assertThat(document.reason()).isEqualTo(SetAsideReason.UNKNOWN_FORMAT);
        assertThat(document.mediaType()).isEqualTo(mediaType);
        assertThat(document.detail()).contains("this is " + kind + ".");
        assertThat(document.layout()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE letters><p/>",
                "<?xml version='1.0'?><a/>",
                "{\"force\": \"Kent Police\"}",
                "[\n  {\"count\": 3}]",
                "> forwarded\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\nKent Police"
            })
    void sourceOfPagesDataAndMailsIsNoLetter(String content) {
        assertThat(DocumentReaders.read("letter.txt", bytes(content)).reason())
                .isEqualTo(SetAsideReason.UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[signatory]\nInformation Rights\nKent Police\n\nThe \"live\" systems: 3",
                "{name withheld}\nKent Police: \"no\" complaints",
                "<name> of Kent Police"
            })
    void letterMayBeginWithABracket(String content) {
        assertThat(DocumentReaders.read("letter.txt", bytes(content)).status()).isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t \r\n"})
    void aBlankFileHoldsNoText(String content) {
        ReadDocument document = DocumentReaders.read("a.csv", bytes(content));
        assertThat(document.status()).isEqualTo("set_aside");
        assertThat(document.reason()).isEqualTo(SetAsideReason.NO_TEXT);
    }

    @Test
    void aDocumentIsItsBytes() {
        ReadDocument document = DocumentReaders.read("a/b.txt", bytes("Kent Police"));
        assertThat(document.document()).isEqualTo(DocumentId.of(bytes("Kent Police")));
        assertThat(document.bytes()).isEqualTo(11);
        assertThat(document.status()).isEqualTo("read");
        assertThat(document.reason()).isNull();
    }

    @Test
    void noBytesMakeItThrow() {
        Random random = new Random(SEED);
        for (int n = 0; n < 500; n++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            assertRead(noise, n % 2 == 0 ? "noise.txt" : "noise.csv");
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (byte) LETTERS.charAt(Math.floorMod(noise[i], LETTERS.length()));
            }
            assertRead(noise, n % 2 == 0 ? "noise.csv" : "noise.txt");
        }
    }

    @Test
    void noCutThroughALetterMakesItThrow() throws IOException {
        Random random = new Random(SEED);
        for (Path file : samples()) {
            byte[] whole = Files.readAllBytes(file);
            for (int n = 0; n < 25; n++) {
                assertRead(Arrays.copyOf(whole, random.nextInt(whole.length)), file.getFileName() + "");
            }
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data-samples"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void assertRead(byte[] bytes, String name) {
        ReadDocument document = DocumentReaders.read(name, bytes);
        assertThat(document.status()).isIn("read", "partial", "set_aside");
        assertThat(document.layout() == null)
                .as("why it has no layout: %s", document.reason())
                .isEqualTo(document.status().equals("set_aside"));
    }
}
