package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.SparkTest;
import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.model.FoiscopeException;
import foiscope.model.ReadDocument;
import foiscope.vocabulary.Vocabularies;
import foiscope.warehouse.WarehouseTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a warehouse keeps, night by night. */
class WarehouseTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    @TempDir
    transient Path folder;

    private transient TestWarehouse warehouse;

    @BeforeEach
    void twoLetters() throws IOException {
        warehouse = new TestWarehouse(spark(), DocumentStages.ofTheContract(), folder, "warehouse");
        warehouse.write("kent.txt", letter("Kent Police", 4));
        warehouse.write("surrey.txt", letter("Surrey Police", 5));
    }

    @Test
    void theSameFilesTwiceOpenNothingAndAddNoSnapshot() throws IOException {
        assertThat(warehouse.ingest()).isEqualTo(new Intake(2, 2, 2, 0, 0, 0));
        List<Long> snapshots = warehouse.snapshots();
        FileTime written = Files.getLastModifiedTime(warehouse.letters.resolve("kent.txt"));
        Files.writeString(warehouse.letters.resolve("kent.txt"), letter("Kent Police", 6));
        Files.setLastModifiedTime(warehouse.letters.resolve("kent.txt"), written);
        assertThat(warehouse.ingest())
                .as("bytes that nothing but opening would tell")
                .isEqualTo(new Intake(2, 0, 0, 0, 0, 0));
        warehouse.write("kent.txt", letter("Kent Police", 4));
        Files.move(warehouse.letters.resolve("kent.txt"), warehouse.letters.resolve("renamed.txt"));
        Files.copy(warehouse.letters.resolve("surrey.txt"), warehouse.letters.resolve("copy.txt"));
        assertThat(warehouse.ingest().documents()).isZero();
        assertThat(warehouse.ingest().opened()).as("a copy made just now").isLessThanOrEqualTo(1);
        assertThat(warehouse.snapshots()).isEqualTo(snapshots);
    }

    @Test
    void bytesThatTakeAnothersPlaceReplaceItAndComeBack() throws IOException {
        warehouse.ingest();
        warehouse.write("kent.txt", letter("Kent Police", 9));
        assertThat(warehouse.ingest()).isEqualTo(new Intake(2, 1, 1, 0, 0, 1));
        assertThat(counts("Kent Police")).containsExactly(9.0);

        warehouse.write("kent.txt", letter("Kent Police", 4));
        assertThat(warehouse.ingest()).isEqualTo(new Intake(2, 1, 0, 0, 0, 1));
        assertThat(counts("Kent Police")).containsExactly(4.0);

        Files.move(warehouse.letters.resolve("kent.txt"), warehouse.letters.resolve("moved.txt"));
        warehouse.ingest();
        warehouse.write("moved.txt", letter("Kent Police", 7));
        assertThat(warehouse.ingest().replaced()).as("under its later name").isOne();
        assertThat(counts("Kent Police")).containsExactly(7.0);

        Files.delete(warehouse.letters.resolve("surrey.txt"));
        warehouse.ingest();
        assertThat(counts("Surrey Police")).as("whose file is gone").containsExactly(5.0);
    }

    @Test
    void ofTwoFilesWithTheSameBytesOneMayBeReplaced() throws IOException {
        warehouse.write("zz.txt", letter("Kent Police", 4));
        assertThat(warehouse.ingest().documents()).isEqualTo(2);
        warehouse.write("kent.txt", letter("Kent Police", 9));
        assertThat(warehouse.ingest().replaced()).isZero();
        assertThat(warehouse.meant().get(WarehouseTable.DOCUMENTS))
                .hasSize(3)
                .allMatch(row -> row.endsWith(",true]"))
                .anyMatch(row -> row.contains(",kent.txt,") && row.contains("/zz.txt,"));
    }

    /** Each source is taken in by itself, so that the files of the others aren't listed. */
    @Test
    void aLetterThatLiesInTwoSourcesStandsWhileOneOfThemHasIt() throws IOException {
        Path one = warehouse.letters.resolve("one");
        Path other = warehouse.letters.resolve("other");
        warehouse.write("one/kent.txt", letter("Kent Police", 4));
        warehouse.write("other/copy.txt", letter("Kent Police", 4));
        warehouse.write("other/essex.txt", letter("Essex Police", 1));
        warehouse.ingest(one);
        warehouse.ingest(other);
        warehouse.write("other/copy.txt", letter("Kent Police", 8));
        assertThat(warehouse.ingest(other).replaced()).isZero();
        assertThat(standing()).isEqualTo(3);

        warehouse.write("other/copy.txt", letter("Kent Police", 4));
        warehouse.ingest(other);
        warehouse.write("one/kent.txt", letter("Kent Police", 9));
        assertThat(warehouse.ingest(one).replaced()).as("the first place, too").isZero();
        warehouse.write("other/copy.txt", letter("Kent Police", 7));
        assertThat(warehouse.ingest(other).replaced()).as("now it is nowhere").isOne();
        assertThat(counts("Kent Police")).containsExactlyInAnyOrder(7.0, 9.0);
    }

    /** While a file is away a document may give way that still lies there. */
    @Test
    void aLetterThatComesBackUnchangedStandsAgainWithoutBeingOpened() throws IOException {
        Path one = warehouse.letters.resolve("one");
        warehouse.write("one/essex.txt", letter("Essex Police", 1));
        warehouse.write("one/kent.txt", letter("Kent Police", 4));
        warehouse.write("other/copy.txt", letter("Kent Police", 4));
        warehouse.ingest(one);
        warehouse.ingest(warehouse.letters.resolve("other"));
        Files.move(one, folder.resolve("away"));
        warehouse.write("other/copy.txt", letter("Kent Police", 8));
        assertThat(warehouse.ingest(warehouse.letters.resolve("other")).replaced())
                .isOne();
        assertThat(counts("Kent Police")).containsExactly(8.0);

        Files.move(folder.resolve("away"), one);
        assertThat(warehouse.ingest(one)).isEqualTo(new Intake(2, 0, 0, 0, 0, 0));
        assertThat(counts("Kent Police")).containsExactlyInAnyOrder(4.0, 8.0);
    }

    @Test
    void anotherVersionOfTheProgramReadsEveryLetterAnew() throws IOException {
        warehouse.ingest();
        TestWarehouse next = warehouse.by(
                new DocumentStages("next", (source, bytes) -> Stages.read(source, bytes), WarehouseTest::onlyKent));
        Files.delete(warehouse.letters.resolve("surrey.txt"));
        assertThat(next.ingest()).as("what it finds it opens").isEqualTo(new Intake(1, 1, 0, 0, 0, 0));
        assertThat(next.observations()).extracting(ObservationRow::force).containsExactly("Kent Police");
        assertThat(next.ingest()).isEqualTo(new Intake(1, 0, 0, 0, 0, 0));
        assertThat(next.meant().get(WarehouseTable.READINGS))
                .as("and what is gone it interprets by its last layout")
                .hasSize(2);
    }

    private static Reading onlyKent(ReadDocument document, Vocabularies vocabularies) {
        Reading reading = Stages.interpret(document, vocabularies);
        return new Reading(
                reading.document(),
                reading.setAside(),
                reading.responses(),
                reading.questions(),
                reading.observations().stream()
                        .filter(figure -> figure.force().equals("Kent Police"))
                        .toList(),
                reading.unresolved(),
                reading.decisions());
    }

    @Test
    void whatARunThatDiedDidIsAsIfItHadNeverBeen() throws IOException {
        warehouse.ingestAndDie();
        TestWarehouse undisturbed = new TestWarehouse(spark(), DocumentStages.ofTheContract(), folder, "undisturbed");
        assertThat(warehouse.ingest()).isEqualTo(undisturbed.ingest());
        assertThat(warehouse.meant()).isEqualTo(undisturbed.meant());

        warehouse.write("kent.txt", letter("Kent Police", 9));
        warehouse.write("essex.txt", letter("Essex Police", 2));
        Map<WarehouseTable, List<String>> before = warehouse.meant();
        warehouse.ingestAndDie();
        assertThat(warehouse.meant()).as("what readers see").isEqualTo(before);
        warehouse.ingest();
        undisturbed.ingest();
        assertThat(warehouse.meant()).isEqualTo(undisturbed.meant()).isNotEqualTo(before);
    }

    @Test
    void itsReleaseIsThatOfARun() {
        warehouse.ingest();
        MadeRelease run = MadeRelease.of(
                spark(),
                DocumentStages.ofTheContract(),
                Vocabularies.builtIn(),
                folder.resolve("run"),
                RunConfig.PACK_BYTES,
                List.of(warehouse.letters.toString()));
        assertThat(warehouse.publish()).isEqualTo(run.rows());
        String id = ((ObservationRow) run.rows(Dataset.OBSERVATIONS).get(0)).observationId();
        Optional<Explained> told = warehouse.reading(job -> ExplanationJob.of(job, id));
        assertThat(told)
                .isEqualTo(ExplanationJob.ofRelease(folder.resolve("run").toString(), id))
                .isPresent();
        Optional<Explained> none = warehouse.reading(job -> ExplanationJob.of(job, "none"));
        assertThat(none).isEmpty();
    }

    @Test
    void otherWordsReadEverythingAgainWithoutOpeningADocument() throws IOException {
        warehouse.write("kent.txt", letter("Kent Police", 4) + "Zorged\t3\n");
        warehouse.ingest();
        Files.delete(warehouse.letters.resolve("kent.txt"));
        Path decisions = Files.writeString(
                folder.resolve("decisions.csv"),
                "scope,domain,words,concept,note\nall,misconduct,zorged,resigned,\nall,misconduct,blemmed,retired,\n");
        List<FigureChange> changes = new ArrayList<>();
        Normalised normalised = warehouse.normalise(Optional.empty(), Optional.of(decisions), changes::add);
        assertThat(normalised.documents()).isEqualTo(2);
        assertThat(normalised.changed()).isEqualTo(changes.size());
        assertThat(normalised.dead()).containsExactly(new RunSummary.DeadDecision(3, "blemmed"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.force()).isEqualTo("Kent Police");
            assertThat(change.kind()).isEqualTo(FigureChange.Kind.CHANGED);
            assertThat(change.columns()).contains(new FigureChange.ColumnChange("outcome", "_U", "resigned"));
        });
        assertThat(figures()).extracting(ObservationRow::outcome).contains("resigned");

        List<Long> snapshots = warehouse.snapshots();
        warehouse.normalise(Optional.empty(), Optional.empty(), changes::add);
        assertThat(changes).as("the words are kept").hasSize(1);
        assertThat(warehouse.snapshots()).isEqualTo(snapshots);

        warehouse.write("essex.txt", letter("Essex Police", 1) + "Zorged\t2\n");
        warehouse.ingest();
        assertThat(figures())
                .filteredOn(figure -> figure.outcome().equals("resigned"))
                .extracting(ObservationRow::force)
                .containsExactlyInAnyOrder("Kent Police", "Essex Police");
    }

    @Test
    void aFileThatCouldNotBeReadGivesWayToItsBytes() throws IOException {
        Path missing = folder.resolve("elsewhere.txt");
        Files.createSymbolicLink(warehouse.letters.resolve("link.txt"), missing);
        assertThat(warehouse.ingest()).isEqualTo(new Intake(3, 3, 3, 0, 1, 0));
        assertThat(warehouse.ingest()).as("tried again, and known").isEqualTo(new Intake(3, 1, 0, 0, 0, 0));
        Files.writeString(missing, letter("Essex Police", 1));
        Files.setLastModifiedTime(missing, FileTime.from(TestWarehouse.NOW.minusSeconds(100)));
        assertThat(warehouse.ingest()).isEqualTo(new Intake(3, 1, 1, 0, 0, 1));
        assertThat(warehouse.publish().get(Dataset.DOCUMENTS))
                .extracting(row -> ((DocumentRow) row).status())
                .containsExactly("read", "read", "read");
    }

    @Test
    void aFileWrittenJustNowIsLookedAtAgain() throws IOException {
        Files.setLastModifiedTime(
                warehouse.letters.resolve("kent.txt"), FileTime.from(TestWarehouse.NOW.minusMillis(500)));
        warehouse.ingest();
        Files.writeString(warehouse.letters.resolve("kent.txt"), letter("Kent Police", 6));
        Files.setLastModifiedTime(
                warehouse.letters.resolve("kent.txt"), FileTime.from(TestWarehouse.NOW.minusMillis(500)));
        assertThat(warehouse.ingest()).isEqualTo(new Intake(2, 1, 1, 0, 0, 1));
    }

    @Test
    void questionsAreAnsweredAndNothingIsChanged() {
        warehouse.ingest();
        List<String> answers = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        boolean all = warehouse.reading(job -> SqlJob.run(
                job,
                List.of(
                                "SELECT force, count FROM by_outcome WHERE outcome = 'dismissal' ORDER BY force",
                                "DELETE FROM warehouse.foiscope.observations",
                                "WITH x AS (SELECT * FROM observations) INSERT INTO warehouse.foiscope.observations SELECT * FROM x",
                                "CALL warehouse.system.expire_snapshots('foiscope.readings')",
                                "SELEKT 1",
                                "SELECT nothing FROM nowhere",
                                "SELECT count(*) AS n FROM observations")
                        .iterator(),
                answers::add,
                faults::add));
        assertThat(all).isFalse();
        assertThat(answers).containsExactly("force          count\nKent Police    4.0\nSurrey Police  5.0\n", "n\n2\n");
        assertThat(faults).hasSize(5);
        assertThat(faults.subList(0, 3)).allMatch(fault -> fault.startsWith("nothing can be changed here"));
        assertThat(faults).noneMatch(fault -> fault.contains("\n"));
    }

    @Test
    void aDamagedTableIsSaidSo() throws IOException {
        warehouse.ingest();
        for (Path file : warehouse.files()) {
            if (file.toString().contains("readings") && file.toString().endsWith(".parquet")) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(() -> warehouse.publish())
                .isInstanceOf(FoiscopeException.class)
                .hasMessageContaining("can't be read")
                .hasMessageContaining("put back a copy")
                .extracting(fault -> ((FoiscopeException) fault).code())
                .isEqualTo(FoiscopeException.Code.FAILED);
    }

    @Test
    void aFolderOfOtherThingsIsNoWarehouse() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> new TestWarehouse(spark(), DocumentStages.ofTheContract(), folder, "other"))
                .hasMessageContaining("holds something that is no warehouse");
        assertThatThrownBy(() -> WarehouseFolder.standing(
                        folder.resolve("absent").toString(),
                        spark().sparkContext().hadoopConfiguration()))
                .hasMessageContaining("there is no warehouse at");
    }

    private long standing() {
        return warehouse.meant().getOrDefault(WarehouseTable.DOCUMENTS, List.of()).stream()
                .filter(row -> row.endsWith(",true]"))
                .count();
    }

    private List<ObservationRow> figures() {
        return warehouse.observations();
    }

    private List<Double> counts(String force) {
        return figures().stream()
                .filter(figure -> figure.force().equals(force))
                .map(ObservationRow::count)
                .toList();
    }

    private static String letter(String force, int dismissed) {
        return "%s\n\nOfficers by outcome, 2019\n\nOutcome\tNumber of officers\nDismissed\t%d\n"
                .formatted(force, dismissed);
    }
}
