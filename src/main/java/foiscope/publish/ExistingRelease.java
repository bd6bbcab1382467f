package foiscope.publish;

/** What becomes of a release that already stands in the target folder. */
public enum ExistingRelease {
    /** It stays, and the new one is refused. */
    REFUSE,
    /** It is swapped whole for the new one, and only once that is complete. */
    REPLACE
}
