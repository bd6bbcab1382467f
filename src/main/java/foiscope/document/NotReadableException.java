package foiscope.document;

import foiscope.model.SetAsideReason;

/** Nothing of a document can be read. Its message tells a person why, and what to do. */
final class NotReadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final SetAsideReason reason;
    private final String detail;

    NotReadableException(SetAsideReason reason, String message) {
        super(message);
        this.reason = reason;
        this.detail = message;
    }

    NotReadableException(SetAsideReason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.detail = message;
    }

    SetAsideReason reason() {
        return reason;
    }

    /** The message. */
    String detail() {
        return detail;
    }
}
