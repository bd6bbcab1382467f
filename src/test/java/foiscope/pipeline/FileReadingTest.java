package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.DocumentId;
import foiscope.model.DocumentLimits;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.model.TextBlock;
import foiscope.testing.Mails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReadingTest {

    @TempDir
    Path folder;

    @Test
    void fileAtTheLimitIsRead() throws IOException {
        assertThat(read("0123456789", 10, Stages::read).reason()).isNotEqualTo(SetAsideReason.TOO_LARGE);
    }

    @Test
    void longerFileIsSetAsideUnderItsHash() throws IOException {
        ReadDocument document = read("01234567890", 11, Stages::read);
        assertThat(document.reason()).isEqualTo(SetAsideReason.TOO_LARGE);
        assertThat(document.status()).isEqualTo("set_aside");
        assertThat(document.bytes()).isEqualTo(11);
        assertThat(document.document()).isEqualTo(DocumentId.of("01234567890".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void fileThatGrewSinceItWasListedIsNoLongerRead() throws IOException {
        assertThat(read("01234567890", 1, Stages::read).reason()).isEqualTo(SetAsideReason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234", "0123456789", "98765", ""})
    void fileThatChangesWhileItIsReadIsSetAside(String later) throws IOException {
        FileReading reading = new FileReading(new Configuration(false), Stages::read, limits(10, 60));
        Path file = Files.writeString(folder.resolve("a.txt"), "0123456");
        Fingerprint before = reading.fingerprints(new SourceFile(file.toUri().toString(), "a.txt", 7, 0))
                .get(0);
        Files.writeString(file, later);
        ReadDocument document = reading.read(before);
        assertThat(document.reason()).isEqualTo(SetAsideReason.UNREADABLE);
        assertThat(document.document().sha256()).isEqualTo(before.documentId());
        assertThat(document.detail()).contains("changed while it was read");
    }

    @Test
    void vanishedFileIsSetAsideWithoutItsPath() {
        FileReading reading = new FileReading(new Configuration(false), Stages::read);
        ReadDocument document = reading.read(reading.fingerprints(
                        new SourceFile(folder.resolve("Jane Roe.txt").toUri().toString(), "Jane Roe.txt", 3, 0))
                .get(0));
        assertThat(document.reason()).isEqualTo(SetAsideReason.UNREADABLE);
        assertThat(document.detail()).doesNotContain("Roe");
    }

    @Test
    void faultOfOursSetsTheDocumentAside() throws IOException {
        ReadDocument document = read("letter", 6, (source, bytes) -> {
            throw new IllegalStateException("near Jane Roe");
        });
        assertThat(document.reason()).isEqualTo(SetAsideReason.FAILED);
        assertThat(document.detail()).contains("IllegalStateException").doesNotContain("Roe");
    }

    @Test
    void aDocumentThatTakesTooLongIsLeftBehind() throws IOException {
        ReadDocument document = read("letter", 6, (source, bytes) -> {
            for (long until = System.nanoTime() + 20_000_000_000L; System.nanoTime() < until; ) {
                Thread.onSpinWait();
            }
            return Stages.read(source, bytes);
        });
        assertThat(document.reason()).isEqualTo(SetAsideReason.TOO_SLOW);
        assertThat(document.status()).isEqualTo("set_aside");
        assertThat(read("letter", 6, Stages::read).status()).isEqualTo("read");
    }

    @Test
    void whatAFileHoldsIsReadWithoutOpeningItAgain() throws IOException {
        byte[] mail = Mails.from("foi@kent.police.uk", "FOI")
                .text("Kent Police")
                .attach("a.txt", "One.".getBytes(StandardCharsets.UTF_8))
                .forward(Mails.from("foi@kent.police.uk", "Earlier")
                        .text("Before.")
                        .attach("b.txt", "Two.".getBytes(StandardCharsets.UTF_8))
                        .bytes())
                .bytes();
        Path file = Files.write(folder.resolve("post.eml"), mail);
        FileReading reading = new FileReading(new Configuration(false), Stages::read);
        List<Fingerprint> all =
                reading.fingerprints(new SourceFile(file.toUri().toString(), "post.eml", mail.length, 0));
        assertThat(all)
                .extracting(Fingerprint::source)
                .containsExactly(
                        "post.eml", "post.eml/a.txt", "post.eml/attachment.eml", "post.eml/attachment.eml/b.txt");
        assertThat(reading.read(all.get(1)).status()).isEqualTo("read");
        Files.delete(file);
        ReadDocument inner = reading.read(all.get(3));
        assertThat(inner.status()).isEqualTo("read");
        assertThat(inner.parent()).isEqualTo(new DocumentId(all.get(2).documentId()));
        assertThat(inner.carried()).extracting(TextBlock::text).contains("Before.", "Kent Police");
        assertThat(new FileReading(new Configuration(false), Stages::read)
                        .read(all.get(3))
                        .reason())
                .isEqualTo(SetAsideReason.UNREADABLE);
    }

    private static DocumentLimits limits(int bytes, int seconds) {
        return new DocumentLimits(bytes, 1000, 1000, 20, seconds);
    }

    private ReadDocument read(String text, long listed, DocumentStages.Read stage) throws IOException {
        Path file = Files.writeString(folder.resolve("a b.txt"), text);
        FileReading reading = new FileReading(new Configuration(false), stage, limits(10, 1));
        return reading.read(reading.fingerprints(new SourceFile(file.toUri().toString(), "a b.txt", listed, 0))
                .get(0));
    }
}
