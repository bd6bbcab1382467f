package foiscope.comparison;

import foiscope.comparison.Dated.Grain;
import foiscope.dataset.Dataset;
import foiscope.model.Codes;
import foiscope.model.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which figures of one key enter which comparison (contract: which figures). */
final class Breakdowns {

    private static final String CRIME = "crime";

    private static final Set<Dimension> FACETS =
            EnumSet.of(Dimension.FINDING, Dimension.PROCESS, Dimension.SANCTION, Dimension.EXIT, Dimension.PENDING);

    private static final Set<Dimension> OUTCOME = EnumSet.of(
            Dimension.OUTCOME,
            Dimension.FINDING,
            Dimension.PROCESS,
            Dimension.SANCTION,
            Dimension.EXIT,
            Dimension.PENDING);

    private Breakdowns() {}

    static List<Breakdown> of(List<Dated> dated) {
        List<Breakdown> all = new ArrayList<>();
        all.addAll(plain(dated, Dataset.BY_ROLE, null, Dimension.ROLE, EnumSet.of(Dimension.ROLE, Dimension.RANK)));
        all.addAll(gender(dated, "subject", Dimension.SUBJECT_GENDER));
        all.addAll(gender(dated, "victim", Dimension.VICTIM_GENDER));
        all.addAll(gender(dated, "complainant", Dimension.COMPLAINANT_GENDER));
        all.addAll(plain(
                dated, Dataset.BY_RELATIONSHIP, null, Dimension.RELATIONSHIP, EnumSet.of(Dimension.RELATIONSHIP)));
        all.addAll(outcomes(dated));
        return all;
    }

    private static List<Breakdown> gender(List<Dated> dated, String party, Dimension dimension) {
        return plain(dated, Dataset.BY_GENDER, party, dimension, EnumSet.of(dimension));
    }

    private static List<Breakdown> plain(
            List<Dated> dated, Dataset dataset, @Nullable String division, Dimension dimension, Set<Dimension> own) {
        Map<String, List<Part>> byKind = new TreeMap<>();
        for (Dated d : eachCaseOnce(dated, own)) {
            String code = d.figure().code(dimension);
            if (!code.equals(Codes.TOTAL)) {
                boolean below = dimension == Dimension.ROLE && below(d.figure());
                boolean fromScope = own.stream().allMatch(d.figure()::undivided);
                byKind.computeIfAbsent(d.figure().kind(), kind -> new ArrayList<>())
                        .add(new Part(code, code, d, below ? d.figure().code(Dimension.RANK) : "", fromScope));
            }
        }
        return byKind.entrySet().stream()
                .map(e -> new Breakdown(dataset, division, e.getKey(), e.getValue(), e.getValue()))
                .toList();
    }

    /** Whether it counts a rank, which its scope doesn't give: a part of its role. A listed case has its role anyway. */
    private static boolean below(Figure figure) {
        return !figure.listed() && !figure.undivided(Dimension.RANK);
    }

    private static List<Dated> eachCaseOnce(List<Dated> dated, Collection<Dimension> own) {
        Map<String, Dated> once = new LinkedHashMap<>();
        for (Dated d : dated) {
            if (d.figure().enters(own)) {
                String unit = d.grain() == Grain.CASE
                        ? d.figure().caseId()
                        : d.figure().id();
                once.merge(
                        unit, d, (a, b) -> a.figure().id().compareTo(b.figure().id()) <= 0 ? a : b);
            }
        }
        return List.copyOf(once.values());
    }

    private static List<Breakdown> outcomes(List<Dated> dated) {
        Map<String, List<Dated>> byKind = new TreeMap<>();
        for (Dated d : dated) {
            Figure figure = d.figure();
            boolean divided = OUTCOME.stream().anyMatch(o -> !figure.code(o).equals(Codes.TOTAL));
            if (divided && !figure.row().outcomeKind().equals(Codes.TOTAL) && figure.enters(OUTCOME)) {
                byKind.computeIfAbsent(figure.row().outcomeKind(), kind -> new ArrayList<>())
                        .add(d);
            }
        }
        List<Breakdown> all = new ArrayList<>();
        byKind.forEach((kind, ofKind) -> {
            if (kind.equals(CRIME)) {
                all.add(outcome(CRIME, Dimension.OUTCOME, kind, ofKind));
            } else {
                FACETS.forEach(facet -> all.add(outcome(facet.column(), facet, kind, ofKind)));
            }
        });
        return all;
    }

    private static Breakdown outcome(String axis, Dimension facet, String kind, List<Dated> dated) {
        Map<String, Part> coded = new LinkedHashMap<>();
        Map<String, Part> whole = new LinkedHashMap<>();
        dated.stream().sorted(Comparator.comparing(d -> d.figure().id())).forEach(d -> {
            Figure figure = d.figure();
            boolean fromScope = OUTCOME.stream().allMatch(figure::undivided);
            Part part = new Part(figure.code(facet), figure.row().outcome(), d, "", fromScope);
            String unit = d.grain() == Grain.CASE ? figure.caseId() : figure.id();
            coded.putIfAbsent(unit + " " + part.code(), part);
            whole.putIfAbsent(unit, part);
        });
        return new Breakdown(Dataset.BY_OUTCOME, axis, kind, List.copyOf(coded.values()), List.copyOf(whole.values()));
    }
}
