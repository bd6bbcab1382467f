package foiscope.store;

/**
 * A record under the keys by which Spark brings records together.
 *
 * @param group what records have in common that belong together
 * @param key its place among them
 */
public record Parcel<T extends Record>(String group, String key, T record) {}
