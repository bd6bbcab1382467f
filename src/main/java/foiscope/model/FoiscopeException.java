package foiscope.model;

import java.util.List;

/** We or the operator are wrong, and the run stops. What is odd about a document is never one: that is data. */
public final class FoiscopeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What went wrong, as far as a caller must tell it apart. */
    public enum Code {
        /** Wrong usage: a flag, a missing path, an empty folder, an existing release, a faulty vocabulary or decisions file. */
        USAGE,
        /** It failed and nothing changed. */
        FAILED,
        /** Another run holds the lock. */
        LOCKED
    }

    public FoiscopeException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public FoiscopeException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Several faults shown together. */
    public static FoiscopeException usage(List<String> faults) {
        return new FoiscopeException(Code.USAGE, String.join("\n", faults));
    }

    public Code code() {
        return code;
    }
}
