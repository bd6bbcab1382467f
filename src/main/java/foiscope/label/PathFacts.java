package foiscope.label;

import foiscope.model.Codes;
import foiscope.model.Coding;
import foiscope.model.ComplaintSource;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Outcome;
import foiscope.model.PartOfYear;
import foiscope.model.Party;
import foiscope.model.Period;
import foiscope.model.Scope;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the labels of one table that govern a figure say together. A nearer label goes before a wider one; a row and a column that
 * say two things of which neither holds the other are a conflict.
 *
 * @param dated when they are of
 * @param unit what is counted, where a label says so
 * @param said whether the unit is more than the people that a label names
 * @param codes its codes; an outcome's facet by facet
 * @param scope limits that the labels set
 * @param total whether a label calls itself a total
 * @param conflict the words of two labels that can't both hold
 */
public record PathFacts(
        Dated dated,
        Optional<Fact.OfForce> force,
        Optional<String> unit,
        boolean said,
        Optional<ComplaintSource> source,
        Map<Dimension, Coding> codes,
        List<Fact.OfOther> others,
        Scope scope,
        boolean total,
        Optional<String> conflict) {

    /** With a unit that its labels say, where they name none. */
    public PathFacts counting(String what) {
        return unit.isPresent()
                ? this
                : new PathFacts(dated, force, Optional.of(what), true, source, codes, others, scope, total, conflict);
    }

    /**
     * When the figures are of, as their labels say.
     *
     * @param part a part of a year that no label names: what stands round the table may
     */
    public record Dated(Optional<Period> period, Optional<PartOfYear> part) {}

    /** The period that the labels say. */
    public Optional<Period> period() {
        return dated.period();
    }

    /** The period, where what stands round the table says one for figures whose labels say none, or only a part of it. */
    public Optional<Period> periodIn(Optional<Period> around) {
        if (dated.part().isEmpty()) {
            return dated.period().or(() -> around);
        }
        PartOfYear part = dated.part().get();
        return Optional.of(around.flatMap(part::of).orElseGet(() -> Period.undated(part.label())));
    }

    public PathFacts {
        codes = codes.isEmpty() ? Map.of() : Map.copyOf(codes);
        others = List.copyOf(others);
    }

    /**
     * The union of the labels' facts.
     *
     * @param rows the row's labels, the innermost first
     * @param columns the column's headings, the lowest first
     * @param sections the sections, the innermost first
     * @param party whose gender it is, where no label says
     */
    public static PathFacts of(
            List<Governor> rows,
            List<Governor> columns,
            List<Governor> sections,
            Party party,
            Vocabularies vocabularies) {
        return new Union(rows, columns, sections, party, vocabularies).facts();
    }

    private static final class Union {

        private final List<Governor> rows;
        private final List<Governor> columns;
        private final List<Governor> sections;
        private final Party party;
        private final Vocabularies vocabularies;
        private final List<Governor> axes;
        private final List<Governor> all;
        private final List<String> conflicts = new ArrayList<>();

        Union(
                List<Governor> rows,
                List<Governor> columns,
                List<Governor> sections,
                Party party,
                Vocabularies vocabularies) {
            this.rows = rows;
            this.columns = columns;
            this.sections = sections;
            this.party = party;
            this.vocabularies = vocabularies;
            this.axes = joined(rows, columns);
            this.all = joined(axes, sections);
        }

        private static List<Governor> joined(List<Governor> nearer, List<Governor> wider) {
            if (wider.isEmpty()) {
                return nearer;
            }
            List<Governor> joined = new ArrayList<>(nearer);
            joined.addAll(wider);
            return joined;
        }

        PathFacts facts() {
            Optional<Period> period = both(axis -> first(axis, Fact.OfPeriod.class), this::narrower)
                    .map(Fact.OfPeriod::period);
            Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
            for (Dimension dimension :
                    List.of(Dimension.ROLE, Dimension.RANK, Dimension.RELATIONSHIP, Dimension.DUTY_STATUS)) {
                both(axis -> code(axis, dimension), this::narrowerCode)
                        .ifPresent(fact -> codes.put(dimension, fact.coding()));
            }
            for (Party each : Party.values()) {
                both(axis -> gender(axis, each), this::narrowerCode)
                        .ifPresent(fact -> codes.put(each.gender(), fact.coding()));
            }
            both(axis -> first(axis, Fact.OfOutcome.class), this::joined)
                    .ifPresent(fact -> codes.putAll(fact.outcome().codes()));
            boolean people = all.stream().anyMatch(Union::countsPeople);
            Optional<String> said = unit();
            said.filter(unit -> implied(unit, codes)).ifPresent(unit -> {
                Dimension.OUTCOMES.forEach(codes::remove);
                codes.remove(Dimension.OUTCOME_KIND);
            });
            return new PathFacts(
                    dated(period),
                    both(
                            axis -> first(axis, Fact.OfForce.class),
                            (a, b) -> a.equals(b) ? Optional.of(a) : Optional.empty()),
                    said.or(() -> people ? Optional.of("person") : Optional.empty()),
                    said.isPresent(),
                    source(),
                    codes,
                    others(),
                    scope(),
                    all.stream().anyMatch(g -> g.meaning().total()),
                    conflicts.stream().findFirst());
        }

        /** A part of a year is that of the year that another label names. */
        private Dated dated(Optional<Period> year) {
            Optional<PartOfYear> part = first(all, Fact.OfPartOfYear.class).map(Fact.OfPartOfYear::part);
            if (part.isEmpty() || year.isEmpty()) {
                return new Dated(year, part);
            }
            Optional<Period> both = part.get().of(year.get());
            if (both.isEmpty() && year.get().dated()) {
                conflicts.add(part.get().label() + " and " + year.get().label());
            }
            return new Dated(both.or(() -> year), Optional.empty());
        }

        /** Whether an outcome only says what is counted: a referral is referred. */
        private boolean implied(String unit, Map<Dimension, Coding> codes) {
            Coding process = codes.get(Dimension.PROCESS);
            Coding outcome = codes.get(Dimension.OUTCOME);
            return process != null
                    && process.equals(outcome)
                    && Optional.ofNullable(vocabularies.units().get(unit))
                            .flatMap(c -> c.attribute("process"))
                            .filter(processes -> List.of(processes.split("\\|")).contains(process.code()))
                            .isPresent();
        }

        private List<Fact.OfOther> others() {
            List<Fact.OfOther> others = new ArrayList<>();
            all.forEach(governor -> governor.meaning().facts().forEach(fact -> {
                if (fact instanceof Fact.OfOther other) {
                    others.add(other);
                }
            }));
            return others;
        }

        /** What the row and the column say together; a section only where neither says anything, or where it holds what they say. */
        private <F extends Fact> Optional<F> both(Function<List<Governor>, Optional<F>> of, Narrow<F> narrow) {
            Optional<F> row = of.apply(rows);
            Optional<F> column = of.apply(columns);
            Optional<F> inner =
                    row.isPresent() && column.isPresent() ? one(row.get(), column.get(), narrow) : row.or(() -> column);
            Optional<F> section = of.apply(sections);
            return inner.isPresent() && section.isPresent()
                    ? one(inner.get(), section.get(), narrow)
                    : inner.or(() -> section);
        }

        private <F extends Fact> Optional<F> one(F one, F other, Narrow<F> narrow) {
            Optional<F> both = narrow.of(one, other);
            if (both.isEmpty()) {
                conflicts.add(one + " and " + other);
            }
            return both.or(() -> Optional.of(one));
        }

        private static <F extends Fact> Optional<F> first(List<Governor> axis, Class<F> kind) {
            for (Governor governor : axis) {
                Optional<F> fact = governor.meaning().fact(kind);
                if (fact.isPresent()) {
                    return fact;
                }
            }
            return Optional.empty();
        }

        private static Optional<Fact.OfCode> code(List<Governor> axis, Dimension dimension) {
            for (Governor governor : axis) {
                for (Fact fact : governor.meaning().facts()) {
                    if (fact instanceof Fact.OfCode code && code.dimension() == dimension) {
                        return Optional.of(code);
                    }
                }
            }
            return Optional.empty();
        }

        /** A gender is that of the party which its own label names, else another label of its axis, else the table's. */
        private Optional<Fact.OfCode> gender(List<Governor> axis, Party whose) {
            for (Governor governor : axis) {
                Optional<Fact.OfGender> gender = governor.meaning().fact(Fact.OfGender.class);
                if (gender.isPresent()) {
                    Party of = governor.meaning()
                            .fact(Fact.OfParty.class)
                            .or(() -> first(axis, Fact.OfParty.class))
                            .or(() -> first(all, Fact.OfParty.class))
                            .map(Fact.OfParty::party)
                            .orElse(party);
                    if (of == whose) {
                        return Optional.of(
                                new Fact.OfCode(whose.gender(), gender.get().coding()));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Fact.OfPeriod> narrower(Fact.OfPeriod one, Fact.OfPeriod other) {
            if (contains(one.period(), other.period())) {
                return Optional.of(other);
            }
            return contains(other.period(), one.period()) ? Optional.of(one) : Optional.empty();
        }

        /** Any period is within one that isn't dated. */
        private static boolean contains(Period wide, Period narrow) {
            return !wide.dated() || wide.holds(narrow);
        }

        private Optional<Fact.OfCode> narrowerCode(Fact.OfCode one, Fact.OfCode other) {
            if (one.coding().equals(other.coding())) {
                return Optional.of(one);
            }
            if (one.coding() instanceof Coding.Union union
                    && union.mayBe(other.coding().code())) {
                return Optional.of(other);
            }
            if (other.coding() instanceof Coding.Union union
                    && union.mayBe(one.coding().code())) {
                return Optional.of(one);
            }
            Domain domain = one.dimension() == Dimension.RELATIONSHIP ? Domain.RELATIONSHIP : Domain.ROLE;
            if (vocabularies.within(domain, one.coding().code(), other.coding().code())) {
                return Optional.of(one);
            }
            return vocabularies.within(
                            domain, other.coding().code(), one.coding().code())
                    ? Optional.of(other)
                    : Optional.empty();
        }

        /** Facets of one outcome that row and column state apart. */
        private Optional<Fact.OfOutcome> joined(Fact.OfOutcome one, Fact.OfOutcome other) {
            Outcome a = one.outcome();
            Outcome b = other.outcome();
            if (a.kind() != b.kind()) {
                return Optional.empty();
            }
            Map<Dimension, Coding> facets = new EnumMap<>(Dimension.class);
            facets.putAll(b.facets());
            for (Map.Entry<Dimension, Coding> facet : a.facets().entrySet()) {
                Coding there = facets.get(facet.getKey());
                if (there != null && !there.equals(facet.getValue())) {
                    return Optional.empty();
                }
                facets.put(facet.getKey(), facet.getValue());
            }
            boolean unknown = facets.containsKey(Dimension.OUTCOME) && facets.size() > 1;
            return unknown ? Optional.empty() : Optional.of(new Fact.OfOutcome(new Outcome(a.kind(), facets)));
        }

        /** The unit of a label that says "number of", else the nearest that names one, else one that only follows "of". */
        private Optional<String> unit() {
            for (Governor governor : all) {
                if (governor.meaning().measure() && !governor.meaning().weakUnit()) {
                    Optional<String> unit = countsPeople(governor)
                            ? Optional.of("person")
                            : governor.meaning().fact(Fact.OfUnit.class).map(Fact.OfUnit::unit);
                    if (unit.isPresent()) {
                        return unit;
                    }
                }
            }
            Optional<String> named = unit(axes, false).or(() -> unit(axes, true));
            if (named.isPresent()) {
                return named;
            }
            boolean unknown = axes.stream().anyMatch(Union::unitUnknown);
            return unknown ? Optional.of(Codes.UNKNOWN) : unit(sections, false).or(() -> unit(sections, true));
        }

        /** Whether a label whose words aren't known leaves open what is counted. */
        private static boolean unitUnknown(Governor governor) {
            for (Fact fact : governor.meaning().facts()) {
                if (fact instanceof Fact.OfUnit unit && unit.unit().equals(Codes.UNKNOWN)) {
                    return true;
                }
            }
            return false;
        }

        private static Optional<String> unit(List<Governor> labels, boolean weak) {
            for (Governor governor : labels) {
                if (governor.meaning().weakUnit() != weak) {
                    continue;
                }
                for (Fact fact : governor.meaning().facts()) {
                    if (fact instanceof Fact.OfUnit unit && !unit.unit().equals(Codes.UNKNOWN)) {
                        return Optional.of(unit.unit());
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<ComplaintSource> source() {
            return first(all, Fact.OfSource.class).map(Fact.OfSource::source);
        }

        /** "Number of police officers": the people are what is counted, so that the role limits and doesn't break down. */
        private static boolean countsPeople(Governor governor) {
            LabelMeaning meaning = governor.meaning();
            return meaning.measure()
                    && meaning.fact(Fact.OfUnit.class).isEmpty()
                    && meaning.facts(Fact.OfCode.class).anyMatch(f -> f.dimension() == Dimension.ROLE);
        }

        private Scope scope() {
            Scope scope = Scope.NONE;
            for (Governor governor : all) {
                for (Fact fact : governor.meaning().facts()) {
                    if (fact instanceof Fact.OfPopulation population) {
                        scope = scope.with(population.words());
                    } else if (fact instanceof Fact.OfTopic of) {
                        scope = scope.about(of.topic());
                    } else if (fact instanceof Fact.OfMostSerious) {
                        scope = scope.ofMostSerious();
                    } else if (fact instanceof Fact.OfDating dating) {
                        scope = scope.with(dating.event());
                    } else if (fact instanceof Fact.OfCode code && countsPeople(governor)) {
                        scope = scope.with(code.dimension(), code.coding());
                    }
                }
            }
            return scope;
        }
    }

    @FunctionalInterface
    private interface Narrow<F> {
        Optional<F> of(F one, F other);
    }
}
