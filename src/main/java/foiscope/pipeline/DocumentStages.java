package foiscope.pipeline;

import foiscope.comparison.Comparisons;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.model.ReadDocument;
import foiscope.vocabulary.Vocabularies;
import java.io.Serializable;
import java.util.List;

/**
 * The pure functions of a run, as Spark sends them to where the documents are.
 *
 * @param read bytes to layout
 * @param interpret layout and vocabularies to figures
 * @param group the key that figures share which may stand behind the same row of a comparison
 * @param compare all figures of one group to the comparisons' rows
 */
record DocumentStages(Read read, Interpret interpret, Group group, Compare compare) implements Serializable {

    @FunctionalInterface
    interface Read extends Serializable {
        ReadDocument read(String source, byte[] bytes);
    }

    @FunctionalInterface
    interface Interpret extends Serializable {
        Reading interpret(ReadDocument document, Vocabularies vocabularies);
    }

    @FunctionalInterface
    interface Group extends Serializable {
        String of(ObservationRow observation);
    }

    @FunctionalInterface
    interface Compare extends Serializable {
        Compared compare(List<LetterFigure> group, Vocabularies vocabularies);
    }

    /** The stages as the contract has them. */
    static DocumentStages ofTheContract() {
        return new DocumentStages(Stages::read, Stages::interpret, Comparisons::groupKey, ComparisonStage::compare);
    }
}
