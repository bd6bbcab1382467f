package foiscope.comparison;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.RecordValues;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure in one of its years: of an observation's columns those that a comparison needs, with the day of the answer and the
 * columns of {@link FigureYear}. The first columns are its {@linkplain Key key}.
 */
public record YearFigure(
        String force,
        String forceCode,
        String topic,
        String countingUnit,
        String complaintSource,
        @Nullable String scope,
        String year,
        YearBasis yearBasis,
        LocalDate yearFirst,
        LocalDate yearLast,
        String documentId,
        String responseId,
        @Nullable LocalDate dateResponded,
        String observationId,
        Grain grain,
        LocalDate periodStart,
        String periodBasis,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        @Nullable Double coverage,
        boolean spread,
        String role,
        String rank,
        String subjectGender,
        String victimGender,
        String complainantGender,
        String relationship,
        String dutyStatus,
        String outcomeKind,
        String outcome,
        String finding,
        String process,
        String sanction,
        String exit,
        String pending,
        @Nullable String otherBreakdown,
        @Nullable String caveats,
        @Nullable Double count,
        @Nullable Double lower,
        @Nullable Double upper,
        String status,
        String basis,
        int sourceTable,
        int sourceRow,
        int sourceColumn,
        int sourceItem) {

    /** An observation in each of its years; none where it can't be dated. */
    public static List<YearFigure> of(ObservationRow observation, @Nullable LocalDate responded) {
        Map<String, @Nullable Object> values = new HashMap<>(valuesOf(ObservationRow.class, observation));
        values.put("dateResponded", responded);
        PrintedPeriod period = RecordValues.of(PrintedPeriod.class).record(values::get);
        return Years.of(period).stream()
                .map(year -> {
                    Map<String, @Nullable Object> all = new HashMap<>(values);
                    all.putAll(valuesOf(FigureYear.class, year));
                    return RecordValues.of(YearFigure.class).record(all::get);
                })
                .toList();
    }

    /** What figures share that may influence one row of a comparison. */
    public Key key() {
        return Key.of(this);
    }

    private static <T extends Record> Map<String, @Nullable Object> valuesOf(Class<T> type, T instance) {
        RecordValues<T> values = RecordValues.of(type);
        Map<String, @Nullable Object> byName = new HashMap<>();
        for (int i = 0; i < values.components().size(); i++) {
            byName.put(values.components().get(i).getName(), values.value(instance, i));
        }
        return byName;
    }
}
