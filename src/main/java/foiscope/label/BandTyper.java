package foiscope.label;

import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import foiscope.vocabulary.Axis;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.NumberKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the labels of one band are: siblings type each other. The heading over them, and what stands round the table, decide it
 * together with most of them; a sibling that isn't known is then an unknown value of what they are.
 */
public final class BandTyper {

    private static final Map<Domain, Axis> AXES = Map.of(
            Domain.MISCONDUCT, Axis.OUTCOME,
            Domain.CRIME, Axis.CRIME,
            Domain.LEAVING, Axis.LEAVING,
            Domain.ROLE, Axis.ROLE,
            Domain.GENDER, Axis.GENDER,
            Domain.RELATIONSHIP, Axis.RELATIONSHIP,
            Domain.DUTY, Axis.DUTY);

    /** The domains in the order in which the first of two that know as many siblings wins. */
    private static final List<Domain> ORDER = List.of(
            Domain.ROLE,
            Domain.GENDER,
            Domain.MISCONDUCT,
            Domain.CRIME,
            Domain.RELATIONSHIP,
            Domain.DUTY,
            Domain.LEAVING);

    /** What belongs to whatever the band is. */
    private static final List<String> VAGUE = List.of(
            "other", "unknown", "not known", "not recorded", "not stated", "n a", "none", "not specified", "blank");

    private final LabelReader labels;
    private final PeriodText periods;

    public BandTyper(LabelReader labels, PeriodText periods) {
        this.labels = labels;
        this.periods = periods;
    }

    /**
     * The type of a band.
     *
     * @param siblings its labels, each as often as it stands there
     * @param named what the heading over them says that they are
     * @param title the words of that heading, where it names nothing that is known: a breakdown may have its name
     * @param around what the words round the table say that its labels are
     */
    public BandType of(
            List<Words> siblings, Optional<BandType> named, Optional<Words> title, Optional<BandType> around) {
        List<Words> voters = siblings.stream().filter(this::votes).toList();
        int all = voters.size();
        if (all == 0) {
            return named.orElseGet(BandType.Free::new);
        }
        long dated = voters.stream()
                .filter(v -> periods.whole(v).isPresent() || periods.part(v).isPresent())
                .count();
        boolean periodsNamed = named.filter(BandType.Periods.class::isInstance).isPresent();
        if (dated * 2 > all || periodsNamed && dated * 2 >= all) {
            return new BandType.Periods();
        }
        long forces = voters.stream().filter(v -> labels.force(v).isPresent()).count();
        if (forces * 2 > all) {
            return new BandType.Forces();
        }
        if (named.isPresent() && !(named.get() instanceof BandType.Periods)) {
            return named.get();
        }
        Optional<BandType> measured = measured(voters);
        if (measured.isPresent()) {
            return measured.get();
        }
        Optional<BandType> voted = majority(voters, around);
        if (voted.isPresent()) {
            return voted.get();
        }
        long any = voters.stream().filter(this::known).count();
        if (around.filter(BandType.Breakdown.class::isInstance).isPresent() && any * 2 < all) {
            return around.get();
        }
        if (title.isPresent() && !title.get().isEmpty() && any * 2 < all) {
            return new BandType.Breakdown(LabelReader.key(List.of(title.get().text())));
        }
        return new BandType.Free();
    }

    /** Lengths of time and ages among labels break figures down: "Up to 3 months", "4 to 6 months". */
    private Optional<BandType> measured(List<Words> voters) {
        List<Words> measured = voters.stream().filter(this::measures).toList();
        boolean age = measured.stream().anyMatch(words -> labels.read(words)
                .noCount()
                .filter(NumberKind.AGE::equals)
                .isPresent());
        return measured.size() > 1 && measured.size() * 2 > voters.size()
                ? Optional.of(new BandType.Breakdown(age ? "age" : "length of time"))
                : Optional.empty();
    }

    /** Whether words hold a number of days, months or years. */
    private boolean measures(Words words) {
        boolean time = false;
        for (int i = 0; i < words.size(); i++) {
            time |= CellText.TIME.contains(words.normalAt(i));
        }
        return time && words.hasDigits() && periods.in(words).isEmpty();
    }

    /**
     * The breakdown of labels that are each the name of a breakdown, over plain counts: "Race 29, Sex 6, Disability 9". Their
     * common heading names it, where there is one.
     */
    public Optional<BandType> ofHeadings(List<Words> siblings, Optional<Words> title) {
        long named = siblings.stream()
                .filter(words -> !vague(words))
                .map(labels::read)
                .filter(said -> said.names().isPresent()
                        && !(said.names().get() instanceof BandType.Periods)
                        && !said.measure()
                        && said.facts().isEmpty()
                        && said.unknown().isEmpty())
                .map(LabelMeaning::names)
                .distinct()
                .count();
        return named >= 2 && named * 2 >= siblings.size()
                ? Optional.of(new BandType.Breakdown(
                        LabelReader.key(List.of(title.map(Words::text).orElse("characteristic")))))
                : Optional.empty();
    }

    private Optional<BandType> majority(List<Words> voters, Optional<BandType> around) {
        Optional<Domain> hinted = around.flatMap(BandType::valueDomain);
        Domain best = Domain.TOPIC;
        long most = 0;
        for (Domain domain : ORDER) {
            long votes = voters.stream().filter(v -> labels.isTerm(domain, v)).count();
            boolean hint = hinted.equals(Optional.of(domain)) && votes > 0 && votes >= most;
            if (votes > most || hint) {
                most = votes;
                best = domain;
            }
        }
        boolean agreed = most * 2 > voters.size() || most * 2 == voters.size() && most > 1;
        boolean asHinted = most > 0 && hinted.equals(Optional.of(best)) && most * 3 >= voters.size();
        if (!agreed && !asHinted) {
            return byParts(voters);
        }
        Domain domain = best;
        Optional<BandType> as = around.filter(a -> a.valueDomain().equals(Optional.of(domain)));
        return as.or(() -> Optional.of(new BandType.Values(AXES.getOrDefault(domain, Axis.OUTCOME), domain)));
    }

    /** What most siblings speak of among other words, each with another code: what all of them have alike is no type. */
    private Optional<BandType> byParts(List<Words> voters) {
        List<LabelMeaning> meanings = voters.stream().map(labels::read).toList();
        List<Fact> outcomes = meanings.stream()
                .flatMap(m -> m.fact(Fact.OfOutcome.class).stream())
                .map(Fact.class::cast)
                .toList();
        List<Fact> roles = meanings.stream()
                .flatMap(m ->
                        m.facts(Fact.OfCode.class).filter(f -> f.dimension() == Dimension.ROLE).findFirst().stream())
                .map(Fact.class::cast)
                .toList();
        if (varied(outcomes, voters.size())) {
            return Optional.of(new BandType.Values(Axis.OUTCOME, Domain.MISCONDUCT));
        }
        return varied(roles, voters.size())
                ? Optional.of(new BandType.Values(Axis.ROLE, Domain.ROLE))
                : Optional.empty();
    }

    private static boolean varied(List<Fact> facts, int voters) {
        return facts.size() * 2 > voters && facts.stream().distinct().count() > 1;
    }

    private boolean known(Words words) {
        LabelMeaning meaning = labels.read(words);
        return meaning.measure()
                || meaning.total()
                || meaning.facts().stream()
                        .anyMatch(f -> !(f instanceof Fact.OfPopulation) && !(f instanceof Fact.OfTopic));
    }

    /** "Total", "Other" and "Unknown" belong to whatever the band is. */
    private boolean votes(Words words) {
        LabelMeaning meaning = labels.read(words);
        return !words.isEmpty()
                && !vague(words)
                && !meaning.total()
                && meaning.names().isEmpty();
    }

    private static boolean vague(Words words) {
        return VAGUE.contains(Words.normal(Marks.without(words).text()));
    }
}
