package foiscope.document;

import foiscope.document.WordStyles.Spacing;
import foiscope.model.DocumentId;
import foiscope.model.DocumentLimits;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import foiscope.text.NoteMarks;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Word documents (DOCX), as they read with all changes accepted: what was deleted is gone, what was inserted stands. Headers come
 * first and footnotes last; a table within a cell, and the text of a box, come after what holds them. The parts are read as a
 * stream, so that memory follows what is kept of them.
 */
final class WordReader implements DocumentReader {

    private static final String MAIN = "word/document.xml";

    /** Tables within tables, and boxes within boxes. */
    private static final int DEEPEST = DocumentLimits.inForce().depth();

    @Override
    public String mediaType() {
        return Containers.DOCX;
    }

    @Override
    public String name() {
        return "docx/1";
    }

    @Override
    public boolean reads(Content content) {
        return content.container().filter(Containers.DOCX::equals).isPresent();
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        LayoutBuilder layout = new LayoutBuilder();
        try (ZipParts parts = ZipParts.of(content.bytes())) {
            InputStream main = parts.part(MAIN).orElseThrow(() -> new IOException("there is no " + MAIN));
            WordStyles styles = WordStyles.of(parts.part("word/styles.xml"));
            WordNumbering numbering = WordNumbering.of(parts.part("word/numbering.xml"));
            headers(parts, styles, layout);
            new Body(layout, styles, numbering, false).read(main);
            Optional<InputStream> notes = parts.part("word/footnotes.xml");
            if (notes.isPresent()) {
                new Body(layout, styles, numbering, false).read(notes.get());
            }
            if (parts.cut()) {
                layout.damaged(
                        "The file ends before its end: what stood before was read. Save it again and give it again.");
            }
        } catch (ZipParts.LimitException e) {
            layout.endAt(e.reason(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            layout.endAt(
                    SetAsideReason.DAMAGED,
                    "It is damaged: what stood before was read. Save it again and give it again.");
        }
        return layout.built(document, this, "document");
    }

    /** The letterhead: first pages, odd and even ones often have the same. */
    private static void headers(ZipParts parts, WordStyles styles, LayoutBuilder layout) throws IOException {
        Set<List<String>> seen = new LinkedHashSet<>();
        for (String name : parts.names()) {
            if (name.matches("word/header\\d*\\.xml")) {
                Body header = new Body(new LayoutBuilder(), styles, WordNumbering.of(Optional.empty()), true);
                InputStream part = parts.part(name).orElseThrow();
                List<String> lines = header.lines(part);
                if (!lines.isEmpty() && seen.add(lines)) {
                    layout.paragraph(lines);
                }
            }
        }
    }

    /** Where paragraphs go: the body, a cell, or a box. */
    private static final class Story {

        private final boolean cell;
        private final List<String> lines = new ArrayList<>();
        private final List<Runnable> after = new ArrayList<>();
        private Spacing last = Spacing.UNSAID;
        private @Nullable String lastStyle;

        Story(boolean cell) {
            this.cell = cell;
        }
    }

    /** A table that is being read. */
    private static final class Frame {

        private final TableCells cells = new TableCells();
        private boolean header;
        private int columnSpan = 1;
        private boolean restarts;
        private boolean continues;
    }

    /** A paragraph that is being read. */
    private static final class Paragraph {

        private final StringBuilder text = new StringBuilder();
        private @Nullable String style;
        private Spacing spacing = Spacing.UNSAID;
        private @Nullable String list;
        private int level;
        private boolean hidden;
        private boolean raised;
        private boolean inMark;
    }

    /** One part of a document into blocks. */
    private static final class Body {

        private final LayoutBuilder layout;
        private final WordStyles styles;
        private final WordNumbering numbering;
        private final boolean linear;
        private final Deque<Story> stories = new ArrayDeque<>();
        private final Deque<Frame> frames = new ArrayDeque<>();
        private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
        private final Map<String, Integer> notes = new HashMap<>();

        /** @param linear whether its tables only set text apart, as a letterhead's do */
        Body(LayoutBuilder layout, WordStyles styles, WordNumbering numbering, boolean linear) {
            this.linear = linear;
            this.layout = layout;
            this.styles = styles;
            this.numbering = numbering;
            stories.push(new Story(false));
        }

        void read(InputStream part) throws IOException {
            try {
                XMLStreamReader xml = XmlEvents.of(part);
                while (xml.hasNext() && !layout.full()) {
                    event(xml, xml.next());
                }
            } catch (XMLStreamException e) {
                finish();
                IOException limit = XmlEvents.limit(e);
                throw limit != null ? limit : new IOException(e);
            }
            finish();
        }

        /** The lines of a part alone. */
        List<String> lines(InputStream part) throws IOException {
            List<String> lines = new ArrayList<>();
            try {
                XMLStreamReader xml = XmlEvents.of(part);
                while (xml.hasNext()) {
                    int event = xml.next();
                    event(xml, event);
                    if (event == XMLStreamReader.END_ELEMENT
                            && xml.getLocalName().equals("p")) {
                        stories.element().lines.stream()
                                .filter(line -> !line.isBlank())
                                .forEach(lines::add);
                        stories.element().lines.clear();
                    }
                }
            } catch (XMLStreamException e) {
                IOException limit = XmlEvents.limit(e);
                if (limit != null) {
                    throw limit;
                }
            }
            return lines;
        }

        /** Keeps what is open when a part ends, if too early. */
        private void finish() {
            while (!paragraphs.isEmpty()) {
                endParagraph();
            }
            while (!frames.isEmpty()) {
                if (stories.element().cell) {
                    endCell();
                }
                endTable();
            }
            while (stories.size() > 1) {
                endBox();
            }
            flush(stories.element());
        }

        private void event(XMLStreamReader xml, int event) throws XMLStreamException, IOException {
            if (event == XMLStreamReader.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (ofWord(xml)) {
                    end(xml.getLocalName());
                }
            } else if (event == XMLStreamReader.CHARACTERS && !paragraphs.isEmpty() && paragraphs.element().inMark) {
                text(xml.getText());
            }
        }

        /** Drawings have paragraphs of their own kind, and none of a letter's text. */
        private static boolean ofWord(XMLStreamReader xml) {
            String namespace = xml.getNamespaceURI();
            return namespace != null && namespace.contains("wordprocessingml");
        }

        private void start(XMLStreamReader xml) throws XMLStreamException, IOException {
            if (!ofWord(xml)) {
                if (xml.getLocalName().equals("Fallback")) {
                    XmlEvents.skip(xml);
                }
                return;
            }
            switch (xml.getLocalName()) {
                case "del", "moveFrom", "instrText", "rPrChange", "pPrChange", "tblPrChange", "tabs", "sectPr" ->
                    XmlEvents.skip(xml);
                case "p" -> paragraphs.push(new Paragraph());
                case "tbl" -> {
                    deeper();
                    if (!linear) {
                        frames.push(new Frame());
                    }
                }
                case "txbxContent" -> {
                    deeper();
                    stories.push(new Story(false));
                }
                case "tr" ->
                    inTable(frame -> {
                        frame.cells.row();
                        frame.header = false;
                    });
                case "tc" ->
                    inTable(frame -> {
                        frame.columnSpan = 1;
                        frame.restarts = false;
                        frame.continues = false;
                        stories.push(new Story(true));
                    });
                case "gridBefore" -> {
                    int places = XmlEvents.number(xml, "val", 0);
                    inTable(frame -> frame.cells.pass(places));
                }
                case "tblHeader" -> {
                    boolean on = XmlEvents.on(xml);
                    inTable(frame -> frame.header = on);
                }
                case "gridSpan" -> {
                    int span = Math.max(1, XmlEvents.number(xml, "val", 1));
                    inTable(frame -> frame.columnSpan = span);
                }
                case "vMerge" -> {
                    boolean restart = "restart".equals(XmlEvents.attribute(xml, "val"));
                    inTable(frame -> {
                        frame.restarts = restart;
                        frame.continues = !restart;
                    });
                }
                default -> inParagraph(xml);
            }
        }

        private void inTable(Consumer<Frame> change) {
            if (!frames.isEmpty()) {
                change.accept(frames.element());
            }
        }

        private void deeper() throws IOException {
            if (frames.size() + stories.size() > 2 * DEEPEST) {
                throw new ZipParts.LimitException(
                        SetAsideReason.TOO_DEEP,
                        "Its tables lie within each other more than %d deep.".formatted(DEEPEST));
            }
        }

        private void inParagraph(XMLStreamReader xml) {
            if (paragraphs.isEmpty()) {
                return;
            }
            Paragraph paragraph = paragraphs.element();
            switch (xml.getLocalName()) {
                case "r" -> {
                    paragraph.hidden = false;
                    paragraph.raised = false;
                }
                case "pStyle" -> paragraph.style = XmlEvents.attribute(xml, "val");
                case "spacing" -> {
                    if (XmlEvents.attribute(xml, "val") == null) {
                        paragraph.spacing = Spacing.of(xml);
                    }
                }
                case "numId" -> paragraph.list = XmlEvents.attribute(xml, "val");
                case "ilvl" -> paragraph.level = XmlEvents.number(xml, "val", 0);
                case "vanish" -> paragraph.hidden = XmlEvents.on(xml);
                case "vertAlign" -> paragraph.raised = "superscript".equals(XmlEvents.attribute(xml, "val"));
                case "t" -> paragraph.inMark = true;
                case "tab", "ptab" -> text("\t");
                case "br", "cr" -> text("\n");
                case "noBreakHyphen" -> text("-");
                case "footnoteReference" -> text(NoteMarks.of(paragraph.text, note(XmlEvents.attribute(xml, "id"))));
                case "footnoteRef" -> text(notes.size() + 1 + ". ");
                default -> {}
            }
        }

        private String note(@Nullable String id) {
            return String.valueOf(notes.computeIfAbsent(String.valueOf(id), key -> notes.size() + 1));
        }

        private void text(String text) {
            if (paragraphs.isEmpty() || paragraphs.element().hidden) {
                return;
            }
            StringBuilder to = paragraphs.element().text;
            boolean number = paragraphs.element().raised && NoteMarks.number(text);
            to.append(number ? NoteMarks.of(to, text) : text);
        }

        private void end(String name) {
            switch (name) {
                case "t" -> {
                    if (!paragraphs.isEmpty()) {
                        paragraphs.element().inMark = false;
                    }
                }
                case "p" -> {
                    if (!paragraphs.isEmpty()) {
                        endParagraph();
                    }
                }
                case "tc" -> {
                    if (!frames.isEmpty() && stories.element().cell) {
                        endCell();
                    }
                }
                case "tbl" -> {
                    if (!frames.isEmpty()) {
                        endTable();
                    }
                }
                case "txbxContent" -> {
                    if (stories.size() > 1 && !stories.element().cell) {
                        endBox();
                    }
                }
                default -> {}
            }
        }

        private void endParagraph() {
            Paragraph paragraph = paragraphs.pop();
            Story story = stories.element();
            String number = paragraph.list == null || paragraph.text.isEmpty()
                    ? ""
                    : numbering.next(paragraph.list, paragraph.level);
            Spacing spacing = styles.spacing(paragraph.style, paragraph.spacing);
            String text = number + paragraph.text;
            if (!story.cell && apart(story, paragraph.style, spacing)) {
                flush(story);
            }
            for (String line : text.split("\n", -1)) {
                if (line.isBlank() && !story.cell) {
                    flush(story);
                } else {
                    story.lines.add(line);
                }
            }
            story.last = spacing;
            story.lastStyle = paragraph.style;
            if (!story.cell && !story.after.isEmpty()) {
                flush(story);
                after(story);
            }
        }

        /** Whether there is space between the paragraph before and this one. */
        private static boolean apart(Story story, @Nullable String style, Spacing spacing) {
            boolean same = style == null ? story.lastStyle == null : style.equals(story.lastStyle);
            boolean after = story.last.after() > 0 && !(same && story.last.contextual());
            boolean before = spacing.before() > 0 && !(same && spacing.contextual());
            return after || before;
        }

        private void flush(Story story) {
            if (story.lines.isEmpty()) {
                return;
            }
            int characters = story.lines.stream().mapToInt(String::length).sum();
            if (layout.room(story.lines.size(), characters)) {
                TextReader.flush(layout, story.lines);
            }
            story.lines.clear();
        }

        private void endCell() {
            Story story = stories.pop();
            Frame frame = frames.element();
            String text = String.join("\n", story.lines).strip();
            if (frame.continues) {
                frame.cells.below(text, frame.columnSpan);
            } else if (frame.restarts) {
                frame.cells.cellThatReaches(text, frame.columnSpan, frame.header);
            } else {
                frame.cells.cell(text, 1, frame.columnSpan, frame.header);
            }
            stories.element().after.addAll(story.after);
            if (!layout.room(frame.cells.size(), 0)) {
                frames.clear();
            }
        }

        private void endTable() {
            Frame frame = frames.pop();
            Story story = stories.element();
            if (story.cell || !frames.isEmpty()) {
                story.after.add(() -> frame.cells.into(layout));
            } else {
                flush(story);
                frame.cells.into(layout);
                after(story);
            }
        }

        private void endBox() {
            Story box = stories.pop();
            Story story = stories.element();
            story.after.add(() -> {
                flush(box);
                after(box);
            });
        }

        /** Puts down what lay within something that is put down. */
        private static void after(Story story) {
            List<Runnable> all = List.copyOf(story.after);
            story.after.clear();
            all.forEach(Runnable::run);
        }
    }
}
