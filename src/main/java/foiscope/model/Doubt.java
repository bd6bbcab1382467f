package foiscope.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A sign that a figure may be read wrong. Signs are those that were measured, on letters that the program met for the first time, to
 * stand far more often at wrong figures than at right ones; {@code docs/doubt.md} has the figures.
 */
public enum Doubt implements Coded {
    /** Its table's form doesn't fit, or another form fits nearly as well and gives it other labels. */
    STRUCTURE("structure"),
    /** Parts and total don't agree, or the letter tells it twice with other counts. */
    MISMATCH("mismatch"),
    /** Another figure of the letter has all its facts and another count. */
    SAME_FACTS("same_facts"),
    /** Nothing dates it, or not both its first and its last day. */
    NO_PERIOD("no_period"),
    /** It is coded as an outcome, and is the sum of the others beside it. */
    SUM_OF_SIBLINGS("sum_of_siblings"),
    /** A bare number before a word with a capital, in a sentence: a title or a place rather than what is counted. */
    BEFORE_CAPITAL("before_capital"),
    /** Another number of its sentence wasn't understood. */
    UNREAD_NUMBER("unread_number"),
    /** Texts that may date it name other periods. */
    PERIOD_CLASH("period_clash");

    private final String code;

    Doubt(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The doubt of a published code. */
    public static Optional<Doubt> ofCode(String code) {
        return Arrays.stream(values()).filter(doubt -> doubt.code.equals(code)).findFirst();
    }
}
