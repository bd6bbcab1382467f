package foiscope.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The limits on a figure that its own cell doesn't state.
 *
 * @param codes limits that are codes of a dimension: {@code role=officer}
 * @param dated by which event it is dated, where that isn't the recording
 * @param mostSerious whether only the most serious outcome of each is counted
 * @param ongoingExcluded whether what isn't finished is left out
 * @param population any other limit, in the letter's words: a normalised key
 * @param topic what it is about, where that isn't the letter's topic: a topic's code or {@code _U}; published in its own column
 */
public record Scope(
        Map<Dimension, Coding> codes,
        Optional<Dating> dated,
        boolean mostSerious,
        boolean ongoingExcluded,
        Optional<String> population,
        Optional<String> topic) {

    public static final Scope NONE =
            new Scope(Map.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty());

    public Scope {
        codes = codes.isEmpty() ? Map.of() : Map.copyOf(codes);
    }

    /** The limit of one dimension. */
    public static Scope of(Dimension dimension, Coding coding) {
        return NONE.with(dimension, coding);
    }

    /** A limit in the letter's words. */
    public static Scope ofPopulation(String words) {
        return NONE.with(words);
    }

    /** With a limit in one dimension, in place of any that it has there. */
    public Scope with(Dimension dimension, Coding coding) {
        Map<Dimension, Coding> all = new EnumMap<>(Dimension.class);
        all.putAll(codes);
        all.put(dimension, coding);
        return new Scope(all, dated, mostSerious, ongoingExcluded, population, topic);
    }

    /** Without the limit of one dimension. */
    public Scope without(Dimension dimension) {
        Map<Dimension, Coding> others = new EnumMap<>(Dimension.class);
        others.putAll(codes);
        others.remove(dimension);
        return new Scope(others, dated, mostSerious, ongoingExcluded, population, topic);
    }

    /** Dated by an event. */
    public Scope with(Dating event) {
        return new Scope(codes, Optional.of(event), mostSerious, ongoingExcluded, population, topic);
    }

    /** Counting only the most serious outcome of each. */
    public Scope ofMostSerious() {
        return new Scope(codes, dated, true, ongoingExcluded, population, topic);
    }

    /** Leaving out what isn't finished. */
    public Scope withoutOngoing() {
        return new Scope(codes, dated, mostSerious, true, population, topic);
    }

    /** Of any population. */
    public Scope anyPopulation() {
        return new Scope(codes, dated, mostSerious, ongoingExcluded, Optional.empty(), topic);
    }

    /** About something else than the letter, unless it is already. */
    public Scope about(String other) {
        return new Scope(codes, dated, mostSerious, ongoingExcluded, population, topic.or(() -> Optional.of(other)));
    }

    /** With a further population: the words of both, in alphabetical order. */
    public Scope with(String words) {
        Optional<String> both = population.filter(p -> !p.equals(words)).map(p -> join(p, words));
        return new Scope(codes, dated, mostSerious, ongoingExcluded, both.or(() -> Optional.of(words)), topic);
    }

    private static String join(String one, String other) {
        Set<String> each = new TreeSet<>(List.of(one.split(", ")));
        each.addAll(List.of(other.split(", ")));
        return String.join(", ", each);
    }

    /** With the limits of a wider scope, where this one sets none of its own. */
    public Scope within(Scope wider) {
        Map<Dimension, Coding> all = new EnumMap<>(Dimension.class);
        all.putAll(wider.codes);
        all.putAll(codes);
        return new Scope(
                all,
                dated.or(wider::dated),
                mostSerious || wider.mostSerious,
                ongoingExcluded || wider.ongoingExcluded,
                wider.population
                        .map(w -> population
                                .filter(p -> !p.equals(w))
                                .map(p -> join(p, w))
                                .orElse(w))
                        .or(() -> population),
                topic.or(wider::topic));
    }

    /**
     * Whether it is the scope that gives a dimension this code. A scope that names a facet gives {@code outcome} the same code,
     * and one that names a rank gives the role too.
     */
    public boolean gives(Dimension dimension, String code) {
        Coding limit = codes.get(dimension);
        if (limit != null && limit.code().equals(code)) {
            return true;
        }
        if (dimension == Dimension.ROLE) {
            return limits(Dimension.RANK) && !limits(Dimension.ROLE);
        }
        return Dimension.OUTCOMES.contains(dimension)
                && codes.entrySet().stream()
                        .anyMatch(e -> Dimension.OUTCOMES.contains(e.getKey())
                                && e.getValue().code().equals(code));
    }

    /** Whether the scope limits a dimension. */
    public boolean limits(Dimension dimension) {
        return codes.containsKey(dimension);
    }

    /** As published: {@code key=value}, separated by semicolons, in alphabetical order; empty where there is none. */
    public Optional<String> text() {
        Map<String, String> pairs = new TreeMap<>();
        codes.forEach((dimension, coding) -> {
            if (!coding.isTotal()) {
                pairs.put(dimension.column(), coding.code());
            }
        });
        dated.ifPresent(event -> pairs.put("dated", event.code()));
        if (mostSerious) {
            pairs.put("counted", "most_serious");
        }
        if (ongoingExcluded) {
            pairs.put("excludes", "ongoing");
        }
        population.ifPresent(words -> pairs.put("population", words));
        List<String> texts = new ArrayList<>();
        pairs.forEach((key, value) -> texts.add(key + "=" + value));
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(";", texts));
    }

    /** Reads the column {@code scope}; a key that isn't known is passed over. */
    public static Scope parse(String text) {
        Scope scope = NONE;
        for (String limit : text.split(";")) {
            int equals = limit.indexOf('=');
            if (equals > 0) {
                scope = scope.with(
                        limit.substring(0, equals).strip(),
                        limit.substring(equals + 1).strip());
            }
        }
        return scope;
    }

    private Scope with(String key, String value) {
        return switch (key) {
            case "dated" -> Dating.ofCode(value).map(this::with).orElse(this);
            case "counted" -> ofMostSerious();
            case "excludes" -> withoutOngoing();
            case "population" -> with(value);
            default ->
                Dimension.ofColumn(key).map(d -> with(d, Coding.of(value))).orElse(this);
        };
    }
}
