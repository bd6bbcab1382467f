package foiscope.structure;

/** What a heading says that the cells of its band are. */
public enum HeadingSense {
    /** Labels of one dimension. */
    LABELS,
    /** Labels of a breakdown that has no dimension. */
    BREAKDOWN,
    /** Counts. */
    COUNTS,
    /** Numbers that are no counts. */
    NO_COUNTS,
    /** Names, references or free text, which are never published. */
    UNPUBLISHED,
    /** Nothing of the kind. */
    NONE
}
