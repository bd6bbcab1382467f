package foiscope.structure;

/** What the words of a label speak of, as far as the form of a table can be told by it: siblings speak of one thing. */
public enum LabelSort {
    PERIOD,
    /** A month, quarter or half without its year. */
    PART_OF_YEAR,
    FORCE,
    ROLE,
    GENDER,
    OUTCOME,
    RELATIONSHIP,
    DUTY,
    /** What is counted. */
    UNIT,
    /** A kind of conduct. */
    TOPIC,
    /** "Total", "all", "other": of whatever its siblings are. */
    ANY
}
