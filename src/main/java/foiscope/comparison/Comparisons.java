package foiscope.comparison;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns observations into the rows of by_year, by_role, by_gender, by_relationship and by_outcome by the contract's rules, key by key.
 * The same figures give the same rows, in whatever order and however often they come.
 *
 * @param tree which outcome or relationship is broader than which
 * @param breaks the days after which figures mean something else
 * @param units the counting units that mean the same in every force
 */
public record Comparisons(ConceptTree tree, Breaks breaks, Set<String> units) implements Serializable {

    private static final Comparator<YearFigure> PLACE = Comparator.comparing(YearFigure::documentId)
            .thenComparingInt(YearFigure::sourceTable)
            .thenComparingInt(YearFigure::sourceRow)
            .thenComparingInt(YearFigure::sourceColumn)
            .thenComparingInt(YearFigure::sourceItem)
            .thenComparing(YearFigure::observationId);

    /**
     * The rows of all comparisons that the figures of one key stand behind, and which of them give way to another letter's.
     *
     * @param figures all of one {@linkplain YearFigure#key key}
     */
    public Compared of(List<YearFigure> figures) {
        List<YearFigure> ordered = new ArrayList<>(figures);
        ordered.sort(PLACE);
        Set<String> seen = new HashSet<>();
        List<Dated> dated = ordered.stream()
                .filter(figure -> seen.add(figure.observationId()))
                .flatMap(figure -> Dated.of(figure).stream())
                .toList();
        return dated.isEmpty()
                ? new Compared(List.of(), List.of())
                : new Compared(new YearRows(ordered.get(0).key(), dated, this).rows(), Superseding.among(dated));
    }
}
