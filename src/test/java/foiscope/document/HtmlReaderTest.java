package foiscope.document;

import static foiscope.document.Documents.paragraphs;
import static foiscope.document.Documents.rows;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import foiscope.model.SourceCell;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static Layout read(String body) {
        return Documents.read(
                "page.txt", ("<!DOCTYPE html><html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void paragraphsLinesAndLists() {
        Layout layout = read(
                """
                <head><title>Not shown</title></head><h1>Kent Police</h1><div>Line one</div><div>Line   two</div>
                <p>There were<br>3 cases.<br><br>And more.</p><ol><li>How many?</li><li>When?</li></ol>
                <ul><li>PC<ul><li>two</li></ul></li></ul><script>var x = 3;</script><p style="display: none">7 hidden</p>
                <p class="MsoNormal">Tight</p><p class="MsoNormal">lines</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">apart</p>""");
        assertThat(paragraphs(layout))
                .containsExactly(
                        "Kent Police",
                        "Line one\nLine two",
                        "There were\n3 cases.",
                        "And more.",
                        "1. How many?\n2. When?",
                        "\u2022 PC\n\u2022 two",
                        "Tight\nlines",
                        "apart");
    }

    @Test
    void tablesWithSpansAndTheLinesOfTheirCells() {
        Layout layout = read(
                """
                <table><caption>Outcomes</caption><tr><th rowspan="2">Year<th colspan=2>Officers</tr><tr><td>Male<td>Female</tr>
                <tr><td rowspan=2>2018<td>3 x PC<br>1 x Sgt<td>0</tr><tr><td>4<sup>1</sup><td>5</tr>
                <tr><td>Total<sup>2</sup><td colspan="99999999">9</table>""");
        assertThat(paragraphs(layout)).containsExactly("Outcomes");
        assertThat(rows(layout.tables().get(0)))
                .containsExactly(
                        "Year|Officers|Officers",
                        "Year|Male|Female",
                        "2018|3 x PC\n1 x Sgt|0",
                        "2018|4*|5",
                        "Total(2)|9|9");
        assertThat(layout.tables().get(0).cells().stream().filter(SourceCell::header))
                .hasSize(2);
    }

    @Test
    void aTableThatHoldsOthersIsThePagesColumns() {
        Layout layout = read(
                """
                <table><tr><td>Left words</td><td><p>Above</p><table><tr><td>a<td>1<tr><td>b<td>2</table></td></tr></table>""");
        assertThat(paragraphs(layout)).containsExactly("Left words", "Above");
        assertThat(layout.tables().stream().map(table -> rows(table))).containsExactly(List.of("a|1", "b|2"));
    }

    @Test
    void whatIsSetOutByHandIsATable() {
        Layout layout = read("<pre>Outcome\t2018\t2019\nDismissed\t1\t2\nResigned\t3\t4</pre>");
        assertThat(rows(layout.tables().get(0))).containsExactly("Outcome|2018|2019", "Dismissed|1|2", "Resigned|3|4");
    }

    @Test
    void thePageSaysItsCharset() {
        byte[] bytes = "<html><head><meta charset=\"windows-1252\"></head><body><p>2018 – 2019</p></body></html>"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(paragraphs(Documents.read("a.html", bytes))).containsExactly("2018 – 2019");
        byte[] unsaid = "<html><body><p>2018 – 2019</p></body></html>".getBytes(Charset.forName("windows-1252"));
        assertThat(paragraphs(Documents.read("a.html", unsaid))).containsExactly("2018 – 2019");
    }

    @Test
    void aPageWithoutTextAndOneThatIsTooLongAreSaidSo() {
        byte[] none = "<html><body><script>x</script></body></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentReaders.read("a.html", none).reason()).isEqualTo(SetAsideReason.NO_TEXT);
        byte[] large = ("<html><body>" + "<p>word</p>".repeat(800_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentReaders.read("a.html", large).reason()).isEqualTo(SetAsideReason.TOO_LARGE);
    }

    @Test
    void elementsWithinElementsWithoutEndStopNoRun() {
        for (String element : List.of("div", "table><tr><td", "ul><li", "sup")) {
            String deep = "<html><body>" + ("<" + element + ">").repeat(20_000) + "3";
            assertThat(DocumentReaders.read("a.html", deep.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(element)
                    .isIn("read", "partial", "set_aside");
        }
    }
}
