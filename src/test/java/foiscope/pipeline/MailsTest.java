package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foiscope.SparkTest;
import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.ResponseRow;
import foiscope.dataset.SetAsideRow;
import foiscope.testing.Mails;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents within documents, from the file to the release. */
class MailsTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    private static final byte[] TABLE =
            "Allegations of sexual harassment against police officers\r\n\r\nYear,Dismissed\r\n2021,4\r\n2022,7\r\n"
                    .getBytes(StandardCharsets.UTF_8);

    private static final byte[] OTHER =
            "Allegations of sexual harassment against police officers\r\n\r\nYear,Dismissed\r\n2021,9\r\n"
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir
    transient Path folder;

    private static Mails answer() {
        return Mails.from("foi@kent.police.uk", "FOI 123/24")
                .text("Kent Police\r\nFOI reference: 123/24\r\n\r\nPlease see the attached answer.\r\n");
    }

    private void write(String file, byte[] bytes, int age) throws IOException {
        Path path = folder.resolve("letters").resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        Files.setLastModifiedTime(path, FileTime.from(TestWarehouse.NOW.minusSeconds(100_000L - age)));
    }

    private static List<DocumentRow> documents(Map<Dataset, List<Record>> rows) {
        return rows.getOrDefault(Dataset.DOCUMENTS, List.of()).stream()
                .map(DocumentRow.class::cast)
                .sorted(Comparator.comparing(DocumentRow::source))
                .toList();
    }

    private static List<Double> counts(Map<Dataset, List<Record>> rows) {
        return rows.getOrDefault(Dataset.OBSERVATIONS, List.of()).stream()
                .map(row -> Objects.requireNonNull(((ObservationRow) row).count()))
                .sorted()
                .toList();
    }

    @Test
    void anAttachmentsFiguresTakeForceReferenceAndDayFromItsLetter() throws IOException {
        write(
                "reply.eml",
                answer().attach("table.csv", TABLE)
                        .attach("scan.png", new byte[] {(byte) 0x89, 'P', 0})
                        .bytes(),
                1);
        // The same table alone: within its letter more is known of it.
        write("a.csv", TABLE, 1);
        Map<Dataset, List<Record>> rows = MadeRelease.of(
                        spark(),
                        DocumentStages.ofTheContract(),
                        Vocabularies.builtIn(),
                        folder.resolve("release"),
                        RunConfig.PACK_BYTES,
                        List.of(folder.resolve("letters").toString()))
                .rows();

        List<DocumentRow> documents = documents(rows);
        assertThat(documents)
                .extracting(DocumentRow::source, DocumentRow::status)
                .containsExactly(
                        tuple("reply.eml", "read"),
                        tuple("reply.eml/_._", "set_aside"),
                        tuple("reply.eml/table.csv", "read"));
        assertThat(documents.subList(1, 3))
                .extracting(DocumentRow::parentDocumentId)
                .containsOnly(documents.get(0).documentId());
        assertThat(rows.getOrDefault(Dataset.SET_ASIDE, List.of()))
                .extracting(row -> ((SetAsideRow) row).reason())
                .containsExactly("unknown_format");
        assertThat(counts(rows)).containsExactly(4.0, 7.0);
        assertThat(rows.getOrDefault(Dataset.RESPONSES, List.of()))
                .map(row -> (ResponseRow) row)
                .filteredOn(row -> row.documentId().equals(documents.get(2).documentId()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.force()).isEqualTo("Kent Police");
                    assertThat(row.reference()).isEqualTo("123/24");
                    assertThat(row.dateResponded()).hasToString("2024-03-04");
                });
    }

    @Test
    void aWarehouseTakesInWhatMailsHold() throws IOException {
        TestWarehouse warehouse = new TestWarehouse(spark(), DocumentStages.ofTheContract(), folder, "warehouse");
        write("reply.eml", answer().attach("table.csv", TABLE).bytes(), 1);
        write("letter.txt", "Kent Police\n\nWe hold nothing.\n".getBytes(StandardCharsets.UTF_8), 1);
        assertThat(warehouse.ingest()).returns(2L, Intake::files).returns(3L, Intake::documents);
        warehouse.normalise(Optional.empty(), Optional.empty(), change -> {});
        assertThat(counts(warehouse.publish())).containsExactly(4.0, 7.0);
        // Unchanged: nothing is opened, and what the mail holds stays.
        assertThat(warehouse.ingest())
                .returns(0L, Intake::opened)
                .returns(0L, Intake::documents)
                .returns(0L, Intake::replaced);

        // Another attachment in its place, and then none.
        write("reply.eml", answer().attach("table.csv", OTHER).bytes(), 50);
        warehouse.ingest();
        warehouse.normalise(Optional.empty(), Optional.empty(), change -> {});
        assertThat(counts(warehouse.publish())).containsExactly(9.0);
        write("reply.eml", answer().bytes(), 90);
        warehouse.ingest();
        warehouse.normalise(Optional.empty(), Optional.empty(), change -> {});
        assertThat(counts(warehouse.publish())).isEmpty();
        assertThat(documents(warehouse.publish())).extracting(DocumentRow::name).doesNotContain("table.csv");
    }
}
