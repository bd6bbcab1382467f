package foiscope.page;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.SourceCell;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pages drawn sign by sign, each as wide as half its size. */
class PrintedPagesTest {

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private PrintedPagesTest text(double left, double baseline, String text) {
        double at = left;
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), at, at + 5, baseline, 10));
            at += 5;
        }
        return this;
    }

    private PrintedPagesTest row(double baseline, String... pieces) {
        for (int i = 0; i < pieces.length; i++) {
            text(60 + 150 * i, baseline, pieces[i]);
        }
        return this;
    }

    private List<PageBlock> blocks() {
        List<PageBlock> blocks = new ArrayList<>();
        PrintedPages pages = new PrintedPages(blocks::add);
        pages.page(new Page(1, 595, 842, glyphs, rules));
        pages.end();
        return blocks;
    }

    /** Each block as its lines, or as its rows with bars. */
    private static List<List<String>> said(List<PageBlock> blocks) {
        return blocks.stream()
                .map(block -> block instanceof PageBlock.Paragraph paragraph
                        ? paragraph.lines()
                        : rows((PageBlock.Table) block))
                .toList();
    }

    private static List<String> rows(PageBlock.Table table) {
        TreeMap<Integer, String> rows = new TreeMap<>();
        for (SourceCell cell : table.cells()) {
            rows.merge(cell.row(), cell.text(), (before, more) -> before + "|" + more);
        }
        return List.copyOf(rows.values());
    }

    @Test
    void aSentenceBetweenTwoTablesBelongsToNeither() {
        row(100, "Year", "Officers").row(116, "2019", "3").row(132, "2020", "4");
        text(60, 156, "The outcomes of these allegations follow.");
        row(180, "Outcome", "Officers", "Staff").row(196, "Dismissed", "2", "1");
        assertThat(said(blocks()))
                .containsExactly(
                        List.of("Year|Officers", "2019|3", "2020|4"),
                        List.of("The outcomes of these allegations follow."),
                        List.of("Outcome|Officers|Staff", "Dismissed|2|1"));
    }

    @Test
    void aSectionsRowStaysInItsTable() {
        row(100, "Outcome", "2019", "2020")
                .row(116, "Police staff")
                .row(132, "Dismissed", "2", "1")
                .row(148, "Resigned", "4", "3");
        assertThat(said(blocks()))
                .containsExactly(List.of("Outcome|2019|2020", "Police staff||", "Dismissed|2|1", "Resigned|4|3"));
    }

    @Test
    void linesWithoutFiguresInColumnsAreText() {
        row(100, "Northshire Police", "4 March 2024").row(112, "Unit", "Our reference");
        assertThat(said(blocks())).containsExactly(List.of("Northshire Police\t4 March 2024", "Unit\tOur reference"));
    }

    @Test
    void aFrameRoundTextIsNoTable() {
        rules.add(new Rule(true, 80, 50, 400));
        rules.add(new Rule(true, 130, 50, 400));
        rules.add(new Rule(false, 50, 80, 130));
        rules.add(new Rule(false, 400, 80, 130));
        text(60, 100, "Section 40(2) applies.");
        assertThat(said(blocks())).containsExactly(List.of("Section 40(2) applies."));
    }

    @Test
    void aWordThatIsWiderThanItsColumnIsOneWord() {
        for (double y : new double[] {80, 110, 130}) {
            rules.add(new Rule(true, y, 50, 200));
        }
        for (double x : new double[] {50, 104, 200}) {
            rules.add(new Rule(false, x, 80, 130));
        }
        text(52, 92, "Allegation").text(52, 104, "s").text(110, 92, "Year");
        text(52, 125, "3").text(110, 125, "2019");
        assertThat(said(blocks())).containsExactly(List.of("Allegations|Year", "3|2019"));
    }
}
