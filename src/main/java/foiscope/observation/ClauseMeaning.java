package foiscope.observation;

import foiscope.clause.Clauses.Clause;
import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.label.PartyLabels;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Party;
import foiscope.model.Scope;
import foiscope.text.Words;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of a number's clause say.
 *
 * @param own the words behind it
 * @param before the words that lead up to it
 * @param unknown the words of both that aren't known
 * @param duration how long what it tells of lasts
 * @param words those behind its number
 */
record ClauseMeaning(
        LabelMeaning own, LabelMeaning before, List<String> unknown, Optional<String> duration, Words words) {

    /** A clause with more words than these that aren't known isn't understood. */
    private static final int MOST_UNKNOWN = 3;

    static ClauseMeaning of(ClauseWords words, Clause clause, LabelReader labels) {
        Set<Integer> days = words.days(clause);
        String spoken = words.spoken(clause.to(), clause.end(), days);
        LabelMeaning own = read(spoken, labels);
        LabelMeaning before = before(words, clause, labels);
        Set<String> unknown = new LinkedHashSet<>(before.unknown());
        unknown.addAll(own.unknown());
        return new ClauseMeaning(
                without(own), without(before), List.copyOf(unknown), words.duration(clause), Words.of(spoken));
    }

    /** What the words say that lead up to a number. */
    static LabelMeaning before(ClauseWords words, Clause clause, LabelReader labels) {
        return read(words.spoken(clause.before(), clause.number(), words.days(clause)), labels);
    }

    private static LabelMeaning read(String spoken, LabelReader labels) {
        return spoken.isBlank() ? LabelMeaning.NOTHING : labels.read(Words.of(spoken));
    }

    /** Without what unknown words limit: a clause's are taken together. */
    private static LabelMeaning without(LabelMeaning meaning) {
        String key = LabelReader.key(meaning.unknown());
        return meaning.withFacts(meaning.facts().stream()
                .filter(f -> !(f instanceof Fact.OfPopulation population
                        && population.words().equals(key)))
                .toList());
    }

    /** Whether a number with these words isn't understood: too many aren't known, or one may turn the others round. */
    boolean blocked(CountInterval count, Vocabularies vocabularies) {
        boolean nothing = count.equals(CountInterval.ZERO) && !unknown.isEmpty();
        return nothing
                || unknown.size() > MOST_UNKNOWN
                || blocks(unknown, vocabularies)
                || own.turned()
                || before.turned();
    }

    /** Whether one of some unknown words is a number, or says that what stands beside it may not hold. */
    static boolean blocks(List<String> unknown, Vocabularies vocabularies) {
        return unknown.stream()
                .map(Words::of)
                .anyMatch(left -> left.hasDigits()
                        || !vocabularies
                                .markerBook(Marker.SENTENCE_BLOCK)
                                .in(left)
                                .isEmpty());
    }

    /** The party that its words name. */
    Optional<Party> party() {
        return own.fact(Fact.OfParty.class)
                .or(() -> before.fact(Fact.OfParty.class))
                .map(Fact.OfParty::party);
    }

    /** What it says where its number counts those of a party. */
    ClauseMeaning of(Party party, PartyLabels parties) {
        return new ClauseMeaning(parties.of(party, words, own), before, unknown, duration, words);
    }

    /** Whether the number's own words say nothing but what is counted. */
    boolean bare() {
        return own.facts().stream()
                .allMatch(f -> f instanceof Fact.OfUnit || f instanceof Fact.OfPeriod || f instanceof Fact.OfSource);
    }

    /** Whether the number's own words name a role and nothing else of whom they count. */
    boolean onlyCodes() {
        return own.facts().stream().allMatch(Fact.OfCode.class::isInstance);
    }

    /** Whether the words after the number are a predicate that isn't known, and nothing stands before it. */
    boolean unknownPredicate() {
        return !own.unknown().isEmpty() && before.equals(LabelMeaning.NOTHING);
    }

    /** What the words before the number count. */
    Optional<String> leadingUnit() {
        Optional<String> unit = before.weakUnit()
                ? Optional.empty()
                : before.fact(Fact.OfUnit.class).map(Fact.OfUnit::unit);
        boolean people = before.facts(Fact.OfCode.class).anyMatch(f -> f.dimension() == Dimension.ROLE);
        return unit.or(() -> people ? Optional.of("person") : Optional.empty());
    }

    /** Whether "one" with these words counts something: it has an outcome or a gender. */
    boolean counts() {
        return own.facts().stream().anyMatch(f -> f instanceof Fact.OfOutcome || f instanceof Fact.OfGender);
    }

    /** Limits with those that unknown words and a duration set. */
    Scope limit(Scope limits) {
        Scope known = unknown.isEmpty() ? limits : limits.with(LabelReader.key(unknown));
        return duration.map(lasting -> known.with(LabelReader.key(List.of(lasting))))
                .orElse(known);
    }
}
