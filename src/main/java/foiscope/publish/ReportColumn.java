package foiscope.publish;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a comparison's table in the report. The first is the force, which heads its row.
 *
 * @param kind how its cells are set
 */
record ReportColumn(String heading, Kind kind, Cell cell) {

    /** What a row has in a column. */
    @FunctionalInterface
    interface Cell {
        void write(ComparisonRow row, Html html);
    }

    /** How cells are set: the tags of a column's heading and of its cells. */
    enum Kind {
        ROW_HEADING("th scope=\"col\"", "th scope=\"row\""),
        WORDS("th scope=\"col\"", "td"),
        /** Set to the right. */
        FIGURE("th scope=\"col\" class=\"figure\"", "td class=\"figure\"");

        private final String headingTag;
        private final String cellTag;

        Kind(String headingTag, String cellTag) {
            this.headingTag = headingTag;
            this.cellTag = cellTag;
        }

        String headingTag() {
            return headingTag;
        }
    }

    static List<ReportColumn> of(Dataset dataset) {
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(of("Force", Kind.ROW_HEADING, ComparisonRow::force));
        columns.add(words("Year", ComparisonRow::year));
        columns.add(words("Kind of year", row -> CodeText.words(row.yearBasis())));
        switch (dataset) {
            case BY_GENDER -> columns.add(words("Whose", row -> optional(row.party())));
            case BY_OUTCOME -> columns.add(words("Facet", row -> optional(row.axis())));
            default -> {}
        }
        codeHeading(dataset).ifPresent(heading -> columns.add(words(heading, row -> optional(row.code()))));
        columns.add(figure("Count", row -> IntervalText.of(row.lower(), row.upper())));
        columns.add(new ReportColumn("Figures behind it", Kind.FIGURE, ReportColumn::figuresBehind));
        columns.add(words("Counted as", row -> CodeText.words(row.countingUnit())));
        if (dataset != Dataset.BY_YEAR) {
            columns.add(figure("Year's total", row -> IntervalText.of(row.totalLower(), row.totalUpper())));
        }
        columns.add(figure("Rate per 1,000", ReportColumn::rate));
        columns.add(words("About", row -> CodeText.words(row.topic())));
        columns.add(words("Raised by", row -> raisedBy(row.complaintSource())));
        columns.add(words("Kind of outcome", row -> CodeText.words(row.outcomeKind())));
        columns.add(words("Limited to", row -> Optional.ofNullable(row.scope()).orElse("")));
        columns.add(words(
                "Caveats",
                row -> Optional.ofNullable(row.caveats()).map(CodeText::list).orElse("")));
        return columns;
    }

    private static ReportColumn words(String heading, Function<ComparisonRow, String> text) {
        return of(heading, Kind.WORDS, text);
    }

    private static ReportColumn figure(String heading, Function<ComparisonRow, String> text) {
        return of(heading, Kind.FIGURE, text);
    }

    private static ReportColumn of(String heading, Kind kind, Function<ComparisonRow, String> text) {
        return new ReportColumn(heading, kind, (row, html) -> html.element(kind.cellTag, text.apply(row)));
    }

    /** How many there are, and the command that tells them. */
    private static void figuresBehind(ComparisonRow row, Html html) {
        html.markup("<" + Kind.FIGURE.cellTag + "><details><summary>")
                .text(Integer.toString(row.observations()))
                .markup("</summary>")
                .element("code", "foiscope explain " + row.rowId() + " --release .")
                .markup("</details></td>");
    }

    private static String optional(@Nullable String code) {
        return code == null ? "" : CodeText.words(code);
    }

    private static String raisedBy(String source) {
        return source.equals("_T") ? "not said" : CodeText.words(source);
    }

    /** Never for a small base, which chance alone moves. */
    private static String rate(ComparisonRow row) {
        boolean smallBase =
                row.caveats() != null && List.of(row.caveats().split(";", -1)).contains("small_base");
        return row.rateLower() == null || smallBase ? "" : IntervalText.outwards(row.rateLower(), row.rateUpper());
    }

    private static Optional<String> codeHeading(Dataset dataset) {
        return switch (dataset) {
            case BY_ROLE -> Optional.of("Role");
            case BY_GENDER -> Optional.of("Gender");
            case BY_RELATIONSHIP -> Optional.of("Relationship");
            case BY_OUTCOME -> Optional.of("Outcome");
            default -> Optional.empty();
        };
    }
}
