package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.SparkTest;
import foiscope.audit.AuditCheck;
import foiscope.audit.AuditedRelease;
import foiscope.audit.FewBecameUnresolved;
import foiscope.audit.NothingChangedUnasked;
import foiscope.audit.NothingMissing;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.dataset.RecordValues;
import foiscope.model.ReadDocument;
import foiscope.publish.ReleaseReader;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each check of the audit, on releases in which the program itself went wrong. */
class AuditTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    private static final DocumentStages RIGHT = DocumentStages.ofTheContract();

    @TempDir
    transient Path folder;

    @BeforeEach
    void letters() throws IOException {
        Files.createDirectories(folder.resolve("letters"));
        write(
                "kent.txt",
                "Kent Police\n\nOfficers by outcome, 2019\n\nOutcome\tNumber of officers\nDismissed\t4\nResigned\t6\n");
        write(
                "surrey.txt",
                "Surrey Police\n\nOfficers by outcome, 2019\n\nOutcome\tNumber of officers\nDismissed\t5\n");
        release("last", RIGHT);
    }

    @Test
    void theSameAgainHasNoFinding() {
        release("next", RIGHT);
        assertThat(findings(new NothingMissing())).isEmpty();
        assertThat(findings(new NothingChangedUnasked())).isEmpty();
        assertThat(findings(new FewBecameUnresolved(0))).isEmpty();
    }

    @Test
    void aFigureThatChangedByItselfIsFound() {
        release("next", new DocumentStages("wrong", Stages::read, AuditTest::kentDoubled));
        assertThat(findings(new NothingChangedUnasked()))
                .hasSize(2)
                .allMatch(finding ->
                        finding.startsWith("by_outcome: row ") && finding.contains(" of Kent Police, 2019 is "))
                .anyMatch(finding -> finding.contains("is 8.0 and was 4.0, without a new document"));
        assertThat(findings(new NothingMissing())).isEmpty();
    }

    @Test
    void aFigureThatChangedWithItsDocumentIsNoFinding() throws IOException {
        write(
                "kent.txt",
                "Kent Police\n\nOfficers by outcome, 2019\n\nOutcome\tNumber of officers\nDismissed\t7\nResigned\t6\n");
        release("next", RIGHT);
        assertThat(findings(new NothingChangedUnasked())).isEmpty();
    }

    @Test
    void figuresThatBecameNoneAreFoundAboveTheShare() {
        release("next", new DocumentStages("wrong", Stages::read, AuditTest::kentHalved));
        assertThat(findings(new FewBecameUnresolved(0.4)))
                .containsExactly("Kent Police: 1 of 2 figures are none any more, more than 40 %");
        assertThat(findings(new FewBecameUnresolved(0.5))).isEmpty();
    }

    @Test
    void aForceThatIsGoneIsFound() throws IOException {
        Files.delete(folder.resolve("letters/surrey.txt"));
        release("next", RIGHT);
        assertThat(findings(new NothingMissing()))
                .containsExactly("Surrey Police is missing: it stood in the last release");
    }

    @Test
    void theFirstReleaseHasNothingBesideIt() {
        release("next", RIGHT);
        Configuration hadoop = spark().sparkContext().hadoopConfiguration();
        String next = folder.resolve("next").toString();
        AuditedRelease first = new AuditedRelease(next, ReleaseReader.open(next, hadoop), Optional.empty());
        assertThat(List.of(new NothingMissing(), new NothingChangedUnasked(), new FewBecameUnresolved(0)))
                .allSatisfy(check -> assertThat(check.findings(first)).isEmpty());
    }

    private static Reading kentDoubled(ReadDocument document, Vocabularies vocabularies) {
        Reading reading = Stages.interpret(document, vocabularies);
        return with(
                reading, reading.observations().stream().map(AuditTest::doubled).toList());
    }

    private static Reading kentHalved(ReadDocument document, Vocabularies vocabularies) {
        Reading reading = Stages.interpret(document, vocabularies);
        return with(
                reading,
                reading.observations().stream()
                        .filter(figure -> !figure.force().equals("Kent Police")
                                || Double.valueOf(4).equals(figure.count()))
                        .toList());
    }

    private static Reading with(Reading reading, List<ObservationRow> observations) {
        return new Reading(
                reading.document(),
                reading.setAside(),
                reading.responses(),
                reading.questions(),
                observations,
                reading.unresolved(),
                reading.decisions());
    }

    private static ObservationRow doubled(ObservationRow figure) {
        if (!figure.force().equals("Kent Police")) {
            return figure;
        }
        RecordValues<ObservationRow> values = RecordValues.of(ObservationRow.class);
        return values.record(name -> {
            Object value = values.value(figure, values.index(name));
            boolean count = List.of("count", "lower", "upper").contains(name);
            return count && value instanceof Double number ? (Object) (number * 2) : value;
        });
    }

    private List<String> findings(AuditCheck check) {
        Configuration hadoop = spark().sparkContext().hadoopConfiguration();
        String next = folder.resolve("next").toString();
        return check.findings(new AuditedRelease(
                next,
                ReleaseReader.open(next, hadoop),
                Optional.of(ReleaseReader.open(folder.resolve("last").toString(), hadoop))));
    }

    private void release(String name, DocumentStages stages) {
        MadeRelease.of(
                spark(),
                stages,
                Vocabularies.builtIn(),
                folder.resolve(name),
                RunConfig.PACK_BYTES,
                List.of(folder.resolve("letters").toString()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("letters").resolve(name), text);
    }
}
