package foiscope.model;

/**
 * Words that govern figures, with their place.
 *
 * @param role how they govern
 */
public record Label(Role role, String words, CellRef place) {

    /** How a label governs a figure; the nearest first. */
    public enum Role {
        CELL("cell"),
        SENTENCE("sentence"),
        ROW("row label"),
        COLUMN("column heading"),
        SECTION("section"),
        TITLE("title"),
        NOTE("note"),
        CAPTION("caption"),
        LEAD_IN("lead-in"),
        HEADING("heading"),
        SHEET("sheet's name"),
        QUESTION("question"),
        REQUEST("request");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** As a person would call it. */
        public String inWords() {
            return words;
        }
    }
}
