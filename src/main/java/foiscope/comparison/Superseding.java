package foiscope.comparison;

import foiscope.model.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which figures give way to the same figure in another letter, and differ from it (contract: twice). */
final class Superseding {

    /** What a figure is a figure of, whoever gives it. */
    private record Subject(Key key, List<String> codes, @Nullable String otherBreakdown, String month) {

        static Subject of(Dated dated) {
            YearFigure row = dated.figure().row();
            List<String> codes =
                    Arrays.stream(Dimension.values()).map(dated.figure()::code).toList();
            String month = dated.grain() == Grain.MONTH ? dated.from().toString() : "";
            return new Subject(row.key(), codes, row.otherBreakdown(), month);
        }
    }

    private Superseding() {}

    /**
     * Of one key, the figures that give way, and of those that stand the ones that stand in other years too. Single cases have no
     * counterpart in another list that could be told.
     */
    static List<Verdict> among(List<Dated> dated) {
        Map<Subject, List<Dated>> bySubject =
                dated.stream().filter(d -> d.grain() != Grain.CASE).collect(Collectors.groupingBy(Subject::of));
        List<Verdict> verdicts = new ArrayList<>();
        for (List<Dated> same : bySubject.values()) {
            List<LetterEstimate> all = said(same);
            LetterEstimate first = LetterEstimate.standing(all).get(0);
            for (LetterEstimate said : all) {
                boolean givesWay = LetterEstimate.STANDING.compare(said, first) != 0
                        && !said.estimate().withheld()
                        && said.span().overlaps(first.span())
                        && !Estimate.equal(
                                said.estimate().interval(), first.estimate().interval());
                said.estimate().figures().stream()
                        .map(Figure::row)
                        .filter(row -> givesWay || row.spread())
                        .map(row -> new Verdict(row.documentId(), row.observationId(), givesWay))
                        .forEach(verdicts::add);
            }
        }
        return verdicts;
    }

    private static List<LetterEstimate> said(List<Dated> same) {
        Map<Letter, Map<Span, List<Dated>>> places = new HashMap<>();
        same.forEach(d -> places.computeIfAbsent(d.letter(), letter -> new HashMap<>())
                .computeIfAbsent(d.span(), span -> new ArrayList<>())
                .add(d));
        List<LetterEstimate> all = new ArrayList<>();
        places.forEach((letter, bySpan) ->
                bySpan.forEach((span, figures) -> all.add(new LetterEstimate(letter, span, estimate(figures)))));
        return all;
    }

    /** Totals of one table are the same figure again, parts of one add up. */
    private static Estimate estimate(List<Dated> figures) {
        Estimate estimate = figures.get(0).figure().total()
                ? Estimate.ofTotals(figures)
                : Estimate.ofParts(figures.stream()
                        .map(d -> new BreakdownFigure("", "", d, "", false))
                        .toList());
        List<Figure> all = figures.stream().map(Dated::figure).toList();
        return new Estimate(estimate.interval(), all, estimate.mismatch(), 0);
    }
}
