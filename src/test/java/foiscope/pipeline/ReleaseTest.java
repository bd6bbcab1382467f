package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foiscope.SparkTest;
import foiscope.comparison.Comparisons;
import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.Reading;
import foiscope.model.ReadDocument;
import foiscope.publish.ExistingRelease;
import foiscope.publish.ReleaseInfo;
import foiscope.publish.ReleaseWriter;
import foiscope.store.Parcel;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples' release, against what the same stages give in plain calls. */
class ReleaseTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    private static final Path SAMPLES = Path.of("data-samples");
    private static final Vocabularies VOCABULARIES = Vocabularies.builtIn();
    private static final DocumentStages STAGES = DocumentStages.ofTheContract();

    @TempDir
    static Path folder;

    @BeforeEach
    void makeRelease() {
        assumeTrue(Files.isDirectory(SAMPLES));
        if (!Files.exists(folder.resolve("whole"))) {
            release("whole", RunConfig.PACK_BYTES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void datasetHoldsWhatThePlainCallsGive(Dataset dataset) throws IOException {
        StructType schema = schema(dataset);
        List<Row> rows = plainly()
                .filter(row -> row.dataset() == dataset)
                .map(ReleaseRow::parcel)
                .sorted(Comparator.comparing(Parcel::key))
                .map(parcel -> row(dataset, parcel.record().row()))
                .toList();
        String published =
                folder.resolve("whole/" + dataset.fileName() + ".parquet").toString();
        assertDataFrameEquals(
                spark().createDataFrame(rows, schema), spark().read().parquet(published));
    }

    @Test
    void smallPacksGiveTheSameFiles() throws IOException {
        release("packs", 20_000);
        for (Path file : files(folder.resolve("whole"))) {
            if (!file.toString().endsWith(".parquet") && !file.endsWith("checksums.sha256")) {
                assertThat(folder.resolve("packs").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    private void release(String name, long packBytes) {
        try (SourceList list = list();
                ReleaseWriter release = ReleaseWriter.open(folder.resolve(name), ExistingRelease.REFUSE)) {
            new RunJob(spark(), STAGES).run(list, packBytes, VOCABULARIES, release::write);
            release.finish(new ReleaseInfo("test", VOCABULARIES.version(), List.of()));
        }
    }

    private SourceList list() {
        SourceListing listing =
                new SourceListing(spark().sparkContext().hadoopConfiguration(), folder.resolve("whole"));
        return SourceList.write(found -> listing.forEach(List.of(SAMPLES.toString()), found));
    }

    /** The rows of a release, without Spark. */
    private static Stream<ReleaseRow> plainly() throws IOException {
        List<Reading> readings = readings(VOCABULARIES);
        Map<String, List<LetterFigure>> groups = readings.stream()
                .flatMap(LetterFigure::of)
                .collect(Collectors.groupingBy(figure -> Comparisons.groupKey(figure.figure())));
        return Stream.concat(
                readings.stream().flatMap(ReleaseRow::besideFigures),
                groups.values().stream()
                        .flatMap(group -> ReleaseRow.compared(ComparisonStage.compare(group, VOCABULARIES))));
    }

    private static List<Reading> readings(Vocabularies vocabularies) throws IOException {
        List<ReadDocument> documents = new ArrayList<>();
        for (Path letter : files(SAMPLES)) {
            documents.add(Stages.read(letter.getFileName().toString(), Files.readAllBytes(letter)));
        }
        return documents.stream()
                .map(document -> Stages.interpret(document, vocabularies))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static StructType schema(Dataset dataset) {
        StructType schema = new StructType();
        for (Column column : dataset.columns()) {
            schema = schema.add(column.name(), type(column), true);
        }
        return schema;
    }

    private static DataType type(Column column) {
        return switch (column.type()) {
            case STRING -> DataTypes.StringType;
            case INTEGER -> column.wide() ? DataTypes.LongType : DataTypes.IntegerType;
            case NUMBER -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
        };
    }

    private static Row row(Dataset dataset, Record row) {
        return RowFactory.create(
                dataset.columns().stream().map(column -> column.valueIn(row)).toArray());
    }
}
