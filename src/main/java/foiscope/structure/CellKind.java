package foiscope.structure;

/** What one cell holds, seen alone. */
public enum CellKind {
    /** A number of things, exact or hidden behind a sign or range. */
    COUNT(Role.VALUE),
    /** Numbers, each with its label: {@code 2 x Sgt 1 x PC}. */
    COUNTED_LIST(Role.VALUE),
    /** A word or sign in place of a figure. */
    STATUS(Role.VALUE),
    PERCENTAGE(Role.VALUE),
    MONEY(Role.VALUE),
    PERIOD(Role.TIME),
    DATE(Role.TIME),
    DURATION(Role.WORDS),
    /** The number or reference of one case. */
    IDENTIFIER(Role.WORDS),
    /** Words that say what the labels or figures of a band are: {@code Rank}, {@code Number of cases}. */
    NAMES(Role.WORDS),
    WORDS(Role.WORDS),
    SENTENCE(Role.WORDS),
    BLANK(Role.NOTHING);

    /** What a kind can be to its band. */
    public enum Role {
        VALUE,
        TIME,
        WORDS,
        NOTHING
    }

    private final Role role;

    CellKind(Role role) {
        this.role = role;
    }

    /** What it can be to its band. */
    public Role role() {
        return role;
    }
}
