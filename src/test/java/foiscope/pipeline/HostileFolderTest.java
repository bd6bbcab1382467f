package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.SparkTest;
import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.SetAsideRow;
import foiscope.model.DocumentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder of whatever came in the post, in one job: the good letters are read, and each other input is accounted for. */
class HostileFolderTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    private static final String LETTER =
            "Kent Police\n\nFOI ref: 12/24\n5 March 2024\n\nYou asked how many officers were"
                    + " dismissed.\n\nOur response is below.\n\n";

    private static final String TABLE = LETTER + "Officers dismissed\n\nYear\tOfficers\n2019\t4\n2020\t7\n";

    /** Read as far as it goes: its figures or doubts are there, and no reason is needed. */
    private static final String READ = "read";

    @TempDir
    transient Path folder;

    @Test
    @Timeout(180)
    void nothingInAFolderStopsTheOthers() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, String> expected = new TreeMap<>();
        hostile().forEach((name, given) -> {
            files.put(name, given.bytes());
            expected.put(name, given.reason());
        });
        for (int i = 0; i < 5; i++) {
            files.put("good " + i + ".txt", (TABLE + "\nLetter " + i + ".\n").getBytes(StandardCharsets.UTF_8));
            expected.put("good " + i + ".txt", READ);
        }
        Path letters = Files.createDirectories(folder.resolve("post"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(letters.resolve(file.getKey()), file.getValue());
        }
        Files.createSymbolicLink(letters.resolve("loop"), letters);
        Files.createSymbolicLink(letters.resolve("nowhere.txt"), letters.resolve("gone.txt"));
        Files.createSymbolicLink(letters.resolve("null.txt"), Path.of("/dev/null"));
        Files.createSymbolicLink(letters.resolve("zero.txt"), Path.of("/dev/zero"));
        List.of("loop", "nowhere.txt", "null.txt", "zero.txt", "socket.txt")
                .forEach(name -> expected.put(name, "unreadable"));
        MadeRelease sink;
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(letters.resolve("socket.txt")));
            sink = MadeRelease.of(
                    spark(),
                    DocumentStages.ofTheContract(),
                    Letter.BUILT_IN,
                    folder.resolve("release"),
                    RunConfig.PACK_BYTES,
                    List.of(letters.toString()));
        }
        Map<String, String> reasons = sink.rows(Dataset.SET_ASIDE).stream()
                .map(SetAsideRow.class::cast)
                .collect(Collectors.toMap(SetAsideRow::documentId, SetAsideRow::reason));
        Map<String, String> names = new TreeMap<>();
        files.forEach((name, bytes) -> names.put(DocumentId.of(bytes).sha256(), name));
        List.of("loop", "nowhere.txt", "null.txt", "zero.txt", "socket.txt")
                .forEach(name -> names.put(
                        DocumentId.of(("unreadable " + name).getBytes(StandardCharsets.UTF_8))
                                .sha256(),
                        name));
        names.put(DocumentId.of(new byte[1_000_000]).sha256(), "what slip.zip holds");
        expected.put("what slip.zip holds", "unknown_format");
        Map<String, String> found = new TreeMap<>();
        for (Record row : sink.rows(Dataset.DOCUMENTS)) {
            String id = ((DocumentRow) row).documentId();
            found.put(names.getOrDefault(id, id), reasons.getOrDefault(id, READ));
        }
        assertThat(found).isEqualTo(expected);
        for (int i = 0; i < 5; i++) {
            String good = "good " + i + ".txt";
            assertThat(sink.rows(Dataset.OBSERVATIONS).stream()
                            .map(ObservationRow.class::cast)
                            .filter(row -> good.equals(names.get(row.documentId())))
                            .map(ObservationRow::count))
                    .containsExactlyInAnyOrder(4.0, 7.0);
        }
    }

    private record Given(byte[] bytes, String reason) {}

    private static Given text(String text, String reason) {
        return new Given(text.getBytes(StandardCharsets.UTF_8), reason);
    }

    private static Map<String, Given> hostile() throws IOException {
        Map<String, Given> given = new LinkedHashMap<>();
        given.put("empty.txt", text("", "no_text"));
        given.put("blank.txt", text(" \n\t\n\u00A0\n", "no_text"));
        given.put("nulls.txt", new Given(new byte[4_000], "unknown_format"));
        given.put("tabs.txt", text(LETTER + "\t".repeat(600_000), "too_large"));
        given.put("wide.txt", text(LETTER + "a\t".repeat(20_000) + "\n" + "1\t".repeat(20_000), "too_large"));
        given.put("sparse.txt", text(LETTER + "a\t1\n".repeat(2_000) + "\t".repeat(2_000) + "1", "too_large"));
        given.put("long word.txt", text(LETTER + "x".repeat(3_000_000), READ));
        given.put("long line.txt", text(LETTER + "word ".repeat(300_000), READ));
        given.put("very long line.txt", text(LETTER + "word ".repeat(2_000_000), "too_large"));
        given.put("many numbers.txt", text(LETTER + "12 ".repeat(450_000), "too_large"));
        given.put("many lines.txt", text(LETTER + "a\n\n".repeat(450_000), "too_large"));
        given.put(
                "huge number.txt", text(LETTER + "Year\tOfficers\n2019\t999999999999\n2020\t" + "9".repeat(400), READ));
        given.put("exponent.csv", text("Year,Officers\n2019,1e999999999\n2020,-0x1p1023\n2021,∞\n", READ));
        given.put("formula.csv", text("Year,Officers\n2019,=1+1\n2020,@SUM(A1)\n2021,+cmd|' /C calc'!A0\n", READ));
        given.put("open quote.csv", text("Year,Officers\n2019,\"4\n2020,7\n2021,8\n", "damaged"));
        given.put("quotes.csv", text("Year,Officers\n" + "\"\"\"\"\"\"".repeat(40_000) + ",1\n2020,7\n", "too_large"));
        given.put("commas.csv", text("a" + ",".repeat(30_000) + "\n1" + ",".repeat(30_000) + "\n", "too_large"));
        given.put("one column.csv", text("2019\n".repeat(5_000), READ));
        given.put("brackets.txt", text(LETTER + "(".repeat(200_000) + "1" + ")".repeat(200_000), READ));
        given.put("nested quotes.txt", text(LETTER + "\"'“‘".repeat(50_000), READ));
        given.put("totals.txt", text(LETTER + "Year\tOfficers\n" + "Total\t5\n".repeat(5_000), READ));
        given.put("labels.txt", text(LETTER + "Rank\tGender\n" + "alpha\tbeta\n".repeat(5_000), READ));
        given.put("sections.txt", text(LETTER + "Year\tOfficers\n" + "Area\n2019\t5\n".repeat(3_000), READ));
        given.put("stacked.txt", text(LETTER + "Outcome\t2019\nDismissed\t5\n".repeat(2_000), READ));
        given.put("questions.txt", text(LETTER + "1. How many?\n\n".repeat(5_000) + "5\n", READ));
        given.put("examples.txt", text("You asked (e.g. " + "(e.g. ".repeat(20_000) + "?\n\n" + TABLE, READ));
        given.put("dates.txt", text(LETTER + "31/02/2019 99/99/9999 0000-00-00 " + "1/1/".repeat(20_000), READ));
        given.put("years.txt", text(LETTER + "2019/20 to 2018/19 to ".repeat(20_000), READ));
        given.put("marks.txt", text(LETTER + "Seven officers are suspended." + "*".repeat(100_000), READ));
        given.put("combining.txt", text(LETTER + "e" + "\u0301".repeat(200_000) + " 5 officers were dismissed.", READ));
        given.put("backwards.txt", text(LETTER + "\u202E5 officers were dismissed in 2019\u202C.", READ));
        given.put("controls.txt", text(LETTER + "\u0007\u001B[31m5 officers\u001B[0m were dismissed in 2019.", READ));
        given.put("surrogate.txt", new Given(new byte[] {'A', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'}, READ));
        given.put("utf16 cut.txt", new Given(new byte[] {(byte) 0xFF, (byte) 0xFE, 'K', 0, 'e'}, READ));
        given.put("page.txt", text("<!DOCTYPE html><html><body><script>alert(1)</script>4</body></html>", READ));
        given.put(
                "entities.xml",
                text(
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;&b;\">]><a>&d;</a>",
                        "unknown_format"));
        given.put("paper.pdf", text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n", "damaged"));
        given.put("bomb.gz", new Given(gzip(), "unknown_format"));
        given.put("bomb.zip", new Given(zip("a.txt", 30_000_000), "bomb"));
        given.put("slip.zip", new Given(zip("../../../../tmp/evil.txt", 1_000_000), READ));
        given.put(
                "picture.txt",
                new Given(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "unknown_format"));
        given.put("=cmd|' !A0.txt", text(TABLE + "\nAnother.\n", READ));
        given.put("<script>alert(1)<&>.txt", text(TABLE + "\nOne more.\n", READ));
        return given;
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 200; i++) {
                out.write(new byte[100_000]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(new byte[length]);
            out.closeEntry();
        }
        return bytes.toByteArray();
    }
}
