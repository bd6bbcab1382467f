package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import foiscope.page.Page;
import foiscope.page.PageBlock;
import foiscope.page.PrintedPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.jspecify.annotations.Nullable;

/** PDF, by where signs and ruling lines stand on its pages. The values of a form are read as they are shown. */
final class PdfReader implements DocumentReader {

    private static final String DAMAGED =
            "It is damaged: what stood before was read. Print it as a PDF again and give it again.";

    /** Pages that are told one by one. */
    private static final int TOLD = 5;

    /** PDFBox is set up once, when the first PDF comes. */
    private static final class Library {

        static {
            // It logs what stands in documents.
            Configurator.setLevel("org.apache.pdfbox", Level.OFF);
            Configurator.setLevel("org.apache.fontbox", Level.OFF);
            PdfFonts.install();
        }

        static PDDocument open(byte[] bytes) throws IOException {
            return Loader.loadPDF(bytes);
        }
    }

    @Override
    public String mediaType() {
        return Containers.PDF;
    }

    @Override
    public String name() {
        return "pdf/1";
    }

    @Override
    public boolean reads(Content content) {
        return content.container().filter(Containers.PDF::equals).isPresent();
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        LayoutBuilder layout = new LayoutBuilder();
        Pages pages = new Pages(layout);
        @Nullable SetAsideReason reason = null;
        String detail = "";
        try (PDDocument pdf = Library.open(content.bytes())) {
            showForm(pdf);
            new PdfPages(pages).read(pdf);
        } catch (InvalidPasswordException e) {
            throw new NotReadableException(
                    SetAsideReason.LOCKED, "It asks for a password: save it without one and give it again.", e);
        } catch (LimitReached e) {
            reason = e.reason();
            detail = String.valueOf(e.getMessage());
        } catch (StackOverflowError e) {
            reason = SetAsideReason.TOO_DEEP;
            detail = "Its parts lie within each other too deep.";
        } catch (IOException | RuntimeException e) {
            // PDFBox throws many kinds of exceptions at damaged files.
            reason = SetAsideReason.DAMAGED;
            detail = DAMAGED;
        }
        pages.end();
        if (reason == null && !pages.pictures.isEmpty()) {
            reason = SetAsideReason.NEEDS_OCR;
            detail = pages.empty()
                    ? "Its pages are pictures, as a scan is: have its text recognised, or ask the force for the text."
                    : "%s is a picture, as a scan is, and wasn't read; ask the force for its text."
                            .formatted(told(pages.pictures));
        } else if (reason == null && !pages.cut.isEmpty()) {
            reason = SetAsideReason.DAMAGED;
            detail = "%s goes beyond its edge: what stands there is cut off. Ask for it on wider pages."
                    .formatted(told(pages.cut));
        }
        if (pages.empty() && detail.equals(DAMAGED)) {
            detail = "It is damaged, and nothing of it can be read. Print it as a PDF again and give it again.";
        }
        if (pages.empty()) {
            throw new NotReadableException(
                    reason == null ? SetAsideReason.NO_TEXT : reason,
                    reason == null ? "The document holds no text." : detail);
        }
        if (reason != null) {
            layout.unread(reason, detail);
        }
        return layout.build(document, this);
    }

    private static String told(Set<Integer> pages) {
        String numbers = pages.stream().limit(TOLD).map(String::valueOf).collect(Collectors.joining(", "));
        return "Page " + numbers + (pages.size() > TOLD ? " and others" : "");
    }

    /** Prints the values of a form's fields on its pages. */
    private static void showForm(PDDocument pdf) {
        try {
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
            if (form != null && !form.getFields().isEmpty()) {
                form.flatten();
            }
        } catch (IOException | RuntimeException e) {
            // The pages are read without them.
            return;
        }
    }

    /** The pages as they come, into a layout. */
    private static final class Pages implements PdfPages.Taker {

        private final LayoutBuilder layout;
        private final PrintedPages pages = new PrintedPages(this::block);
        private final Set<Integer> pictures = new TreeSet<>();
        private final Set<Integer> cut = new TreeSet<>();

        Pages(LayoutBuilder layout) {
            this.layout = layout;
        }

        @Override
        public void page(Page page) {
            pages.page(page);
        }

        @Override
        public void picture(int number) {
            pictures.add(number);
        }

        @Override
        public void cut(int number) {
            cut.add(number);
        }

        @Override
        public boolean room(int signs) {
            return layout.room(0, signs);
        }

        void end() {
            pages.end();
        }

        boolean empty() {
            return layout.empty();
        }

        private void block(PageBlock block) {
            layout.page(block.page());
            if (block instanceof PageBlock.Table table) {
                layout.table(table.cells(), table.rows(), table.columns(), false);
            } else if (block instanceof PageBlock.Paragraph paragraph) {
                TextReader.flush(layout, new ArrayList<>(paragraph.lines()));
            }
        }
    }
}
