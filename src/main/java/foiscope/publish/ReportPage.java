package foiscope.publish;

import foiscope.dataset.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The report of a release for people: one page that needs no server, no network and no script. */
final class ReportPage {

    static final String FILE = "index.html";

    private final List<WrittenDataset> datasets;
    private final Map<Dataset, ReportTable> tables;
    private final ReleaseInfo info;

    ReportPage(List<WrittenDataset> datasets, Map<Dataset, ReportTable> tables, ReleaseInfo info) {
        this.datasets = datasets;
        this.tables = tables;
        this.info = info;
    }

    /** The page; the same release gives the same bytes. */
    String html() throws IOException {
        Html html = new Html();
        head(html);
        html.markup("<main id=\"main\">\n");
        contents(html);
        reading(html);
        tables.values().forEach(table -> html.append(table.section()));
        about(html);
        return html.markup("</main>\n</body>\n</html>\n").toString();
    }

    private static void head(Html html) throws IOException {
        String style = style();
        html.markup("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .markup(hash(style))
                .markup("'; base-uri 'none'; form-action 'none'\">\n")
                .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", DataPackage.TITLE)
                .markup("\n<style>" + style + "</style>\n</head>\n<body>\n")
                .markup("<a class=\"skip\" href=\"#main\">Skip to the figures</a>\n<header>\n")
                .element("h1", DataPackage.TITLE)
                .markup("\n</header>\n");
    }

    private void contents(Html html) {
        html.markup("<section aria-labelledby=\"contents\">\n")
                .element("h2 id=\"contents\"", "What this release holds")
                .markup("\n<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"datasets\">\n<table>\n")
                .element("caption id=\"datasets\"", "Datasets, with their files")
                .markup("\n<thead><tr>")
                .element("th scope=\"col\"", "Dataset")
                .element("th scope=\"col\"", "Holds")
                .element("th scope=\"col\" class=\"figure\"", "Rows")
                .element("th scope=\"col\"", "Files")
                .markup("</tr></thead>\n<tbody>\n");
        for (WrittenDataset written : datasets) {
            String parquet = WrittenDataset.parquetOf(written.dataset());
            html.markup("<tr>")
                    .element(
                            "th scope=\"row\"",
                            CodeText.heading(written.dataset().fileName()))
                    .element("td", written.dataset().meaning())
                    .element("td class=\"figure\"", String.format(Locale.ROOT, "%,d", written.rows()))
                    .markup("<td>")
                    .link(written.csv(), written.csv())
                    .markup(" ")
                    .link(written.parquet().size() > 1 ? parquet + "/" : parquet, parquet)
                    .markup("</td></tr>\n");
        }
        html.markup("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private static void reading(Html html) {
        html.markup("<section aria-labelledby=\"reading\">\n")
                .element("h2 id=\"reading\"", "How to read the figures")
                .markup(
                        "\n<p>Forces answer in their own words and leave things out, so a figure here is what is surely ")
                .markup("true of it: <b>3</b> is exactly three, <b>0\u20134</b> is somewhere from none to four, ")
                .markup(
                        "<b>3+</b> is at least three. These bounds are certain, not a margin of error; there is no middle ")
                .markup("value that is likelier than the others.</p>\n")
                .markup(
                        "<p>A rate is per 1,000 of the workforce. Its range has both doubts in it: the bounds of the count, ")
                .markup("and what chance alone would do to it (95\u00a0% Poisson limits).</p>\n")
                .markup(
                        "<p>Figures of different units, years or limits are never added up. Forces record differently: ")
                .markup("that one has more than another is a question to ask, not a verdict.</p>\n")
                .markup(
                        "<p>Every row leads back to the cells of the letters that it comes from: open the number of figures behind ")
                .markup("it, and run the command that stands there in the folder of this release.</p>\n")
                .markup("<h3>Caveats</h3>\n<dl>\n");
        CodeText.meanings()
                .forEach((caveat, meaning) ->
                        html.element("dt", caveat).element("dd", meaning).markup("\n"));
        html.markup("</dl>\n</section>\n");
    }

    private void about(Html html) {
        html.markup("<section aria-labelledby=\"about\">\n")
                .element("h2 id=\"about\"", "About this release")
                .markup("\n<p>")
                .text("Made by foiscope " + info.version() + " with vocabularies " + info.vocabularyVersion() + ".")
                .markup("</p>\n<p>Every field's type, unit and meaning is in ")
                .link(DataPackage.FILE, DataPackage.FILE)
                .markup(". ")
                .link(Checksums.FILE, Checksums.FILE)
                .markup(" has the SHA-256 of every other file.</p>\n");
        for (Licence licence : info.licences()) {
            html.markup("<p>Licence: ").link(licence.path(), licence.title()).markup("</p>\n");
        }
        html.markup("</section>\n");
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String style) {
        return Base64.getEncoder().encodeToString(Checksums.digest().digest(style.getBytes(StandardCharsets.UTF_8)));
    }
}
