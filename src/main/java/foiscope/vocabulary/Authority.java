package foiscope.vocabulary;

import java.io.Serializable;

/**
 * A body that answers requests and is no force.
 *
 * @param kind government, oversight or commissioner
 * @param country the country whose figures it gives; empty where it gives none of its own
 */
public record Authority(String name, String kind, String country) implements Serializable {}
