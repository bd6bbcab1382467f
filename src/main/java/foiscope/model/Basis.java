package foiscope.model;

/** How a figure was read. */
public enum Basis implements Coded {
    STATED("stated"),
    STATED_ZERO("stated_zero"),
    /** A bare word in a row whose total is known. */
    ROW_TOTAL("row_total"),
    /** As many bare words as the row's total. */
    ONE_EACH("one_each"),
    /** A row of a list of single cases: count 1. */
    LISTED("listed"),
    PROSE("prose"),
    TOTAL_ROW("total_row");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
