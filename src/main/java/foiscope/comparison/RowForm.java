package foiscope.comparison;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.model.CountInterval;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one key as they are published. */
record RowForm(Key key, Comparisons rules) {

    /** @param code null for a total */
    ComparisonRow row(Breakdown breakdown, @Nullable String code, Span span, Bounds bounds) {
        Dataset dataset = breakdown.dataset();
        CountInterval interval = bounds.interval();
        CountInterval total = bounds.total();
        Shares shares = code == null ? Shares.whole(bounds) : Shares.of(bounds);
        Comparability comparability = Comparability.of(key, span, bounds, rules.breaks(), rules.units());
        List<String> ids =
                bounds.figures().stream().map(Figure::id).distinct().sorted().toList();
        return new ComparisonRow(
                dataset.fileName(),
                key.rowId(breakdown.outcomeKind(), breakdown.division(), code),
                key.force(),
                key.forceCode(),
                key.topic(),
                key.countingUnit(),
                key.complaintSource(),
                breakdown.outcomeKind(),
                key.scope(),
                key.year(),
                dataset == Dataset.BY_GENDER ? breakdown.division() : null,
                dataset == Dataset.BY_OUTCOME ? breakdown.division() : null,
                code,
                dataset == Dataset.BY_OUTCOME && code != null
                        ? rules.tree().broader(code).orElse(null)
                        : null,
                key.yearBasis().code(),
                span.coverage(),
                interval.exact().map(BigDecimal::doubleValue).orElse(null),
                interval.lower().doubleValue(),
                number(interval.upper()),
                total == null ? null : number(total.lower()),
                total == null ? null : number(total.upper()),
                shares.lower(),
                shares.upper(),
                null,
                null,
                null,
                null,
                null,
                ids.size(),
                String.join(";", ids),
                comparability.comparable(),
                comparability.caveats().isEmpty() ? null : String.join(";", comparability.caveats()));
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
