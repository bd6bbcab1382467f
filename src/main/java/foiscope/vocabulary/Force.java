package foiscope.vocabulary;

import java.io.Serializable;
import java.util.List;

/**
 * A police force, as the list of forces has it.
 *
 * @param id its code
 * @param name its official name
 * @param aliases its other names that name a police force anywhere
 * @param shortNames names that name one only where forces are listed, such as {@code Kent}
 * @param nation the nation whose law it is under
 * @param mailDomains the domains of its mailboxes and site
 */
public record Force(
        String id, String name, List<String> aliases, List<String> shortNames, String nation, List<String> mailDomains)
        implements Serializable {

    public Force {
        aliases = List.copyOf(aliases);
        shortNames = List.copyOf(shortNames);
        mailDomains = List.copyOf(mailDomains);
    }
}
