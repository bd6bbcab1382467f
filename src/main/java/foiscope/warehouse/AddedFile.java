package foiscope.warehouse;

/** A file of the user's vocabulary rows or decisions, kept whole so that later runs read by the same words. */
public record AddedFile(String name, String text) {}
