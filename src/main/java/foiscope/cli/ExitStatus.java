package foiscope.cli;

import foiscope.model.FoiscopeException;

/** What a command's exit says to a script. */
enum ExitStatus {
    DONE(0),
    /** Nothing changed. */
    FAILED(1),
    USAGE(2),
    /** Done, but some documents were set aside or read in part. */
    INCOMPLETE(3),
    /** Another run holds the lock. */
    LOCKED(4);

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitStatus of(FoiscopeException.Code code) {
        return switch (code) {
            case USAGE -> USAGE;
            case FAILED -> FAILED;
            case LOCKED -> LOCKED;
        };
    }
}
