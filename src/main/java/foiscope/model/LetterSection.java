package foiscope.model;

/** What a paragraph of a letter is for. */
public enum LetterSection {
    /** Letterhead, date, reference, title. */
    HEAD,
    /** The request, quoted or retold: its words never become data. */
    REQUEST,
    ANSWER,
    /** Rights of appeal, standing notes, sign-off. */
    NOTES
}
