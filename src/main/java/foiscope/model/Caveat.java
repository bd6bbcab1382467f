package foiscope.model;

import java.util.Arrays;
import java.util.Optional;

/** A doubt or warning about a figure or a row of a comparison. */
public enum Caveat implements Coded {
    PART_YEAR("part_year", Weight.BLOCKS),
    PERIOD_OTHER("period_other", Weight.BLOCKS),
    OTHER_UNIT("other_unit", Weight.BLOCKS),
    UNIT_UNKNOWN("unit_unknown", Weight.BLOCKS),
    /** The letter doesn't say which force answers. */
    FORCE_UNKNOWN("force_unknown", Weight.BLOCKS),
    JOINT_FORCES("joint_forces", Weight.BLOCKS),
    NOT_UK("not_uk", Weight.BLOCKS),
    MISMATCH("mismatch", Weight.BLOCKS),
    SUPPRESSED("suppressed", Weight.BLOCKS),
    WITHHELD("withheld", Weight.BLOCKS),
    UNRESOLVED_REMAINDER("unresolved_remainder", Weight.BLOCKS),
    /** A doubt stands against the reading of a figure: a person should look. */
    TO_CHECK("to_check", Weight.BLOCKS),
    REGIME_CHANGE("regime_change", Weight.WARNS),
    DATE_UNSAID("date_unsaid", Weight.WARNS),
    NOTE("note", Weight.WARNS),
    PROVISIONAL("provisional", Weight.WARNS),
    SMALL_BASE("small_base", Weight.WARNS),
    /** Of an observation only: a fuller, later or other letter's figure stands in its place. */
    SUPERSEDED("superseded", Weight.WARNS);

    private enum Weight {
        BLOCKS,
        WARNS
    }

    private final String code;
    private final Weight weight;

    Caveat(String code, Weight weight) {
        this.code = code;
        this.weight = weight;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether a row that has it may not be compared. */
    public boolean blocksComparison() {
        return weight == Weight.BLOCKS;
    }

    /** The caveat of a published code. */
    public static Optional<Caveat> ofCode(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }
}
