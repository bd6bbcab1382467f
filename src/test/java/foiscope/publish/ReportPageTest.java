package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.model.Caveat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    @Test
    void intervalsArePrintedWithoutAMiddle() throws IOException {
        String page = page(
                SampleRows.comparison("Avon", 3.0, 3.0, true, null),
                SampleRows.comparison("Beds", 0.0, 4.0, true, null),
                SampleRows.comparison("Cheshire", 3.0, null, true, null),
                SampleRows.comparison("Derbyshire", null, null, true, null));
        assertThat(row(page, "Avon")).contains(">3</td>");
        assertThat(row(page, "Beds")).contains(">0–4</td>");
        assertThat(row(page, "Cheshire")).contains(">3+</td>");
        assertThat(row(page, "Derbyshire")).contains(">no figure</td>");
    }

    @Test
    void ratesAreRoundedOutwardsAndNeverPrintedForASmallBase() throws IOException {
        String page = page(
                SampleRows.comparison("Avon", 7.0, 7.0, true, null),
                SampleRows.comparison("Beds", 3.0, 3.0, true, "date_unsaid;small_base"));
        assertThat(row(page, "Avon")).contains(">0.12–4.57</td>");
        assertThat(row(page, "Beds")).doesNotContain("4.57").contains("date unsaid; small base");
    }

    @Test
    void everyRowLeadsToItsFigures() throws IOException {
        assertThat(row(page(SampleRows.comparison("Avon", 7.0, 7.0, true, null)), "Avon"))
                .contains("<summary>3</summary><code>foiscope explain ab12 --release .</code>");
    }

    @Test
    void everyCaveatThatARowMayHaveIsTold() throws IOException {
        String page = page();
        for (Caveat caveat : Caveat.values()) {
            assertThat(page.contains("<dt>" + caveat.code().replace('_', ' ') + "</dt>"))
                    .as(caveat.code())
                    .isEqualTo(caveat != Caveat.SUPERSEDED);
        }
    }

    @Test
    void codesAreWords() throws IOException {
        assertThat(row(page(SampleRows.comparison("Avon", 7.0, 7.0, true, null)), "Avon"))
                .contains("officer or staff")
                .contains("financial year")
                .contains("not said")
                .doesNotContain("_");
    }

    @Test
    void whatMayNotBeComparedStandsApart() throws IOException {
        String page = page(
                SampleRows.comparison("Avon", 7.0, 7.0, true, null),
                SampleRows.comparison("Beds", 3.0, 9.0, false, "part_year"));
        assertThat(page.indexOf("Figures that may be compared")).isPositive().isLessThan(page.indexOf("Avon"));
        assertThat(page.indexOf("Figures that stand alone")).isGreaterThan(page.indexOf("Avon"));
        assertThat(page.indexOf(">Beds<")).isGreaterThan(page.indexOf("Figures that stand alone"));
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String page =
                page(SampleRows.comparison("<script>alert(\"1\")</script>' &\u0000", 7.0, 7.0, true, "<img src=x>"));
        assertThat(page)
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp;\ufffd")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    @Test
    void aLongTableIsCutAndSaysSo() throws IOException {
        List<ComparisonRow> rows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            rows.add(SampleRows.comparison("Force " + i, 7.0, 7.0, true, null));
        }
        String page = page(rows.toArray(ComparisonRow[]::new));
        assertThat(page)
                .contains("Force 9")
                .doesNotContain("Force 10")
                .contains("The first 10 of 25 rows; all of them are in <a href=\"by_role.csv\">by_role.csv</a>");
    }

    @Test
    void theSecurityPolicyAllowsItsOwnStyleOnly() throws IOException {
        String page = page();
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
        assertThat(style.find()).isTrue();
        byte[] hash = Checksums.digest().digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .contains("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("http:")
                .doesNotContain("src=");
    }

    @Test
    void everyTableHasACaptionAndEveryHeadingItsScope() throws Exception {
        String page = page(
                SampleRows.comparison("Avon", 7.0, 7.0, true, null),
                SampleRows.comparison("Beds", 3.0, 9.0, false, "part_year"));
        assertThat(page.split("<table>", -1)).hasSize(4);
        assertThat(page.split("<caption", -1)).hasSize(4);
        assertThat(page).doesNotContain("<th>");
        String xml = page.replaceAll("<!DOCTYPE html>", "").replaceAll("(<meta [^>]*)>", "$1/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(String page, String force) {
        return page.lines()
                .filter(line -> line.contains(">" + force + "</th>"))
                .findFirst()
                .orElseThrow();
    }

    private static String page(ComparisonRow... rows) throws IOException {
        ReportTable table = new ReportTable(Dataset.BY_ROLE, 10);
        for (ComparisonRow row : rows) {
            table.add(row);
        }
        long comparable = Arrays.stream(rows).filter(ComparisonRow::comparable).count();
        table.count(comparable, rows.length - comparable);
        List<WrittenDataset> datasets =
                List.of(new WrittenDataset(Dataset.BY_ROLE, rows.length, List.of("by_role.parquet")));
        return new ReportPage(datasets, Map.of(Dataset.BY_ROLE, table), SampleRows.INFO).html();
    }
}
