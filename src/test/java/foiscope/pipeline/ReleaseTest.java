package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foiscope.SparkTest;
import foiscope.comparison.Compared;
import foiscope.comparison.Comparisons;
import foiscope.comparison.YearFigure;
import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.dataset.ResponseRow;
import foiscope.model.ReadDocument;
import foiscope.testing.PublishedOrder;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
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
        List<Row> rows = plainly(dataset).map(row -> row(dataset, row)).toList();
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
        MadeRelease.of(spark(), STAGES, VOCABULARIES, folder.resolve(name), packBytes, List.of(SAMPLES.toString()));
    }

    /** The rows of a dataset, without Spark. */
    private static Stream<Record> plainly(Dataset dataset) throws IOException {
        List<Reading> readings = readings(VOCABULARIES);
        List<Compared> compared = compared(readings);
        Set<String> standing = new HashSet<>();
        Set<String> superseded = new HashSet<>();
        compared.stream().flatMap(c -> c.verdicts().stream()).forEach(v -> (v.givesWay() ? superseded : standing)
                .add(v.observationId()));
        superseded.removeAll(standing);
        Stream<? extends Record> rows =
                switch (dataset) {
                    case DOCUMENTS -> readings.stream().map(Reading::document);
                    case RESPONSES -> readings.stream().flatMap(r -> r.responses().stream());
                    case QUESTIONS -> readings.stream().flatMap(r -> r.questions().stream());
                    case OBSERVATIONS ->
                        readings.stream()
                                .flatMap(r -> r.observations().stream())
                                .peek(o -> assertThat(superseded).doesNotContain(o.observationId()));
                    case UNRESOLVED -> readings.stream().flatMap(r -> r.unresolved().stream());
                    case SET_ASIDE -> readings.stream().flatMap(r -> r.setAside().stream());
                    default ->
                        compared.stream().flatMap(c -> c.rows().stream()).filter(row -> row.dataset()
                                .equals(dataset.fileName()));
                };
        return rows.map(Record.class::cast).sorted(PublishedOrder.of(dataset));
    }

    private static List<Compared> compared(List<Reading> readings) {
        Comparisons comparisons = RunJob.comparisons(VOCABULARIES);
        return readings.stream()
                .flatMap(reading -> reading.observations().stream()
                        .flatMap(figure -> YearFigure.of(figure, responded(reading, figure)).stream()))
                .collect(Collectors.groupingBy(YearFigure::key))
                .values()
                .stream()
                .map(comparisons::of)
                .toList();
    }

    private static @Nullable LocalDate responded(Reading reading, ObservationRow figure) {
        for (ResponseRow response : reading.responses()) {
            if (response.responseId().equals(figure.responseId())) {
                return response.dateResponded();
            }
        }
        return null;
    }

    private static List<Reading> readings(Vocabularies vocabularies) throws IOException {
        FileReading reading = new FileReading(new Configuration(false), Stages::read);
        List<ReadDocument> documents = new ArrayList<>();
        try (Stream<Path> letters = Files.walk(SAMPLES)) {
            for (Path letter : letters.filter(Files::isRegularFile).toList()) {
                String source = SAMPLES.relativize(letter).toString();
                SourceFile file = new SourceFile(letter.toUri().toString(), source, Files.size(letter), 0);
                reading.fingerprints(file).forEach(document -> documents.add(reading.read(document)));
            }
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
