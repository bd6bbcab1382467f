package foiscope.model;

import java.util.List;

/**
 * A provision under which a letter holds something back.
 *
 * @param scheme the Act, as in the vocabulary of status codes: {@code FOIA 2000}
 * @param code its section: {@code s.40(2)}
 * @param covers what it is said to cover: columns of {@code observations}; empty where the letter doesn't say
 */
public record Exemption(String scheme, String code, List<String> covers) {

    public Exemption {
        covers = List.copyOf(covers);
    }

    /** Scheme and code: {@code FOIA 2000 s.40(2)}. */
    public String citation() {
        return scheme + " " + code;
    }
}
