package foiscope.model;

/** What a figure is. */
public enum ObservationStatus implements Coded {
    EXACT("exact"),
    /** Given as a sign or range that hides a small number. */
    SUPPRESSED("suppressed"),
    /** Held but not given, under an exemption. */
    WITHHELD("withheld"),
    NOT_HELD("not_held"),
    NOT_RECORDED("not_recorded"),
    NOT_APPLICABLE("not_applicable"),
    /** Given as "about"; only what the letter states bounds it. */
    APPROXIMATE("approximate");

    private final String code;

    ObservationStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
