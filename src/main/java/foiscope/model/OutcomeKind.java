package foiscope.model;

/** Whose outcome it is: the vocabulary from which an outcome's code comes. */
public enum OutcomeKind implements Coded {
    /** Of a misconduct or complaint process. */
    MISCONDUCT("misconduct"),
    /** Of a criminal investigation or court. */
    CRIME("crime"),
    /** Of leavers for any cause. */
    LEAVING("leaving");

    private final String code;

    OutcomeKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
