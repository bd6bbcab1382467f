package foiscope.comparison;

import foiscope.dataset.Dataset;
import foiscope.model.Codes;
import foiscope.model.Dimension;
import java.util.ArrayList;
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

    private Breakdowns() {}

    /** What each letter says of each breakdown. */
    static Map<Breakdown, List<LetterBreakdown>> of(List<Dated> dated) {
        Map<Breakdown, List<LetterBreakdown>> all = new LinkedHashMap<>();
        all.putAll(plain(dated, Dataset.BY_ROLE, null, Dimension.ROLE, EnumSet.of(Dimension.ROLE, Dimension.RANK)));
        all.putAll(gender(dated, "subject", Dimension.SUBJECT_GENDER));
        all.putAll(gender(dated, "victim", Dimension.VICTIM_GENDER));
        all.putAll(gender(dated, "complainant", Dimension.COMPLAINANT_GENDER));
        all.putAll(plain(
                dated, Dataset.BY_RELATIONSHIP, null, Dimension.RELATIONSHIP, EnumSet.of(Dimension.RELATIONSHIP)));
        all.putAll(outcomes(dated));
        return all;
    }

    private static Map<Breakdown, List<LetterBreakdown>> gender(List<Dated> dated, String party, Dimension dimension) {
        return plain(dated, Dataset.BY_GENDER, party, dimension, EnumSet.of(dimension));
    }

    private static Map<Breakdown, List<LetterBreakdown>> plain(
            List<Dated> dated, Dataset dataset, @Nullable String division, Dimension dimension, Set<Dimension> own) {
        Map<String, List<BreakdownFigure>> byKind = new TreeMap<>();
        for (Dated d : eachCaseOnce(dated, dimension, own)) {
            String code = d.figure().code(dimension);
            boolean below = dimension == Dimension.ROLE && below(d.figure());
            boolean fromScope = own.stream().allMatch(d.figure()::undivided);
            byKind.computeIfAbsent(d.figure().kind(), kind -> new ArrayList<>())
                    .add(new BreakdownFigure(code, code, d, below ? d.figure().code(Dimension.RANK) : "", fromScope));
        }
        Map<Breakdown, List<LetterBreakdown>> all = new LinkedHashMap<>();
        byKind.forEach(
                (kind, parts) -> all.put(new Breakdown(dataset, division, kind), LetterBreakdown.all(parts, parts)));
        return all;
    }

    /** Whether it counts a rank, which its scope doesn't give: a part of its role. A listed case has its role anyway. */
    private static boolean below(Figure figure) {
        return !figure.listed() && !figure.undivided(Dimension.RANK);
    }

    private static List<Dated> eachCaseOnce(List<Dated> dated, Dimension dimension, Set<Dimension> own) {
        Map<String, Dated> once = new LinkedHashMap<>();
        for (Dated d : dated) {
            if (!d.figure().code(dimension).equals(Codes.TOTAL) && d.figure().enters(own)) {
                String unit = d.grain() == Grain.CASE
                        ? d.figure().caseId()
                        : d.figure().id();
                once.merge(
                        unit, d, (a, b) -> a.figure().id().compareTo(b.figure().id()) <= 0 ? a : b);
            }
        }
        return List.copyOf(once.values());
    }

    private static Map<Breakdown, List<LetterBreakdown>> outcomes(List<Dated> dated) {
        Map<String, List<Dated>> byKind = new TreeMap<>();
        for (Dated d : dated) {
            Figure figure = d.figure();
            boolean divided =
                    Dimension.OUTCOMES.stream().anyMatch(o -> !figure.code(o).equals(Codes.TOTAL));
            if (divided && !figure.row().outcomeKind().equals(Codes.TOTAL) && figure.enters(Dimension.OUTCOMES)) {
                byKind.computeIfAbsent(figure.row().outcomeKind(), kind -> new ArrayList<>())
                        .add(d);
            }
        }
        Map<Breakdown, List<LetterBreakdown>> all = new LinkedHashMap<>();
        byKind.forEach((kind, ofKind) -> {
            if (kind.equals(CRIME)) {
                all.put(new Breakdown(Dataset.BY_OUTCOME, CRIME, kind), outcome(Dimension.OUTCOME, ofKind));
            } else {
                FACETS.forEach(facet ->
                        all.put(new Breakdown(Dataset.BY_OUTCOME, facet.column(), kind), outcome(facet, ofKind)));
            }
        });
        return all;
    }

    private static List<LetterBreakdown> outcome(Dimension facet, List<Dated> dated) {
        Map<String, BreakdownFigure> coded = new LinkedHashMap<>();
        Map<String, BreakdownFigure> whole = new LinkedHashMap<>();
        dated.stream().sorted(Comparator.comparing(d -> d.figure().id())).forEach(d -> {
            Figure figure = d.figure();
            boolean fromScope = Dimension.OUTCOMES.stream().allMatch(figure::undivided);
            BreakdownFigure part =
                    new BreakdownFigure(figure.code(facet), figure.row().outcome(), d, "", fromScope);
            String unit = d.grain() == Grain.CASE ? figure.caseId() : figure.id();
            coded.putIfAbsent(unit + " " + part.code(), part);
            whole.putIfAbsent(unit, part);
        });
        return LetterBreakdown.all(List.copyOf(coded.values()), List.copyOf(whole.values()));
    }
}
