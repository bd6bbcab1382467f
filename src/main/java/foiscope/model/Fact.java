package foiscope.model;

/** One thing that a label says of the figures it governs. */
public sealed interface Fact {

    /** They cover this period. */
    record OfPeriod(Period period) implements Fact {}

    /** They cover this part of a year that another label names. */
    record OfPartOfYear(PartOfYear part) implements Fact {}

    /**
     * They are this force's.
     *
     * @param code its code; {@code _T} of a whole country, {@code _U} of a force that the list lacks
     */
    record OfForce(String code, String name) implements Fact {}

    /** They count this: a code of the counting units. */
    record OfUnit(String unit) implements Fact {}

    /** They were raised by the public or within the force. */
    record OfSource(ComplaintSource source) implements Fact {}

    /** They have this code in a dimension. */
    record OfCode(Dimension dimension, Coding coding) implements Fact {}

    /** They have this outcome: a code for each facet that it speaks of. */
    record OfOutcome(Outcome outcome) implements Fact {}

    /** They have this gender, whosever it is. */
    record OfGender(Coding coding) implements Fact {}

    /** A gender among them is this party's. */
    record OfParty(Party party) implements Fact {}

    /** They are broken down by something that has no dimension. */
    record OfOther(String heading, String value) implements Fact {}

    /** They are about this, a topic's code or {@code _U}, and not about what the letter is. */
    record OfTopic(String topic) implements Fact {}

    /** They are limited to whom or what these words name. */
    record OfPopulation(String words) implements Fact {}

    /** They are dated by this event. */
    record OfDating(Dating event) implements Fact {}

    /** They count only the most serious outcome of each. */
    record OfMostSerious() implements Fact {}
}
