package foiscope.comparison;

/** How a figure makes its year's: alone, or added up with others. A figure stated for the year goes before. */
public enum Grain {
    STATED,
    MONTH,
    CASE
}
