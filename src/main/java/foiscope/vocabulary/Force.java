package foiscope.vocabulary;

import java.io.Serializable;
import java.util.List;

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

    public Force {
        aliases = List.copyOf(aliases);
        mailDomains = List.copyOf(mailDomains);
    }
}
