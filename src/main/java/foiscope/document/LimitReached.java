package foiscope.document;

import foiscope.model.SetAsideReason;

/** A limit is reached; thrown through libraries that would pass over an {@link java.io.IOException}, or know none. */
final class LimitReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SetAsideReason reason;

    LimitReached(SetAsideReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    SetAsideReason reason() {
        return reason;
    }
}
