package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.SparkTest;
import foiscope.dataset.Dataset;
import foiscope.dataset.Reading;
import foiscope.store.Parcel;
import foiscope.store.Parcels;
import foiscope.store.RecordRows;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples through Spark give what the pure stages give, letter by letter, without it. */
class SamplesInSparkTest extends SparkTest {

    private static final long serialVersionUID = 1L;

    private static final Path SAMPLES = Path.of("data-samples");

    /** A word that a user teaches: what was an offence in an outcome column becomes an outcome. */
    private static final Map<String, String> ONE_MORE_ROW =
            Map.of("terms.csv", "domain,words,coding,valid_from,valid_to,note\ncrime,Assault / battery,ho_1,,,\n");

    private static final MemorySink RELEASE = new MemorySink();

    @TempDir
    transient Path folder;

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void eachDatasetIsWhatThePureStagesGive(Dataset dataset) {
        MemorySink sink = release();
        List<Record> expected = pure(Vocabularies.builtIn()).getOrDefault(dataset, List.of());

        assertDataFrameEquals(frame(dataset, expected), frame(dataset, sink.rows(dataset)));
        boolean filled = dataset != Dataset.SET_ASIDE;
        assertThat(sink.rows(dataset).isEmpty()).isNotEqualTo(filled);
    }

    @Test
    void oneChangedRowOfAVocabularyGivesWhatAFreshReadingGivesWithTheSourcesDeleted() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        copySamples(letters);
        ReadingJob reading = new ReadingJob(spark(), DocumentStages.ofTheContract());
        String stored = folder.resolve("layouts").toString();
        try (SourceList list = list(letters)) {
            reading.toStore(reading.layouts(Manifest.of(list, 20_000, 2), 2))
                    .write()
                    .parquet(stored);
        }
        Vocabularies taught = Vocabularies.with(ONE_MORE_ROW);
        List<Reading> fresh;
        try (SourceList list = list(letters)) {
            fresh = records(
                    reading.readings(reading.layouts(Manifest.of(list, 20_000, 2), 2), jsc().broadcast(taught)));
        }
        deleteAll(letters);

        Broadcast<Vocabularies> known = jsc().broadcast(taught);
        List<Reading> again =
                records(reading.readings(reading.fromStore(spark().read().parquet(stored)), known));

        assertThat(again).hasSize(13).containsExactlyInAnyOrderElementsOf(fresh);
        assertThat(fresh.stream().flatMap(r -> r.observations().stream()).filter(o -> o.outcome()
                        .equals("ho_1")))
                .hasSize(1);
        assertThat(again.stream()
                        .flatMap(r -> r.observations().stream())
                        .map(o -> o.vocabularyVersion())
                        .distinct())
                .containsExactly(taught.version());
    }

    /** One run over the samples, for all datasets. */
    private MemorySink release() {
        if (RELEASE.rows().isEmpty()) {
            try (SourceList list = list(SAMPLES)) {
                new RunJob(spark(), DocumentStages.ofTheContract()).run(list, 9_000, Vocabularies.builtIn(), RELEASE);
            }
        }
        return RELEASE;
    }

    private <T extends Record> org.apache.spark.sql.Dataset<Row> frame(Dataset dataset, List<T> rows) {
        @SuppressWarnings("unchecked")
        RecordRows<T> form = RecordRows.of((Class<T>) dataset.row());
        List<Row> given = new ArrayList<>();
        rows.forEach(row -> given.add(form.row(row)));
        return spark().createDataFrame(given, form.schema());
    }

    /** The release's rows as one plain loop over the samples gives them. */
    private static Map<Dataset, List<Record>> pure(Vocabularies vocabularies) {
        Map<Dataset, List<Record>> rows = new EnumMap<>(Dataset.class);
        Map<String, List<LetterFigure>> groups = new TreeMap<>();
        for (Path sample : samples()) {
            Reading reading =
                    Stages.interpret(Stages.read(sample.getFileName().toString(), bytes(sample)), vocabularies);
            add(rows, Dataset.DOCUMENTS, List.of(reading.document()));
            add(rows, Dataset.SET_ASIDE, reading.setAside());
            add(rows, Dataset.RESPONSES, reading.responses());
            add(rows, Dataset.QUESTIONS, reading.questions());
            add(rows, Dataset.UNRESOLVED, reading.unresolved());
            LetterFigure.of(reading).forEach(figure -> groups.computeIfAbsent(
                            DocumentStages.ofTheContract().group().of(figure.figure()), key -> new ArrayList<>())
                    .add(figure));
        }
        for (List<LetterFigure> group : groups.values()) {
            Compared compared = ComparisonStage.compare(group, vocabularies);
            add(rows, Dataset.OBSERVATIONS, compared.observations());
            compared.rows().forEach(row -> Stream.of(Dataset.values())
                    .filter(dataset -> dataset.fileName().equals(row.dataset()))
                    .forEach(dataset -> add(rows, dataset, List.of(row))));
        }
        rows.forEach((dataset, each) -> each.sort(Comparator.comparing(row -> SortKey.of(dataset, row))));
        return rows;
    }

    private static void add(Map<Dataset, List<Record>> rows, Dataset dataset, List<? extends Record> more) {
        rows.computeIfAbsent(dataset, key -> new ArrayList<>()).addAll(more);
    }

    private static List<Reading> records(org.apache.spark.sql.Dataset<Row> readings) {
        return Parcels.of(Reading.class)
                .parcels(readings.toLocalIterator())
                .map(Parcel::record)
                .toList();
    }

    private SourceList list(Path source) {
        SourceListing listing =
                new SourceListing(spark().sparkContext().hadoopConfiguration(), folder.resolve("release"));
        return SourceList.write(
                found -> listing.forEach(List.of(source.toAbsolutePath().toString()), found));
    }

    private static List<Path> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copySamples(Path to) throws IOException {
        for (Path sample : samples()) {
            Files.copy(sample, to.resolve(sample.getFileName()));
        }
    }

    private static void deleteAll(Path letters) throws IOException {
        for (Path sample : samples()) {
            Files.delete(letters.resolve(sample.getFileName()));
        }
    }
}
