package foiscope.model;

/** What became of a question. */
public enum Answer implements Coded {
    ANSWERED("answered"),
    PART("part"),
    WITHHELD("withheld"),
    NOT_HELD("not_held"),
    NOT_ANSWERED("not_answered"),
    /** The force neither confirms nor denies that it holds the information. */
    NEITHER_CONFIRMED_NOR_DENIED("neither_confirmed_nor_denied");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
