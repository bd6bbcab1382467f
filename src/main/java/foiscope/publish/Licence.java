package foiscope.publish;

/**
 * The terms under which a release may be used again.
 *
 * @param name its Open Definition identifier
 * @param path the address of its text
 * @param title its name in full
 */
public record Licence(String name, String path, String title) {

    /** What UK public bodies put on their own statistics. */
    public static final Licence OPEN_GOVERNMENT = new Licence(
            "OGL-UK-3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "Open Government Licence v3.0");
}
