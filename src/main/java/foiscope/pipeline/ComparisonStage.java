package foiscope.pipeline;

import foiscope.comparison.Breaks;
import foiscope.comparison.Comparisons;
import foiscope.comparison.ConceptTree;
import foiscope.dataset.ObservationRow;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Vocabularies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Comparing one group of figures with the vocabularies' hierarchy and the days on which the law changed. */
final class ComparisonStage {

    private ComparisonStage() {}

    static Compared compare(List<LetterFigure> group, Vocabularies vocabularies) {
        List<ObservationRow> figures = group.stream().map(LetterFigure::figure).toList();
        Map<String, LocalDate> responded = new HashMap<>();
        for (LetterFigure figure : group) {
            if (figure.responded() != null) {
                responded.put(figure.figure().responseId(), figure.responded());
            }
        }
        Comparisons comparisons = new Comparisons(tree(vocabularies), new Breaks(vocabularies.breaks()));
        Set<String> superseded = Comparisons.superseded(figures, responded);
        return new Compared(
                figures.stream()
                        .map(figure -> superseded.contains(figure.observationId()) ? Superseded.marked(figure) : figure)
                        .toList(),
                comparisons.of(figures, responded));
    }

    private static ConceptTree tree(Vocabularies vocabularies) {
        Map<String, String> broader = new HashMap<>();
        for (Domain domain : Domain.values()) {
            vocabularies.concepts(domain).forEach((code, concept) -> concept.broader()
                    .ifPresent(wider -> broader.put(code, wider)));
        }
        return new ConceptTree(broader);
    }
}
