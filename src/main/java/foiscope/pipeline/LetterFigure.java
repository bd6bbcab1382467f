package foiscope.pipeline;

import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.dataset.ResponseRow;
import foiscope.store.Parcel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what comparing it needs of its letter.
 *
 * @param responded the day of the answer that gives it
 */
record LetterFigure(ObservationRow figure, @Nullable LocalDate responded) {

    /** The figures of a document. */
    static Stream<LetterFigure> of(Reading reading) {
        Map<String, LocalDate> days = new HashMap<>();
        for (ResponseRow response : reading.responses()) {
            if (response.dateResponded() != null) {
                days.put(response.responseId(), response.dateResponded());
            }
        }
        return reading.observations().stream().map(figure -> new LetterFigure(figure, days.get(figure.responseId())));
    }

    /** On its way to the figures that it is compared with. */
    Parcel<LetterFigure> parcel(DocumentStages.Group group) {
        return new Parcel<>(group.of(figure), SortKey.of(Dataset.OBSERVATIONS, figure), this);
    }
}
