package foiscope.model;

/** An enum constant that stands for a code of a published column. */
public interface Coded {

    /** The code as published. */
    String code();
}
