package foiscope.model;

/** How sure it is that a figure is read right. */
public enum Confidence implements Coded {
    SURE("sure"),
    /** A doubt stands against it: a person should look. */
    CHECK("check");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
