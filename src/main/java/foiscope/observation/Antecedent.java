package foiscope.observation;

import foiscope.model.Coding;
import foiscope.model.Dimension;
import foiscope.model.Observation;
import foiscope.model.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that a number's words lead back to.
 *
 * @param before the figure of the number before it in its sentence
 * @param whole the figure that it takes from what it doesn't say itself
 * @param kind how it takes from it
 */
record Antecedent(Optional<Observation> before, Optional<Observation> whole, Kind kind) {

    /** How a number leads back to another. */
    enum Kind {
        /** It stands behind the other: a number without words says what the one before it says. */
        FOLLOWS,
        /** "Two officers were dismissed and three resigned": so many of the same kind of people. */
        ELLIPSIS,
        /** "Of these, five": a part of it, with its outcome. */
        PART,
        /** "Two are ongoing": so many of those whom the sentence before counts. */
        PRONOUN
    }

    boolean part() {
        return kind == Kind.PART || kind == Kind.PRONOUN;
    }

    /** The kind of the outcome before, where a list of outcomes goes on in words that aren't known. */
    Optional<Coding> siblingKind() {
        return before.map(Observation::codes)
                .filter(codes -> codes.containsKey(Dimension.OUTCOME))
                .flatMap(codes -> Optional.ofNullable(codes.get(Dimension.OUTCOME_KIND)));
    }

    /** What a figure is coded as, and its limits. */
    record Coded(Map<Dimension, Coding> codes, Scope limits) {

        Coded {
            codes = Map.copyOf(codes);
        }
    }

    /** With all that the figure before says: the number has no words of its own. */
    Coded repeated(Coded own) {
        if (whole.isEmpty()) {
            return own;
        }
        Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
        codes.putAll(whole.get().codes());
        codes.putAll(own.codes());
        return new Coded(codes, whole.get().scope());
    }

    /** With the role and rank of those counted before, where the number has words but no noun of its own. */
    Coded alike(Coded own) {
        if (kind != Kind.ELLIPSIS) {
            return own;
        }
        Map<Dimension, Coding> theirs = before.map(Observation::codes).orElse(Map.of());
        Scope limits = own.limits();
        if (!own.codes().containsKey(Dimension.ROLE)) {
            for (Dimension dimension : List.of(Dimension.ROLE, Dimension.RANK)) {
                Coding coding = theirs.get(dimension);
                limits = coding == null || own.codes().containsKey(dimension) ? limits : limits.with(dimension, coding);
            }
        }
        return new Coded(own.codes(), limits);
    }

    /** With the outcome of the figure that it is a part of, and limited by what else that says. */
    Coded within(Coded own) {
        Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
        codes.putAll(own.codes());
        Scope limits = own.limits();
        boolean ownOutcome = codes.containsKey(Dimension.OUTCOME);
        Map<Dimension, Coding> theirs = whole.map(Observation::codes).orElse(Map.of());
        for (Map.Entry<Dimension, Coding> code : theirs.entrySet()) {
            Dimension dimension = code.getKey();
            boolean kindOrOutcome = dimension == Dimension.OUTCOME || dimension == Dimension.OUTCOME_KIND;
            boolean outcome = kindOrOutcome || Dimension.OUTCOMES.contains(dimension);
            if (!outcome && !codes.containsKey(dimension)) {
                limits = limits.with(dimension, code.getValue());
            } else if (outcome && !ownOutcome && kind == Kind.PRONOUN) {
                limits = kindOrOutcome ? limits : limits.with(dimension, code.getValue());
            } else if (outcome && !ownOutcome) {
                codes.put(dimension, code.getValue());
            }
        }
        return new Coded(codes, limits);
    }
}
