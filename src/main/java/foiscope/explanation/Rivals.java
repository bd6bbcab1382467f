package foiscope.explanation;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.model.Caveat;
import foiscope.model.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Figures that say the same thing otherwise: of the same force, thing, unit, source, limits and breakdown, over days that they share. Of
 * two only one stands in the comparisons; the other has the caveat {@code superseded}.
 */
final class Rivals {

    private Rivals() {}

    static boolean gaveWay(ObservationRow figure) {
        String caveats = figure.caveats();
        return caveats != null && Arrays.asList(caveats.split(";", -1)).contains(Caveat.SUPERSEDED.code());
    }

    /** Whether two figures are of one thing and one of them gave way to the other. */
    static boolean are(ObservationRow one, ObservationRow other) {
        return !one.observationId().equals(other.observationId())
                && gaveWay(one) != gaveWay(other)
                && subject(one).equals(subject(other))
                && overlap(one, other);
    }

    private static List<@Nullable Object> subject(ObservationRow figure) {
        List<@Nullable Object> subject = new ArrayList<>();
        subject.add(figure.force());
        subject.add(figure.topic());
        subject.add(figure.countingUnit());
        subject.add(Objects.requireNonNullElse(figure.scope(), ""));
        for (Column column : Dataset.OBSERVATIONS.columns()) {
            if (Dimension.ofColumn(column.name()).isPresent()) {
                subject.add(column.valueIn(figure));
            }
        }
        return subject;
    }

    private static boolean overlap(ObservationRow one, ObservationRow other) {
        return one.periodStart() != null
                && one.periodEnd() != null
                && other.periodStart() != null
                && other.periodEnd() != null
                && !one.periodStart().isAfter(other.periodEnd())
                && !other.periodStart().isAfter(one.periodEnd());
    }
}
