package foiscope.observation;

import foiscope.label.LabelMeaning;
import foiscope.model.Label;
import foiscope.text.Words;

/** A text that may say something of a table. */
record NearText(Label label, Words words, LabelMeaning meaning) {

    /** Above another table: what that one's labels are says nothing of this one's. */
    NearText aboveAnother() {
        return new NearText(label, words, meaning.namingNothing());
    }

    /** A title, a caption or words that end in a colon: not a sentence, which may speak of anything. */
    boolean leads() {
        return label.role() != Label.Role.LEAD_IN || !label.words().strip().endsWith(".");
    }
}
