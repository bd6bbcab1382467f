package foiscope.comparison;

import foiscope.comparison.Dated.Grain;
import foiscope.dataset.ObservationRow;
import foiscope.model.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which figures give way to the same figure in another letter, and differ from it (contract: twice). */
final class Superseding {

    /** What a figure is a figure of, whoever gives it. */
    private record Subject(Key key, List<String> codes, @Nullable String otherBreakdown, String month) {

        static Subject of(Dated dated) {
            ObservationRow row = dated.figure().row();
            List<String> codes =
                    Arrays.stream(Dimension.values()).map(dated.figure()::code).toList();
            String month = dated.grain() == Grain.MONTH ? dated.from().toString() : "";
            return new Subject(Key.of(dated), codes, row.otherBreakdown(), month);
        }
    }

    private Superseding() {}

    /** Observation ids. Single cases have no counterpart in another list that could be told. */
    static Set<String> among(List<Dated> dated) {
        Map<Subject, List<Dated>> bySubject =
                dated.stream().filter(d -> d.grain() != Grain.CASE).collect(Collectors.groupingBy(Subject::of));
        Set<String> standing = new HashSet<>();
        Set<String> superseded = new HashSet<>();
        for (List<Dated> same : bySubject.values()) {
            List<Said> all = said(same);
            Said first = Said.standing(all).get(0);
            for (Said said : all) {
                boolean givesWay = Said.STANDING.compare(said, first) != 0
                        && !said.estimate().withheld()
                        && said.span().overlaps(first.span())
                        && !Estimate.equal(
                                said.estimate().interval(), first.estimate().interval());
                (givesWay ? superseded : standing)
                        .addAll(said.estimate().figures().stream()
                                .map(Figure::id)
                                .toList());
            }
        }
        superseded.removeAll(standing);
        return superseded;
    }

    private static List<Said> said(List<Dated> same) {
        Map<Letter, Map<Span, List<Dated>>> places = new HashMap<>();
        same.forEach(d -> places.computeIfAbsent(d.letter(), letter -> new HashMap<>())
                .computeIfAbsent(d.span(), span -> new ArrayList<>())
                .add(d));
        List<Said> all = new ArrayList<>();
        places.forEach((letter, bySpan) ->
                bySpan.forEach((span, figures) -> all.add(new Said(letter, span, estimate(figures)))));
        return all;
    }

    /** Totals of one table are the same figure again, parts of one add up. */
    private static Estimate estimate(List<Dated> figures) {
        Estimate estimate = figures.get(0).figure().total()
                ? Estimate.ofTotals(figures)
                : Estimate.ofParts(figures.stream()
                        .map(d -> new Part("", "", d, "", false))
                        .toList());
        List<Figure> all = figures.stream().map(Dated::figure).toList();
        return new Estimate(estimate.interval(), all, estimate.mismatch(), 0);
    }
}
