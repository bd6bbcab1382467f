package foiscope.vocabulary;

import java.io.Serializable;

/** All vocabularies of one version. */
public final class Vocabularies implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String version;

    private Vocabularies(String version) {
        this.version = version;
    }

    /** The built-in vocabularies. */
    public static Vocabularies builtIn() {
        return new Vocabularies("0");
    }

    /** The version, then a hash of added rows and decisions. */
    public String version() {
        return version;
    }
}
