package foiscope.model;

/** A part of a document in reading order: running text or a table. */
public sealed interface Block permits TextBlock, SourceTable {

    /** Its number among the document's blocks, from 1. */
    int order();
}
