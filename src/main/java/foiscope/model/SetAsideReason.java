package foiscope.model;

/** Why a document isn't read, or not whole. */
public enum SetAsideReason implements Coded {
    /** It asks for a password. */
    LOCKED("locked"),
    /** It is a picture of a page, as a scan is. */
    NEEDS_OCR("needs_ocr"),
    /** No reader takes its format. */
    UNKNOWN_FORMAT("unknown_format"),
    /** It is over a limit of bytes, cells, characters or places. */
    TOO_LARGE("too_large"),
    /** It took longer than a document may. */
    TOO_SLOW("too_slow"),
    /** Something in it lies within itself more often than a limit. */
    TOO_DEEP("too_deep"),
    /** It would unpack to far more than it is. */
    BOMB("bomb"),
    /** What it holds isn't what its format asks for; what stood before the damage is kept. */
    DAMAGED("damaged"),
    /** It holds no text. */
    NO_TEXT("no_text"),
    /** The file system didn't give its bytes. */
    UNREADABLE("unreadable"),
    /** A fault of the program. */
    FAILED("failed");

    private final String code;

    SetAsideReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
