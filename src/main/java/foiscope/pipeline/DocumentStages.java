package foiscope.pipeline;

import foiscope.dataset.Reading;
import foiscope.model.ReadDocument;
import foiscope.vocabulary.Vocabularies;
import java.io.Serializable;

/**
 * The pure functions of a run, as Spark sends them to where the documents are.
 *
 * @param version of the program that does them: what another version made is made anew
 * @param read bytes to layout
 * @param interpret layout and vocabularies to figures
 */
record DocumentStages(String version, Read read, Interpret interpret) implements Serializable {

    @FunctionalInterface
    interface Read extends Serializable {
        ReadDocument read(String source, byte[] bytes);
    }

    @FunctionalInterface
    interface Interpret extends Serializable {
        Reading interpret(ReadDocument document, Vocabularies vocabularies);
    }

    /** The stages as the contract has them. */
    static DocumentStages ofTheContract() {
        return new DocumentStages(ProgramVersion.number(), Stages::read, Stages::interpret);
    }
}
