package foiscope.observation;

import foiscope.model.Dimension;
import foiscope.model.Period;
import foiscope.vocabulary.Domain;
import java.util.Map;
import java.util.Optional;

/** What the heading of a column or row says of the cells under or beside it. */
sealed interface Heading {

    /** The cells are periods. */
    record Periods(boolean financial) implements Heading {}

    /** The cells belong to this period. */
    record OfPeriod(Period period) implements Heading {}

    /**
     * The cells are counts.
     *
     * @param unit what is counted, where the heading says so
     * @param source who raised it, where the heading says so
     * @param codes what the counted have in common, such as an outcome
     * @param scope limits on whom is counted
     * @param total whether it calls itself a total
     */
    record Counts(
            Optional<String> unit,
            Optional<String> source,
            Map<Dimension, String> codes,
            Map<String, String> scope,
            Optional<String> population,
            boolean total)
            implements Heading {}

    /** The cells say how the figure beside them breaks down by a dimension. */
    record Breakdown(Dimension dimension, Domain domain, Map<String, String> scope) implements Heading {}

    /** The cells break the figure down by something that has no column here. */
    record Other(String name) implements Heading {}

    /** The cells are forces. */
    record OfForces() implements Heading {}

    /** The cells are no figures, or no one's business: names, free text, durations, percentages. */
    record Ignored(String kind) implements Heading {}

    /** It is empty. */
    record Blank() implements Heading {}

    /** It isn't understood. */
    record Unknown() implements Heading {}
}
