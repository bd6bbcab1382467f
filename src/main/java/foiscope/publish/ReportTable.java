package foiscope.publish;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import java.util.List;
import java.util.Locale;

/** A comparison in the report: what may be compared, and apart from it what may not. It shows the first rows, and says how many there are. */
final class ReportTable {

    private final Dataset dataset;
    private final List<ReportColumn> columns;
    private final Part comparable;
    private final Part incomparable;

    ReportTable(Dataset dataset, int rowLimit) {
        this.dataset = dataset;
        this.columns = ReportColumn.of(dataset);
        this.comparable = new Part("comparable", rowLimit);
        this.incomparable = new Part("apart", rowLimit);
    }

    /** Takes the first rows; how many there are in all is told apart. */
    void add(ComparisonRow row) {
        (row.comparable() ? comparable : incomparable).add(row);
    }

    /** How many rows there are of both kinds, those included that weren't added. */
    void count(long mayBeCompared, long mayNot) {
        comparable.count = mayBeCompared;
        incomparable.count = mayNot;
    }

    /** The section of the report that shows it. */
    Html section() {
        String id = dataset.fileName();
        Html html = new Html();
        html.markup("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">")
                .text(CodeText.heading(id))
                .markup("</h2>\n")
                .element("p", dataset.meaning())
                .markup("\n");
        if (comparable.count + incomparable.count == 0) {
            return html.element("p", "No figures.").markup("\n</section>\n");
        }
        comparable.show(html, "Figures that may be compared: " + CodeText.words(id));
        incomparable.show(html, "Figures that stand alone: " + CodeText.words(id) + "; their caveats say why");
        return html.markup("</section>\n");
    }

    /** One of its two tables: the first rows are kept as they will be shown, the others counted. */
    private final class Part {

        private final String id;
        private final int rowLimit;
        private final Html rows = new Html();
        private int shown;
        private long count;

        private Part(String name, int rowLimit) {
            this.id = dataset.fileName() + "-" + name;
            this.rowLimit = rowLimit;
        }

        private void add(ComparisonRow row) {
            if (shown == rowLimit) {
                return;
            }
            shown++;
            rows.markup("<tr>");
            for (ReportColumn column : columns) {
                column.cell().write(row, rows);
            }
            rows.markup("</tr>\n");
        }

        private void show(Html html, String caption) {
            if (count == 0) {
                return;
            }
            html.markup("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "\">\n<table>\n")
                    .element("caption id=\"" + id + "\"", caption)
                    .markup("\n<thead><tr>");
            for (ReportColumn column : columns) {
                html.element(column.kind().headingTag(), column.heading());
            }
            html.markup("</tr></thead>\n<tbody>\n").append(rows).markup("</tbody>\n</table>\n</div>\n");
            if (count > rowLimit) {
                html.markup("<p>")
                        .text(String.format(
                                Locale.ROOT, "The first %,d of %,d rows; all of them are in ", rowLimit, count))
                        .link(WrittenDataset.csvOf(dataset), WrittenDataset.csvOf(dataset))
                        .markup(".</p>\n");
            }
        }
    }
}
