package foiscope.observation;

import foiscope.label.BandType;
import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.model.Coding;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Observation;
import foiscope.model.OutcomeKind;
import foiscope.model.Party;
import foiscope.model.Scope;
import foiscope.vocabulary.Domain;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What words above a figure, or a question that it answers, limit it to. */
final class Limits {

    /** What of an outcome may limit; the outcome itself only where it has no facets, as of a crime. */
    private static final List<Dimension> FACETS =
            List.of(Dimension.SANCTION, Dimension.EXIT, Dimension.FINDING, Dimension.OUTCOME);

    /** Measures that people are under at a day, and that a caption may say of all whom its table counts. */
    static final Set<String> MEASURES = Set.of("suspended", "restricted_duties");

    private Limits() {}

    /** What a text limits: one role, and in a caption one population and one sanction, finding or way of leaving. */
    static Scope of(LabelMeaning meaning, boolean caption) {
        Scope limits = Scope.NONE;
        Set<Coding> roles = new TreeSet<>((a, b) -> a.code().compareTo(b.code()));
        meaning.facts(Fact.OfCode.class)
                .filter(f -> f.dimension() == Dimension.ROLE)
                .forEach(f -> roles.add(f.coding()));
        if (roles.size() == 1 && !wholeWorkforce(roles.iterator().next())) {
            limits = limits.with(Dimension.ROLE, roles.iterator().next());
        }
        if (!caption) {
            return limits;
        }
        Scope facets = Scope.NONE;
        int stated = 0;
        for (Fact.OfOutcome fact : meaning.facts(Fact.OfOutcome.class).toList()) {
            for (Dimension facet : FACETS) {
                boolean facetOnly = facet == Dimension.OUTCOME && fact.outcome().kind() != OutcomeKind.CRIME;
                Coding coding = facetOnly ? null : fact.outcome().facets().get(facet);
                if (coding != null && !facets.codes().containsValue(coding)) {
                    facets = facets.with(facet, coding);
                    stated++;
                }
            }
        }
        boolean counts = meaning.measure() || !namesOutcomes(meaning);
        limits = stated == 1 && counts ? limits.within(facets) : limits;
        return meaning.facts(Fact.OfPopulation.class)
                .filter(f -> MEASURES.contains(f.words()))
                .findFirst()
                .map(Fact.OfPopulation::words)
                .map(limits::with)
                .orElse(limits);
    }

    /**
     * "Of the above, the following were made by colleagues:" the figures below are a part of those above, which their own words
     * don't tell from them. "How many of those were male and how many female?" asks for both parts, and their words tell them.
     *
     * @param party whose a gender is where the words name none
     */
    static Scope ofPart(LabelMeaning meaning, Party party) {
        boolean several = meaning.facts(Fact.OfOutcome.class).distinct().count() > 1;
        if (several || meaning.names().isPresent() || meaning.noCount().isPresent()) {
            return Scope.NONE;
        }
        Party whose = meaning.fact(Fact.OfParty.class).map(Fact.OfParty::party).orElse(party);
        List<Fact.OfCode> codes = Stream.concat(
                        meaning.facts(Fact.OfCode.class),
                        meaning.facts(Fact.OfGender.class)
                                .map(gender -> new Fact.OfCode(whose.gender(), gender.coding())))
                .distinct()
                .toList();
        Scope limits = Scope.NONE;
        for (Fact.OfCode code : codes) {
            if (limits.limits(code.dimension())) {
                return Scope.NONE;
            }
            limits = limits.with(code.dimension(), code.coding());
        }
        limits = limits.without(Dimension.ROLE);
        return meaning.unknown().isEmpty() ? limits : limits.with(LabelReader.key(meaning.unknown()));
    }

    private static boolean namesOutcomes(LabelMeaning meaning) {
        return meaning.names()
                .flatMap(BandType::valueDomain)
                .filter(d -> d == Domain.MISCONDUCT || d == Domain.CRIME || d == Domain.LEAVING)
                .isPresent();
    }

    /** Officers and staff together are all who work for a force. */
    private static boolean wholeWorkforce(Coding role) {
        return role.mayBe("officer") && role.mayBe("staff");
    }

    /** Without the limits that speak of what a figure's own words tell: its outcome, its role. */
    static Scope besides(Scope limits, Map<Dimension, Coding> own) {
        Scope left = own.containsKey(Dimension.ROLE) ? limits.without(Dimension.ROLE) : limits;
        if (own.containsKey(Dimension.OUTCOME)) {
            for (Dimension facet : FACETS) {
                left = left.without(facet);
            }
        }
        return left;
    }

    /** Without a measure, where a figure's own words name the one that it is of. */
    static Scope besidesMeasures(Scope limits) {
        return limits.population().filter(MEASURES::contains).isPresent() ? limits.anyPopulation() : limits;
    }

    /** A sanction or a way of leaving that the words above name is an outcome of each figure. */
    static Observation on(Observation o, Scope limits) {
        Observation within = o.within(limits);
        for (Dimension facet : FACETS) {
            Coding coding = limits.codes().get(facet);
            if (coding != null && within.coding(Dimension.OUTCOME).isTotal()) {
                Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
                codes.putAll(within.codes());
                codes.put(Dimension.OUTCOME, coding);
                codes.put(
                        Dimension.OUTCOME_KIND,
                        Coding.of((facet == Dimension.OUTCOME ? OutcomeKind.CRIME : OutcomeKind.MISCONDUCT).code()));
                within = within.withBreakdown(codes, within.other());
            }
        }
        return within;
    }
}
