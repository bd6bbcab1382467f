package foiscope.document;

import foiscope.model.DocumentLimits;
import foiscope.model.SetAsideReason;
import foiscope.text.NoteMarks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The body of an OpenDocument text into blocks. What lies within a cell or a box comes after what holds it. */
final class OdfText {

    /** A table and its cell count as two. */
    private static final int DEEPEST = 2 * DocumentLimits.inForce().depth();

    private final LayoutBuilder layout;
    private final OdfStyles styles;
    private final Deque<Story> stories = new ArrayDeque<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final Deque<String> paragraphStyles = new ArrayDeque<>();
    private final Deque<String> spans = new ArrayDeque<>();
    private final Deque<Grid> tables = new ArrayDeque<>();
    private final Deque<Items> lists = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();

    OdfText(LayoutBuilder layout, OdfStyles styles) {
        this.layout = layout;
        this.styles = styles;
        stories.push(new Story(layout, false));
    }

    /** Where paragraphs go. */
    private static final class Story {

        private final boolean cell;
        private final ParagraphRun run;
        private final List<String> lines = new ArrayList<>();
        private final List<Runnable> after = new ArrayList<>();
        private boolean spaceBelow;

        Story(LayoutBuilder layout, boolean cell) {
            this.cell = cell;
            this.run = new ParagraphRun(layout);
        }
    }

    /** A table that is being read. */
    private static final class Grid {

        private final TableCells cells = new TableCells();
        private boolean header;
        private int rowSpan = 1;
        private int columnSpan = 1;
        private int repeated = 1;
    }

    /** A list that is being read. */
    private static final class Items {

        private final @Nullable String style;
        private int items = -1;
        private boolean marked = true;

        Items(@Nullable String style) {
            this.style = style;
        }
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        try {
            while (xml.hasNext() && !layout.full()) {
                event(xml, xml.next());
            }
        } finally {
            stories.getLast().run.end();
            ParagraphRun end = new ParagraphRun(layout);
            notes.forEach(note -> end.paragraph(note, true));
            end.end();
        }
    }

    /** Reads the styles, and the headers of pages among them as text. */
    void readHeaders(XMLStreamReader xml) throws XMLStreamException {
        Set<String> seen = new HashSet<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("header") || xml.getLocalName().equals("header-first")) {
                List<String> lines = new ArrayList<>();
                for (int depth = 1; depth > 0; ) {
                    int inner = xml.next();
                    if (inner == XMLStreamReader.START_ELEMENT
                            && xml.getLocalName().equals("p")) {
                        lines.add(OdfReader.text(xml));
                    } else {
                        depth += inner == XMLStreamReader.START_ELEMENT
                                ? 1
                                : inner == XMLStreamReader.END_ELEMENT ? -1 : 0;
                    }
                }
                lines.removeIf(String::isBlank);
                if (!lines.isEmpty() && seen.add(String.join("\n", lines))) {
                    layout.paragraph(lines);
                }
            } else {
                styles.start(xml);
            }
        }
    }

    private void event(XMLStreamReader xml, int event) throws XMLStreamException {
        if (event == XMLStreamReader.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamReader.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (event == XMLStreamReader.CHARACTERS) {
            text(xml.getText().replaceAll("\\s+", " "));
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "annotation", "tracked-changes", "forms", "sequence-decls", "scripts", "bibliography-mark" ->
                XmlEvents.skip(xml);
            case "p", "h" -> {
                paragraphs.push(new StringBuilder(mark()));
                paragraphStyles.push(String.valueOf(XmlEvents.attribute(xml, "style-name")));
            }
            case "span" -> spans.push(String.valueOf(XmlEvents.attribute(xml, "style-name")));
            case "s" -> text(" ".repeat(Math.max(1, Math.min(1000, XmlEvents.number(xml, "c", 1)))));
            case "tab" -> text("\t");
            case "line-break" -> text("\n");
            case "note" -> note(xml);
            case "text-box" -> deeper(new Story(layout, false));
            case "list" -> {
                String style = XmlEvents.attribute(xml, "style-name");
                Items outer = lists.peek();
                lists.push(new Items(style == null && outer != null ? outer.style : style));
            }
            case "list-item" -> {
                if (!lists.isEmpty()) {
                    lists.element().items++;
                    lists.element().marked = false;
                }
            }
            case "table" -> {
                tables.push(new Grid());
                limit();
            }
            case "table-header-rows" -> header(true);
            case "table-row" -> {
                if (!tables.isEmpty()) {
                    tables.element().cells.row();
                }
            }
            case "table-cell" -> {
                if (!tables.isEmpty()) {
                    Grid table = tables.element();
                    table.rowSpan = XmlEvents.number(xml, "number-rows-spanned", 1);
                    table.columnSpan = XmlEvents.number(xml, "number-columns-spanned", 1);
                    table.repeated =
                            Math.min(LayoutBuilder.COLUMNS, XmlEvents.number(xml, "number-columns-repeated", 1));
                    deeper(new Story(layout, true));
                }
            }
            default -> styles.start(xml);
        }
    }

    private void deeper(Story story) throws XMLStreamException {
        stories.push(story);
        limit();
    }

    private void limit() throws XMLStreamException {
        if (stories.size() + tables.size() > DEEPEST) {
            throw new XMLStreamException(new ZipParts.LimitException(
                    SetAsideReason.TOO_DEEP,
                    "Its tables lie within each other more than %d deep.".formatted(DEEPEST / 2)));
        }
    }

    private void header(boolean on) {
        if (!tables.isEmpty()) {
            tables.element().header = on;
        }
    }

    /** The mark of a list's item before its first paragraph. */
    private String mark() {
        Items list = lists.peek();
        if (list == null || list.marked) {
            return "";
        }
        list.marked = true;
        return styles.level(list.style, lists.size())
                .map(level -> level.mark(list.items))
                .orElse("");
    }

    private void note(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder note = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("note-citation")) {
                String citation = OdfReader.text(xml).strip();
                if (!paragraphs.isEmpty()) {
                    paragraphs.element().append(NoteMarks.of(paragraphs.element(), citation));
                }
                note.append(citation).append(". ");
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("p")) {
                note.append(OdfReader.text(xml).strip()).append(' ');
            } else {
                depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            }
        }
        notes.add(note.toString().strip());
    }

    private void text(String text) {
        if (paragraphs.isEmpty() || spans.stream().anyMatch(styles::hidden)) {
            return;
        }
        StringBuilder to = paragraphs.element();
        boolean number = spans.stream().anyMatch(styles::raised) && NoteMarks.number(text);
        to.append(number ? NoteMarks.of(to, text) : text);
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> {
                if (!paragraphs.isEmpty()) {
                    paragraph(paragraphs.pop().toString(), paragraphStyles.pop());
                }
            }
            case "span" -> spans.poll();
            case "list" -> lists.poll();
            case "table-header-rows" -> header(false);
            case "table-cell" -> {
                if (!tables.isEmpty() && stories.size() > 1) {
                    cell();
                }
            }
            case "table" -> {
                if (!tables.isEmpty()) {
                    table();
                }
            }
            case "text-box" -> {
                if (stories.size() > 1) {
                    Story box = stories.pop();
                    stories.element().after.add(() -> {
                        box.lines.forEach(line -> box.run.paragraph(line, false));
                        box.run.end();
                        box.after.forEach(Runnable::run);
                    });
                }
            }
            default -> {}
        }
    }

    private void paragraph(String text, String style) {
        Story story = stories.element();
        boolean held = stories.size() > 1;
        boolean apart = story.spaceBelow || styles.spaceAbove(style);
        story.spaceBelow = styles.spaceBelow(style);
        if (story.cell) {
            story.lines.add(text.strip());
        } else if (held) {
            story.lines.add(apart ? "\n" + text : text);
        } else {
            story.run.paragraph(text, apart);
            if (!story.after.isEmpty()) {
                story.run.end();
                after(story);
            }
        }
    }

    private static void after(Story story) {
        List<Runnable> all = List.copyOf(story.after);
        story.after.clear();
        all.forEach(Runnable::run);
    }

    private void cell() {
        Story story = stories.pop();
        Grid table = tables.element();
        String text = String.join("\n", story.lines).strip();
        for (int i = 0; i < table.repeated && layout.room(table.cells.size(), text.length()); i++) {
            table.cells.cell(text, table.rowSpan, table.columnSpan, table.header);
        }
        table.repeated = 1;
        stories.element().after.addAll(story.after);
    }

    private void table() {
        Grid table = tables.pop();
        Story story = stories.element();
        if (stories.size() > 1) {
            story.after.add(() -> table.cells.into(layout));
        } else {
            story.run.end();
            table.cells.into(layout);
            after(story);
            story.spaceBelow = false;
        }
    }
}
