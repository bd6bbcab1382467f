package foiscope.observation;

import foiscope.model.CountInterval;
import foiscope.model.ObservationStatus;
import java.util.List;
import java.util.Optional;

/** What a cell prints. */
sealed interface CellReading {

    /** Nothing: no figure, and none is implied. */
    record Blank() implements CellReading {}

    /** A word for zero. */
    record Zero() implements CellReading {}

    /** A word or citation in place of a figure. */
    record NoFigure(ObservationStatus status) implements CellReading {

        /** A withheld figure is at least 0 and bounded by nothing; others without a figure have no interval. */
        static Optional<CountInterval> interval(ObservationStatus status) {
            return status == ObservationStatus.WITHHELD ? Optional.of(CountInterval.atLeast(0)) : Optional.empty();
        }
    }

    /** A figure, with the parts that follow it in the same cell. */
    record Figure(Count count, List<Item> ofWhich) implements CellReading {}

    /** Figures, each with its label. */
    record Items(List<Item> items) implements CellReading {}

    /** Words without a figure. */
    record Bare() implements CellReading {}

    /** It holds digits that are no figure one can be sure of. */
    record Unclear() implements CellReading {}

    /**
     * A figure as printed.
     *
     * @param item the number, from 1, of the word at which it begins
     */
    record Count(CountInterval interval, ObservationStatus status, int item) {}

    /**
     * A figure and the tokens of its label.
     *
     * @param first the first token that belongs to it
     * @param from the label's first token
     * @param to the token after the label's last
     * @param end the token after its last
     */
    record Item(Count count, int first, int from, int to, int end) {}
}
