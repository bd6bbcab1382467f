package foiscope.document;

import static foiscope.document.Documents.paragraphs;
import static foiscope.document.Documents.read;
import static foiscope.document.Documents.tables;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.CellBox;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SetAsideReason;
import foiscope.model.SourceTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    /** Draws on pages, in points from the top left corner. */
    private static final class Print implements AutoCloseable {

        private final PDDocument document = new PDDocument();
        private PDPageContentStream page;

        Print() throws IOException {
            page = next();
        }

        private PDPageContentStream next() throws IOException {
            PDPage added = new PDPage(PDRectangle.A4);
            document.addPage(added);
            return new PDPageContentStream(document, added);
        }

        Print page() throws IOException {
            page.close();
            page = next();
            return this;
        }

        Print text(double left, double baseline, String text) throws IOException {
            return text(left, baseline, 11, text);
        }

        Print text(double left, double baseline, double size, String text) throws IOException {
            page.beginText();
            page.setFont(FONT, (float) size);
            page.newLineAtOffset((float) left, (float) (PDRectangle.A4.getHeight() - baseline));
            page.showText(text);
            page.endText();
            return this;
        }

        Print line(double left, double top, double right, double bottom) throws IOException {
            page.moveTo((float) left, (float) (PDRectangle.A4.getHeight() - top));
            page.lineTo((float) right, (float) (PDRectangle.A4.getHeight() - bottom));
            page.stroke();
            return this;
        }

        /** Lines round the places of a table. */
        Print grid(double[] across, double[] down) throws IOException {
            for (double x : across) {
                line(x, down[0], x, down[down.length - 1]);
            }
            for (double y : down) {
                line(across[0], y, across[across.length - 1], y);
            }
            return this;
        }

        byte[] bytes() throws IOException {
            page.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    private static SourceTable table(Layout layout, int number) {
        return layout.tables().get(number - 1);
    }

    @Test
    void readsRuledTablesWithTheirSpansAndBoxes() throws IOException {
        try (Print print = new Print()) {
            print.text(50, 50, "Allegations by year and gender")
                    .line(50, 70, 290, 70)
                    .line(50, 70, 50, 130)
                    .line(290, 70, 290, 130)
                    .line(130, 70, 130, 130)
                    .line(210, 90, 210, 130)
                    .line(130, 90, 290, 90)
                    .line(50, 110, 290, 110)
                    .line(50, 130, 290, 130)
                    .text(60, 95, "Year")
                    .text(190, 84, "Officers")
                    .text(140, 104, "Male")
                    .text(220, 104, "Female")
                    .text(60, 124, "2019")
                    .text(140, 124, "3")
                    .text(220, 124, "1");
            Layout layout = read("answer.pdf", print.bytes());
            assertThat(paragraphs(layout)).containsExactly("Allegations by year and gender");
            assertThat(tables(layout).get(0))
                    .containsExactly(
                            List.of("Year", "Officers", "Officers"),
                            List.of("Year", "Male", "Female"),
                            List.of("2019", "3", "1"));
            assertThat(table(layout, 1).cells())
                    .filteredOn(cell -> cell.text().equals("Female"))
                    .singleElement()
                    .satisfies(cell -> assertThat(cell.box()).isEqualTo(new CellBox(1, 210, 90, 290, 110)));
            assertThat(table(layout, 1).at(3, 2).inWords()).isEqualTo("page 1, table 1, row 3, column 2, word 1");
        }
    }

    @Test
    void readsThinFilledShapesAsLinesAndSplitsWhatTheyLeaveOpen() throws IOException {
        try (Print print = new Print()) {
            for (double y : new double[] {70, 90, 110}) {
                print.page.addRect(50, (float) (PDRectangle.A4.getHeight() - y), 160, 0.5f);
                print.page.fill();
            }
            print.page.addRect(130, PDRectangle.A4.getHeight() - 110, 0.5f, 20);
            print.page.fill();
            print.text(55, 85, "Rank")
                    .text(140, 85, "Number")
                    .text(55, 105, "Sergeant")
                    .text(140, 105, "4");
            assertThat(tables(read("answer.pdf", print.bytes())).get(0))
                    .containsExactly(List.of("Rank", "Number"), List.of("Sergeant", "4"));
        }
    }

    @Test
    void readsTablesWithoutLines() throws IOException {
        try (Print print = new Print()) {
            print.text(50, 50, "The figures that you asked for are these.");
            print.text(60, 80, "Outcome").text(185, 80, "Number of officers");
            print.text(60, 96, "Dismissed").text(222, 96, "12");
            print.text(60, 112, "Written").text(60, 124, "warning").text(226, 118, "3");
            print.text(60, 140, "No further action").text(226, 140, "7");
            print.text(50, 170, "This closes your request.");
            Layout layout = read("answer.pdf", print.bytes());
            assertThat(tables(layout))
                    .containsExactly(List.of(
                            List.of("Outcome", "Number of officers"),
                            List.of("Dismissed", "12"),
                            List.of("Written\nwarning", "3"),
                            List.of("No further action", "7")));
            assertThat(paragraphs(layout))
                    .containsExactly("The figures that you asked for are these.", "This closes your request.");
        }
    }

    @Test
    void joinsAHeadingSetInTheMiddleWithTheFiguresBesideIt() throws IOException {
        try (Print print = new Print()) {
            print.text(60, 80, "Year").text(160, 80, "Officers").text(280, 80, "Staff");
            print.text(60, 96, "2019").text(205, 96, "3").text(315, 96, "4");
            print.text(60, 112, "2020").text(205, 112, "5").text(315, 112, "6");
            assertThat(tables(read("answer.pdf", print.bytes())))
                    .containsExactly(List.of(
                            List.of("Year", "Officers", "Staff"),
                            List.of("2019", "3", "4"),
                            List.of("2020", "5", "6")));
        }
    }

    @Test
    void joinsATableOverPagesAndTellsHeadAndFootOnce() throws IOException {
        double[] across = {50, 120, 220, 300};
        try (Print print = new Print()) {
            for (int page = 1; page <= 3; page++) {
                if (page > 1) {
                    print.page();
                }
                print.text(50, 30, "Northshire Police").text(250, 820, "Page " + page + " of 3");
                print.line(50, 50, 300, 50).line(50, 70, 300, 70);
                for (double x : across) {
                    print.line(x, 50, x, 110);
                }
                // The year spans two rows here, and goes on over the page.
                print.line(120, 90, 300, 90).line(50, 110, 300, 110);
                print.text(55, 64, "Year").text(125, 64, "Rank").text(225, 64, "Number");
                if (page == 1) {
                    print.text(55, 84, "2019");
                }
                print.text(125, 84, "Sergeant").text(225, 84, String.valueOf(page));
                print.text(125, 104, "Constable").text(225, 104, String.valueOf(10 + page));
            }
            Layout layout = read("answer.pdf", print.bytes());
            assertThat(paragraphs(layout)).containsExactly("Northshire Police");
            assertThat(tables(layout))
                    .containsExactly(List.of(
                            List.of("Year", "Rank", "Number"),
                            List.of("2019", "Sergeant", "1"),
                            List.of("2019", "Constable", "11"),
                            List.of("2019", "Sergeant", "2"),
                            List.of("2019", "Constable", "12"),
                            List.of("2019", "Sergeant", "3"),
                            List.of("2019", "Constable", "13")));
            assertThat(table(layout, 1).at(6, 3).page()).isEqualTo(3);
        }
    }

    @Test
    void partsTablesOfOneShapeOnTwoPagesWhoseFirstRowsCount() throws IOException {
        try (Print print = new Print()) {
            for (int page = 1; page <= 2; page++) {
                if (page > 1) {
                    print.page();
                }
                print.grid(new double[] {50, 150, 250}, new double[] {50, 70, 90});
                print.text(55, 64, "Harassment").text(155, 64, "0");
                print.text(55, 84, "Assault").text(155, 84, String.valueOf(page));
            }
            // Which of both it is doesn't show, but no row may be lost.
            assertThat(tables(read("answer.pdf", print.bytes())).get(0)).hasSize(4);
        }
    }

    @Test
    void joinsLinesThatWereBrokenForTheirLength() throws IOException {
        try (Print print = new Print()) {
            print.text(
                            60,
                            50,
                            "We hold records of allegations of sexual harassment made against officers and other staff")
                    .text(
                            60,
                            64,
                            "of the force, and of domestic abuse, since the first of April of the year two thousand and")
                    .text(60, 78, "fifteen.")
                    .text(60, 106, "Sergeant: 3")
                    .text(60, 120, "Constable: 12");
            assertThat(paragraphs(read("answer.pdf", print.bytes())))
                    .containsExactly(
                            "We hold records of allegations of sexual harassment made against officers and other staff of the force, and of domestic abuse, since the first of April of the year two thousand and fifteen.",
                            "Sergeant: 3\nConstable: 12");
        }
    }

    @Test
    void keepsTheMarkOfANoteFromTheNumberBeforeIt() throws IOException {
        try (Print print = new Print()) {
            print.grid(new double[] {50, 150, 250}, new double[] {50, 70, 90});
            print.text(55, 64, "Rank").text(155, 64, "Number");
            print.text(55, 84, "Sergeant").text(155, 84, "3").text(161.5, 80, 6, "1");
            print.text(50, 120, 6, "1").text(54, 124, 9, "One was accused twice.");
            Layout layout = read("answer.pdf", print.bytes());
            assertThat(tables(layout).get(0).get(1)).containsExactly("Sergeant", "3*");
            assertThat(paragraphs(layout)).containsExactly("(1) One was accused twice.");
        }
    }

    @Test
    void printsALetterTwiceWhereItIsMeantToLookBold() throws IOException {
        try (Print print = new Print()) {
            print.text(60, 50, "Total: 11").text(60.4, 50, "Total: 11");
            assertThat(paragraphs(read("answer.pdf", print.bytes()))).containsExactly("Total: 11");
        }
    }

    @Test
    void readsAPageThatIsTurned() throws IOException {
        try (Print print = new Print()) {
            PDPage page = print.document.getPage(0);
            page.setRotation(90);
            print.page.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
            float top = PDRectangle.A4.getWidth();
            for (float[] cell : new float[][] {{60, 100, 0}, {160, 100, 1}, {60, 120, 2}, {160, 120, 3}}) {
                print.page.beginText();
                print.page.setFont(FONT, 11);
                print.page.newLineAtOffset(cell[0], top - cell[1]);
                print.page.showText(List.of("Rank", "Number", "Sergeant", "4").get((int) cell[2]));
                print.page.endText();
            }
            for (float at : new float[] {50, 150, 250}) {
                print.page.moveTo(at, top - 85);
                print.page.lineTo(at, top - 125);
                print.page.stroke();
            }
            for (float at : new float[] {85, 105, 125}) {
                print.page.moveTo(50, top - at);
                print.page.lineTo(250, top - at);
                print.page.stroke();
            }
            assertThat(tables(read("answer.pdf", print.bytes())))
                    .containsExactly(List.of(List.of("Rank", "Number"), List.of("Sergeant", "4")));
        }
    }

    @Test
    void tellsOfPagesThatArePictures() throws IOException {
        try (Print print = new Print()) {
            print.page.drawImage(
                    LosslessFactory.createFromImage(
                            print.document,
                            new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB)),
                    0,
                    0,
                    500,
                    700);
            byte[] scan = print.bytes();
            assertThat(DocumentReaders.read("scan.pdf", scan).reason()).isEqualTo(SetAsideReason.NEEDS_OCR);
        }
        try (Print print = new Print()) {
            print.text(50, 50, "See the table on the next page.").page();
            print.page.drawImage(
                    LosslessFactory.createFromImage(
                            print.document,
                            new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB)),
                    0,
                    0,
                    500,
                    700);
            ReadDocument document = DocumentReaders.read("scan.pdf", print.bytes());
            assertThat(document.status()).isEqualTo("partial");
            assertThat(document.reason()).isEqualTo(SetAsideReason.NEEDS_OCR);
            assertThat(document.detail()).startsWith("Page 2 is a picture");
        }
    }

    @Test
    void tellsOfTextThatGoesBeyondThePage() throws IOException {
        try (Print print = new Print()) {
            print.text(560, 50, "1,234 officers");
            ReadDocument document = DocumentReaders.read("wide.pdf", print.bytes());
            assertThat(document.status()).isEqualTo("partial");
            assertThat(document.detail()).contains("cut off");
        }
    }

    @Test
    void setsALockedDocumentAside() throws IOException {
        try (Print print = new Print()) {
            print.text(50, 50, "Secret").page.close();
            print.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(DocumentReaders.read("locked.pdf", print.bytes()).reason())
                    .isEqualTo(SetAsideReason.LOCKED);
        }
    }

    @Test
    void setsAnEmptyDocumentAside() throws IOException {
        try (Print print = new Print()) {
            assertThat(DocumentReaders.read("empty.pdf", print.bytes()).reason())
                    .isEqualTo(SetAsideReason.NO_TEXT);
        }
    }

    @Test
    void setsWhatIsNoPdfAside() {
        byte[] bytes = "%PDF-1.7\nnothing\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        ReadDocument document = DocumentReaders.read("bad.pdf", bytes);
        assertThat(document.status()).isEqualTo("set_aside");
        assertThat(document.reason()).isEqualTo(SetAsideReason.DAMAGED);
        assertThat(document.detail()).contains("nothing of it can be read");
    }

    @Test
    void keepsWhatStandsBeforeACut() throws IOException {
        try (Print print = new Print()) {
            print.text(50, 50, "Northshire Police").page().text(50, 50, "The second page");
            byte[] bytes = print.bytes();
            ReadDocument document = DocumentReaders.read("cut.pdf", Arrays.copyOf(bytes, bytes.length * 3 / 4));
            assertThat(document.reason()).isIn(null, SetAsideReason.DAMAGED);
            assertThat(document.status()).isNotEqualTo("failed");
        }
    }

    @Test
    void endsADrawingThatShowsItself() throws IOException {
        try (Print print = new Print()) {
            print.text(50, 50, "Northshire Police");
            PDFormXObject form = new PDFormXObject(new PDStream(print.document));
            PDResources resources = new PDResources();
            form.setResources(resources);
            form.setBBox(PDRectangle.A4);
            COSName name = resources.add(form);
            form.getStream().createOutputStream().close();
            try (var out = form.getCOSObject().createOutputStream()) {
                out.write(
                        ("/" + name.getName() + " Do /" + name.getName() + " Do ").getBytes(StandardCharsets.US_ASCII));
            }
            print.page.drawForm(form);
            ReadDocument document = DocumentReaders.read("self.pdf", print.bytes());
            assertThat(document.reason()).isIn(SetAsideReason.TOO_DEEP, null);
        }
    }

    @Test
    void endsAPageOfTooManySteps() throws IOException {
        try (Print print = new Print()) {
            print.text(50, 50, "Northshire Police");
            print.page();
            print.page.close();
            PDPage page = print.document.getPage(1);
            PDStream steps = new PDStream(print.document);
            try (var out = steps.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] many = "q Q ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 1_000; i++) {
                    out.write(many);
                }
            }
            page.setContents(steps);
            ReadDocument document = DocumentReaders.read("steps.pdf", print.bytes());
            assertThat(document.status()).isEqualTo("partial");
            assertThat(document.reason()).isEqualTo(SetAsideReason.TOO_LARGE);
            assertThat(paragraphs(Objects.requireNonNull(document.layout()))).containsExactly("Northshire Police");
        }
    }

    @Test
    void refusesAPageThatUnpacksToFarMoreThanItIs() throws IOException {
        try (Print print = new Print()) {
            print.page.close();
            PDStream steps = new PDStream(print.document);
            try (var out = steps.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] many = new byte[1 << 20];
                Arrays.fill(many, (byte) ' ');
                for (int i = 0; i < 80; i++) {
                    out.write(many);
                }
            }
            print.document.getPage(0).setContents(steps);
            assertThat(DocumentReaders.read("bomb.pdf", print.bytes()).reason()).isEqualTo(SetAsideReason.BOMB);
        }
    }
}
