package foiscope.observation;

import foiscope.observation.Line.Cell;
import foiscope.text.Words;
import foiscope.vocabulary.Coder;
import java.util.List;
import java.util.Optional;

/** A cell of a breakdown, its labels coded; bare words wait for the row's total. */
sealed interface Part {

    Cell cell();

    /** Figures that the cell prints. */
    record Printed(Cell cell, List<Observation> figures, List<Unresolved> unresolved) implements Part {}

    /** Labels without figures. */
    record Waiting(Cell cell, Words words, Optional<Coder.Parts> parts) implements Part {}
}
