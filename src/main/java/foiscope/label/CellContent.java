package foiscope.label;

import foiscope.model.CountInterval;
import foiscope.model.ObservationStatus;
import foiscope.text.CountText.Count;
import foiscope.vocabulary.NumberKind;
import java.util.List;
import java.util.Optional;

/** What a cell prints. */
public sealed interface CellContent {

    /** Nothing: no figure, and none is implied. */
    record Blank() implements CellContent {}

    /** A word for zero. */
    record Zero() implements CellContent {}

    /** A word or citation in place of a figure. */
    record NoFigure(ObservationStatus status) implements CellContent {

        /** A withheld figure is at least 0 and bounded by nothing; others without a figure have no interval. */
        public static Optional<CountInterval> interval(ObservationStatus status) {
            return status == ObservationStatus.WITHHELD ? Optional.of(CountInterval.atLeast(0)) : Optional.empty();
        }
    }

    /** A sign alone, which a note of the letter may define: {@code -}, {@code *}, {@code ~}. */
    record Sign(String sign) implements CellContent {}

    /** A figure, with the parts that follow it in the same cell. */
    record Figure(Count count, List<Item> ofWhich) implements CellContent {}

    /** Figures, each with its label. */
    record Items(List<Item> items) implements CellContent {}

    /** A number that is no count. */
    record NoCount(NumberKind kind) implements CellContent {}

    /** Words without a figure. */
    record Bare() implements CellContent {}

    /** It holds digits that are no figure one can be sure of. */
    record Unclear() implements CellContent {}

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
