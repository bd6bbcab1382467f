package foiscope.comparison;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.model.CountInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All rows of one key: its totals, and each breakdown code by code. */
final class YearRows {

    private final Key key;
    private final Totals totals;
    private final Map<Breakdown, List<LetterBreakdown>> letters;
    private final ConceptTree tree;
    private final RowForm form;

    YearRows(Key key, List<Dated> dated, Comparisons rules) {
        List<Dated> settled = Spans.settle(dated);
        this.key = key;
        this.totals = new Totals(settled);
        this.letters = Breakdowns.of(settled);
        this.tree = rules.tree();
        this.form = new RowForm(key, rules);
    }

    List<ComparisonRow> rows() {
        List<ComparisonRow> rows = new ArrayList<>();
        totals.kinds().forEach(kind -> rows.add(total(kind)));
        letters.forEach((breakdown, of) -> rows.addAll(parts(breakdown, latestIfStocks(of))));
        return rows;
    }

    /** Parts that exceed their letter's total put it in doubt (contract: total). */
    private ComparisonRow total(String kind) {
        List<LetterEstimate> standing = totals.standing(kind);
        Span span = standing.get(0).span();
        Estimate total =
                Estimate.agree(standing.stream().map(LetterEstimate::estimate).toList());
        CountInterval over = total.interval();
        boolean above = false;
        for (Map.Entry<Breakdown, List<LetterBreakdown>> of : letters.entrySet()) {
            if (!totals.kindsFor(span, of.getKey().outcomeKind()).equals(Set.of(kind))) {
                continue;
            }
            for (LetterBreakdown ofLetter : of.getValue()) {
                CountInterval sum = ofLetter.sum(tree, total.interval());
                boolean beside = ofLetter.span().equals(span)
                        && standing.stream().anyMatch(s -> s.letter().equals(ofLetter.letter()));
                if (beside && Bounds.exceeds(sum, total.interval())) {
                    over = over.hull(sum);
                    above = true;
                }
            }
        }
        Bounds bounds = new Bounds(over, total.figures(), false, total.mismatch() || above, over, above);
        return form.row(new Breakdown(Dataset.BY_YEAR, null, kind), null, span, bounds);
    }

    private List<ComparisonRow> parts(Breakdown breakdown, List<LetterBreakdown> letters) {
        Set<String> codes = new TreeSet<>();
        letters.forEach(ofLetter -> codes.addAll(ofLetter.codes()));
        return codes.stream().map(code -> part(breakdown, code, letters)).toList();
    }

    /** A year's last stock stands (contract: years). */
    private List<LetterBreakdown> latestIfStocks(List<LetterBreakdown> letters) {
        if (key.yearBasis() != YearBasis.POINT_IN_TIME || letters.isEmpty()) {
            return letters;
        }
        LocalDate last = letters.stream()
                .map(p -> p.span().lastOrNever())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return letters.stream().filter(p -> p.span().lastOrNever().equals(last)).toList();
    }

    private ComparisonRow part(Breakdown breakdown, String code, List<LetterBreakdown> letters) {
        List<LetterEstimate> standing = LetterEstimate.standing(
                letters.stream().flatMap(p -> p.says(code).stream()).toList());
        Span span = standing.get(0).span();
        List<Bounds> bounds = new ArrayList<>();
        for (LetterEstimate said : standing) {
            for (LetterBreakdown ofLetter : letters) {
                if (ofLetter.letter().equals(said.letter()) && ofLetter.span().equals(span)) {
                    bounds.add(
                            Bounds.of(said.estimate(), code, ofLetter, totals.at(span, breakdown.outcomeKind()), tree));
                }
            }
        }
        return form.row(breakdown, code, span, Bounds.over(bounds));
    }
}
