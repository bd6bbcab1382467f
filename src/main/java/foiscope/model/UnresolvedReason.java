package foiscope.model;

/** Why something that the document prints is no observation, or not a sure one. */
public enum UnresolvedReason implements Coded {
    UNKNOWN_LABEL("unknown_label"),
    AMBIGUOUS("ambiguous"),
    /** Its table may be read in two ways, which give it other labels. */
    TWO_READINGS("two_readings"),
    UNDATED("undated"),
    /** A cell that can't be put under a heading. */
    MISALIGNED("misaligned"),
    /** Parts that don't add up to their total; both stay as printed. */
    MISMATCH("mismatch"),
    NOT_A_COUNT("not_a_count"),
    NO_FIGURE("no_figure"),
    HIDDEN("hidden");

    private final String code;

    UnresolvedReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
