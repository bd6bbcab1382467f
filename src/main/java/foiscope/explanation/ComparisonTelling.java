package foiscope.explanation;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.model.Codes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what a row of a comparison says, and every figure that stands behind it. */
record ComparisonTelling(
        Dataset dataset, ComparisonRow row, List<ObservationRow> figures, Map<String, String> sources) {

    String text() {
        Telling telling = new Telling()
                .line("%s, %s, %s: %s %s"
                        .formatted(
                                row.force(),
                                row.year(),
                                subject(),
                                Telling.interval(row.lower(), row.upper()),
                                Telling.unit(row.countingUnit(), row.count())))
                .line("")
                .fact("About", Telling.words(row.topic()))
                .fact(
                        "Raised by",
                        row.complaintSource().equals(Codes.TOTAL) ? null : Telling.words(row.complaintSource()))
                .fact("Outcomes of", row.outcomeKind().equals(Codes.TOTAL) ? null : Telling.words(row.outcomeKind()))
                .fact("Limited to", Telling.list(row.scope()))
                .fact("Year", year())
                .fact("Year's total", total())
                .fact("Share", share())
                .fact("Per 1,000", rate())
                .fact("Comparable", row.comparable() ? "yes" : "no")
                .fact("Beware", Telling.list(row.caveats()))
                .fact("Lower bound", lowerBound())
                .fact("Upper bound", upperBound())
                .fact("Id", row.rowId())
                .line("")
                .line(
                        figures.size() == 1
                                ? "One figure stands behind it:"
                                : figures.size() + " figures stand behind it:");
        figures.forEach(figure ->
                telling.line("  " + FigureTelling.inShort(figure, sources.getOrDefault(figure.documentId(), ""))));
        return telling.text();
    }

    private String subject() {
        if (row.code() == null) {
            return "all";
        }
        String kind = Objects.requireNonNullElse(row.axis(), Objects.requireNonNullElse(row.party(), ""));
        String dimension = dataset.fileName().substring("by_".length());
        return (kind.isEmpty() ? dimension : kind + " " + dimension) + " " + Telling.words(row.code());
    }

    private String year() {
        String part = row.coverage() == null || row.coverage() == 1.0
                ? ""
                : ", of which the figures cover %s %%".formatted(Telling.number(Math.floor(row.coverage() * 100)));
        return Telling.words(row.yearBasis()) + " " + row.year() + part;
    }

    private @Nullable String total() {
        return row.totalLower() == null ? null : Telling.interval(row.totalLower(), row.totalUpper());
    }

    /** Rounded outwards, so that what the interval surely holds the printed one holds too. */
    private @Nullable String share() {
        if (row.shareLower() == null || row.shareUpper() == null) {
            return null;
        }
        String lower = Telling.number(Math.floor(row.shareLower() * 1000) / 10);
        String upper = Telling.number(Math.ceil(row.shareUpper() * 1000) / 10);
        return (lower.equals(upper) ? lower : lower + " to " + upper) + " % of the year's total";
    }

    private @Nullable String rate() {
        if (row.workforce() == null) {
            return null;
        }
        return "%s to %s, of a workforce of %s (%s)"
                .formatted(row.rateLower(), row.rateUpper(), Telling.number(row.workforce()), row.workforceBasis());
    }

    private @Nullable String lowerBound() {
        if (row.lower() == null) {
            return null;
        }
        String bound = Telling.number(row.lower());
        double sum = figures.stream()
                .mapToDouble(f -> f.lower() == null ? 0 : f.lower())
                .sum();
        if (figures.size() == 1 && sum == row.lower()) {
            return bound + ": the figure as it is printed";
        } else if (sum == row.lower()) {
            return bound + ": what the figures below add up to";
        }
        return bound + ": what the figures below add up to, each counted once: a figure printed at this level stands"
                + " alone,\none printed twice or also in parts isn't added again, and one that may mean several things"
                + " counts above alone";
    }

    private String upperBound() {
        if (row.upper() == null) {
            return "none: nothing printed bounds it from above";
        } else if (row.upper().equals(row.lower())) {
            return Telling.number(row.upper()) + ": the same, since nothing is left open";
        }
        double sum = figures.stream()
                .mapToDouble(f -> f.upper() == null ? Double.POSITIVE_INFINITY : f.upper())
                .sum();
        String bound = Telling.number(row.upper());
        return sum >= row.upper()
                ? bound + ": what the figures below can be at most, each with the interval of its own"
                : bound + ": what the year's total leaves open is added, since parts of it aren't stated or weren't"
                        + " understood";
    }
}
