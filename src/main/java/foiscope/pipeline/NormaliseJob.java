package foiscope.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import foiscope.dataset.ObservationRow;
import foiscope.store.JoinColumns;
import foiscope.store.RecordRows;
import foiscope.warehouse.WarehouseTable;
import foiscope.warehouse.WarehouseVersion;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Everything that a warehouse has read, interpreted again by other words, without opening a document. */
public final class NormaliseJob {

    private static final RecordRows<ObservationRow> OBSERVATIONS = RecordRows.of(ObservationRow.class);

    private NormaliseJob() {}

    /**
     * Interprets all again.
     *
     * @param vocabularies a folder of rows added to the built-in ones, in the place of those by which it was read last
     * @param decisions a file of rulings, in the place of the last one
     * @param forget whether words that aren't given are forgotten, and not those of the last time
     * @param changes is told each figure that changed, in the order of the documents
     */
    public static Normalised run(
            String warehouse,
            Optional<Path> vocabularies,
            Optional<Path> decisions,
            boolean forget,
            Surroundings around,
            Consumer<FigureChange> changes) {
        WarehouseFolder folder = WarehouseFolder.standing(warehouse, SessionJob.hadoop());
        AddedVocabularies given = AddedVocabularies.of(vocabularies, decisions);
        given.vocabularies();
        return WarehouseJob.writing(
                folder,
                around.progress(),
                job -> run(job, forget ? given : given.orThoseOf(job.lastAdded()), around.clock(), changes));
    }

    static Normalised run(
            WarehouseJob job, AddedVocabularies words, InstantSource clock, Consumer<FigureChange> changes) {
        WarehouseVersion before = job.lastOrFail();
        job.interpret(words);
        WarehouseVersion after = job.candidate(clock.instant());
        long[] changed = {0};
        changes(job, before, after).forEach(change -> {
            changed[0]++;
            changes.accept(change);
        });
        Dataset<Row> readings = job.readings(after);
        long documents = readings.count();
        List<RunSummary.DeadDecision> dead =
                InterpretationJob.dead(words.vocabularies().decisions(), readings);
        job.commit(after);
        return new Normalised(documents, changed[0], after.vocabularyVersion(), dead);
    }

    /** Figures that differ in anything but the words' own version, in the order in which documents print them. */
    private static Stream<FigureChange> changes(WarehouseJob job, WarehouseVersion before, WarehouseVersion after) {
        Column[] columns = OBSERVATIONS.columns();
        Column[] told = Stream.of(OBSERVATIONS.schema().fieldNames())
                .filter(name -> !name.equals("vocabulary_version"))
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> was = job.warehouse()
                .rows(WarehouseTable.OBSERVATIONS, before)
                .select(
                        col("observation_id"),
                        struct(columns).as("was"),
                        struct(told).as("told_before"));
        Dataset<Row> is = job.warehouse()
                .rows(WarehouseTable.OBSERVATIONS, after)
                .select(
                        col("observation_id"),
                        struct(columns).as("is"),
                        struct(told).as("told_after"));
        Iterator<Row> rows = was.join(is, JoinColumns.of("observation_id"), "full_outer")
                .where(not(col("told_before").eqNullSafe(col("told_after"))))
                .select(col("was"), col("is"), coalesce(col("is"), col("was")).as("shown"))
                .orderBy(foiscope.dataset.Dataset.OBSERVATIONS.order().stream()
                        .map(column -> col("shown." + column))
                        .toArray(Column[]::new))
                .select(col("was"), col("is"))
                .toLocalIterator();
        Iterable<Row> once = () -> rows;
        return StreamSupport.stream(once.spliterator(), false)
                .map(row -> FigureChange.of(figure(row, 0), figure(row, 1)));
    }

    private static Optional<ObservationRow> figure(Row row, int at) {
        return row.isNullAt(at) ? Optional.empty() : Optional.of(OBSERVATIONS.record(row.getStruct(at)));
    }
}
