package foiscope.vocabulary;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A police force, as the list of forces has it.
 *
 * @param id its code
 * @param name its official name
 * @param aliases its other names
 * @param nation the nation whose law it is under
 * @param mailDomains the domains of its mailboxes and site
 */
public record Force(String id, String name, List<String> aliases, String nation, List<String> mailDomains)
        implements Serializable {

    private static final Set<String> UK =
            Set.of("England", "Wales", "Scotland", "Northern Ireland", "Great Britain", "UK", "UK-wide");

    /** Whether its law is that of a nation of the United Kingdom; the Crown dependencies have their own. */
    public boolean inUnitedKingdom() {
        return UK.contains(nation);
    }

    public Force {
        aliases = List.copyOf(aliases);
        mailDomains = List.copyOf(mailDomains);
    }
}
