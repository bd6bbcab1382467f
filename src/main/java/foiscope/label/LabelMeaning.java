package foiscope.label;

import foiscope.model.Codes;
import foiscope.model.Coding;
import foiscope.model.Fact;
import foiscope.vocabulary.NumberKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the words of one label say.
 *
 * @param facts of the figures that it governs
 * @param names what it says that the labels of its band are
 * @param noCount what it says that the numbers of its band are, where they are no counts
 * @param measure whether it says that numbers of things are given
 * @param total whether it calls itself a total
 * @param ofWhich whether it calls itself a part of what stands before it
 * @param unpublished whether its cells are names or free text
 * @param weakUnit whether the unit follows "of" or "in": another label's unit goes before it
 * @param unknown the words that no vocabulary knows and that may limit
 * @param turned whether a word that may turn its meaning round isn't understood
 */
public record LabelMeaning(
        List<Fact> facts,
        Optional<BandType> names,
        Optional<NumberKind> noCount,
        boolean measure,
        boolean total,
        boolean ofWhich,
        boolean unpublished,
        boolean weakUnit,
        List<String> unknown,
        boolean turned) {

    public static final LabelMeaning NOTHING = of(List.of());

    public LabelMeaning {
        facts = List.copyOf(facts);
        unknown = List.copyOf(unknown);
    }

    /** A label that only states facts. */
    public static LabelMeaning of(List<Fact> facts) {
        return new LabelMeaning(
                facts, Optional.empty(), Optional.empty(), false, false, false, false, false, List.of(), false);
    }

    /** A label whose band's numbers are no counts. */
    static LabelMeaning noCount(NumberKind kind) {
        return new LabelMeaning(
                List.of(), Optional.empty(), Optional.of(kind), false, false, false, false, false, List.of(), false);
    }

    /** Whether it stands among a dimension's values and its words are none that is known: they limit its figures instead. */
    public boolean valueUnknown() {
        return fact(Fact.OfPopulation.class).isPresent() && facts.stream().anyMatch(LabelMeaning::unknownValue);
    }

    private static boolean unknownValue(Fact fact) {
        return fact instanceof Fact.OfOutcome outcome && outcome.outcome().code() == Coding.Unstated.UNKNOWN
                || fact instanceof Fact.OfGender gender && gender.coding() == Coding.Unstated.UNKNOWN
                || fact instanceof Fact.OfCode code && code.coding() == Coding.Unstated.UNKNOWN;
    }

    /** The facts of one kind. */
    public <F extends Fact> Stream<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The first fact of one kind. */
    public <F extends Fact> Optional<F> fact(Class<F> kind) {
        for (Fact fact : facts) {
            if (kind.isInstance(fact)) {
                return Optional.of(kind.cast(fact));
            }
        }
        return Optional.empty();
    }

    /** With other facts. */
    public LabelMeaning withFacts(List<Fact> others) {
        return new LabelMeaning(
                others, names, noCount, measure, total, ofWhich, unpublished, weakUnit, unknown, turned);
    }

    /** Without what it says that the labels of its band are. */
    public LabelMeaning namingNothing() {
        return new LabelMeaning(
                facts, Optional.empty(), noCount, measure, total, ofWhich, unpublished, weakUnit, unknown, turned);
    }

    /** With a further fact. */
    public LabelMeaning with(Fact fact) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(fact);
        return withFacts(all);
    }

    /** A total of its siblings, whatever it is called: what its words would be as one more of them is no limit. */
    public LabelMeaning asTotal() {
        List<Fact> kept = facts.stream()
                .filter(fact -> !unknownValue(fact)
                        && !(fact instanceof Fact.OfPopulation)
                        && !(fact instanceof Fact.OfPeriod of && !of.period().dated())
                        && !(fact instanceof Fact.OfOther)
                        && !(fact instanceof Fact.OfUnit of && of.unit().equals(Codes.UNKNOWN)))
                .toList();
        return new LabelMeaning(
                kept, Optional.empty(), noCount, measure, true, ofWhich, unpublished, weakUnit, List.of(), turned);
    }

    /** Counting things, and no total: "Total" over the only column of figures. */
    public LabelMeaning asMeasure() {
        return new LabelMeaning(facts, names, noCount, true, false, ofWhich, unpublished, weakUnit, unknown, turned);
    }
}
