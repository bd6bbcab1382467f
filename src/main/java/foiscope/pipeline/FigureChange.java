package foiscope.pipeline;

import foiscope.dataset.Column;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.RecordValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure that other words read otherwise.
 *
 * @param observationId that it has before and after
 * @param force whose figure it is, after or else before
 * @param place where it is printed
 * @param verbatim the words that carry it; empty where they aren't published
 * @param kind what became of it
 * @param columns what differs, in the order of the columns; none where the figure is new or gone
 */
public record FigureChange(
        String observationId, String force, String place, String verbatim, Kind kind, List<ColumnChange> columns) {

    /** What became of a figure. */
    public enum Kind {
        CHANGED,
        NEW,
        GONE
    }

    /** One column of a figure, before and after, as text; an absent value is empty. */
    public record ColumnChange(String column, String before, String after) {}

    /** What every reading has anew. */
    private static final Set<String> OF_READING = Set.of("vocabularyVersion");

    public FigureChange {
        columns = List.copyOf(columns);
    }

    /** @throws IllegalArgumentException if the figure is neither before nor after */
    static FigureChange of(Optional<ObservationRow> before, Optional<ObservationRow> after) {
        ObservationRow shown = after.or(() -> before)
                .orElseThrow(() -> new IllegalArgumentException("a figure is there before or after"));
        Kind kind = before.isEmpty() ? Kind.NEW : after.isEmpty() ? Kind.GONE : Kind.CHANGED;
        return new FigureChange(
                shown.observationId(),
                shown.force(),
                shown.place().inWords(),
                Objects.requireNonNullElse(shown.verbatim(), ""),
                kind,
                kind == Kind.CHANGED ? columns(before.orElseThrow(), after.orElseThrow()) : List.of());
    }

    private static List<ColumnChange> columns(ObservationRow before, ObservationRow after) {
        RecordValues<ObservationRow> values = RecordValues.of(ObservationRow.class);
        List<ColumnChange> changes = new ArrayList<>();
        for (int i = 0; i < values.components().size(); i++) {
            String component = values.components().get(i).getName();
            String was = text(values.value(before, i));
            String is = text(values.value(after, i));
            if (!was.equals(is) && !OF_READING.contains(component)) {
                changes.add(new ColumnChange(Column.snake(component), was, is));
            }
        }
        return changes;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
