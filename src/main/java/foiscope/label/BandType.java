package foiscope.label;

import foiscope.vocabulary.Axis;
import foiscope.vocabulary.Domain;
import java.util.List;
import java.util.Optional;

/** What the labels of one band have in common. */
public sealed interface BandType {

    /** They are periods. */
    record Periods() implements BandType {}

    /** They are forces. */
    record Forces() implements BandType {}

    /** They are values of one dimension. */
    record Values(Axis axis, Domain domain) implements BandType {}

    /** They are values of a breakdown that has no dimension. */
    record Breakdown(String heading) implements BandType {}

    /** Nothing: each speaks for itself. */
    record Free() implements BandType {}

    /** The type of an axis. */
    static BandType of(Axis axis) {
        return switch (axis) {
            case PERIOD -> new Periods();
            case FORCE -> new Forces();
            default -> new Values(axis, axis.domain().orElseThrow());
        };
    }

    /** The domains that its labels may be of, the likeliest first: an outcome may be a crime's too. */
    default List<Domain> valueDomains() {
        return this instanceof Values values
                ? values.axis() == Axis.OUTCOME ? List.of(values.domain(), Domain.CRIME) : List.of(values.domain())
                : List.of();
    }

    /** The domain of its labels, where it has one. */
    default Optional<Domain> valueDomain() {
        return this instanceof Values values ? Optional.of(values.domain()) : Optional.empty();
    }
}
