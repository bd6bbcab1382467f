package foiscope.model;

import java.util.Optional;

/**
 * Whose figures a letter gives, from evidence weighed.
 *
 * @param authority who answers, where the document says so
 * @param force the force's official name, or the country or body in its place
 * @param forceCode its code; {@code _T} for a whole country, {@code _U} for no known force
 * @param evidence what named it, the strongest first, and any rival
 */
public record ForceAttribution(Optional<String> authority, String force, String forceCode, Optional<String> evidence) {}
