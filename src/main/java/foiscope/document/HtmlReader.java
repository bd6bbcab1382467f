package foiscope.document;

import foiscope.model.DocumentId;
import foiscope.model.DocumentLimits;
import foiscope.model.Layout;
import foiscope.model.SetAsideReason;
import foiscope.text.NoteMarks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Web pages as a browser without style sheets shows them: their text and tables in order. A table that holds others is no table but
 * the page's columns.
 */
final class HtmlReader implements DocumentReader {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern TIGHT = Pattern.compile("margin(-bottom)?\\s*:\\s*0(cm|in|pt|px|em|mm)?\\s*(;|$|0)");

    private static final Set<String> UNSEEN = Set.of(
            "head",
            "title",
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "select",
            "button",
            "textarea",
            "iframe",
            "object");

    /** As far as a browser lets a cell reach, in columns or rows. */
    private static final int LONGEST_SPAN = 1000;

    /** Elements with space above and below. */
    private static final Set<String> SPACED = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "blockquote",
            "pre",
            "table",
            "hr",
            "caption",
            "fieldset",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "figure",
            "form");

    /** Elements that begin a line. */
    private static final Set<String> LINES =
            Set.of("div", "li", "dt", "dd", "address", "center", "figcaption", "legend", "tr");

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public String name() {
        return "html/1";
    }

    @Override
    public boolean reads(Content content) {
        return content.html();
    }

    @Override
    public Layout read(DocumentId document, Content content) throws NotReadableException {
        String text = content.text().orElse("");
        if (text.length() > DocumentLimits.inForce().characters()) {
            throw new NotReadableException(
                    SetAsideReason.TOO_LARGE,
                    "It has %,d characters; the longest page that is read has %,d."
                            .formatted(text.length(), DocumentLimits.inForce().characters()));
        }
        LayoutBuilder layout = new LayoutBuilder();
        into(layout, content);
        return layout.built(document, this, "page");
    }

    /** Puts what a page shows down. */
    static void into(LayoutBuilder layout, Content content) {
        Element page = parsed(content, content.text().orElse("")).body();
        Blocks blocks = new Blocks(layout, tablesOfPage(page));
        NodeTraversor.traverse(blocks, page);
        blocks.end();
    }

    /** The tables that hold other tables, found in one pass: a page may hold thousands within each other. */
    private static Set<Element> tablesOfPage(Element page) {
        Set<Element> ofPage = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Element> open = new ArrayDeque<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element
                                && element.normalName().equals("table")) {
                            Optional.ofNullable(open.peek()).ifPresent(ofPage::add);
                            if (element.attr("role").equals("presentation")) {
                                ofPage.add(element);
                            }
                            open.push(element);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element
                                && element.normalName().equals("table")) {
                            open.pop();
                        }
                    }
                },
                page);
        return ofPage;
    }

    /** A page may say its charset; one that doesn't is what its bytes are. */
    private static Document parsed(Content content, String text) {
        byte[] bytes = content.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (CHARSET.matcher(start).find()) {
            try {
                return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            } catch (IOException | IllegalArgumentException e) {
                // A charset that no Java knows: its bytes decide.
                return Jsoup.parse(text);
            }
        }
        return Jsoup.parse(text);
    }

    /** Where lines go: the page, or a cell. */
    private static final class Story {

        private final boolean cell;
        private final StringBuilder line = new StringBuilder();
        private final List<String> lines = new ArrayList<>();

        Story(boolean cell) {
            this.cell = cell;
        }
    }

    /** Elements into blocks, in the order of the page. */
    private static final class Blocks implements NodeVisitor {

        private final LayoutBuilder layout;
        private final Deque<Story> stories = new ArrayDeque<>();
        private final Deque<TableCells> tables = new ArrayDeque<>();
        private final Deque<Integer> items = new ArrayDeque<>();

        /** Of each table within which the visit is, the innermost first, whether it holds others. */
        private final Deque<Boolean> open = new ArrayDeque<>();

        private final Set<Element> ofPage;
        /** How deep the element lies that is passed over, or -1. */
        private int passed = -1;

        private int preformatted;
        private int raised;

        /** @param ofPage the tables that hold other tables */
        Blocks(LayoutBuilder layout, Set<Element> ofPage) {
            this.layout = layout;
            this.ofPage = ofPage;
            stories.push(new Story(false));
        }

        @Override
        public void head(Node node, int depth) {
            if (passed >= 0 || layout.full()) {
                return;
            }
            if (node instanceof TextNode text) {
                text(text);
            } else if (node instanceof Element element) {
                if (unseen(element)) {
                    passed = depth;
                } else {
                    start(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (passed >= 0) {
                passed = depth == passed ? -1 : passed;
            } else if (node instanceof Element element && !layout.full()) {
                end(element);
            }
        }

        private static boolean unseen(Element element) {
            return UNSEEN.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                            .find();
        }

        private void start(Element element) {
            switch (element.normalName()) {
                case "br" -> newLine();
                case "sup" -> raised++;
                case "pre" -> preformatted++;
                case "ul" -> items.push(0);
                case "ol" -> items.push(Math.max(1, number(element, "start", 1)));
                case "table" -> {
                    open.push(ofPage.contains(element));
                    if (open.element()) {
                        break;
                    }
                    gap();
                    tables.push(new TableCells());
                    return;
                }
                case "tr" -> {
                    if (inTable()) {
                        tables.element().row();
                        return;
                    }
                }
                case "td", "th" -> {
                    if (inTable()) {
                        stories.push(new Story(true));
                        return;
                    }
                    newLine();
                }
                default -> {}
            }
            parted(element);
            if (element.normalName().equals("li")) {
                item();
            }
        }

        private void end(Element element) {
            switch (element.normalName()) {
                case "sup" -> raised--;
                case "pre" -> preformatted--;
                case "ul", "ol" -> items.poll();
                case "table" -> {
                    if (!open.pop()) {
                        endTable();
                        return;
                    }
                }
                case "tr" -> {
                    if (inTable()) {
                        return;
                    }
                }
                case "td", "th" -> {
                    if (inTable()) {
                        endCell(element);
                        return;
                    }
                }
                default -> {}
            }
            parted(element);
        }

        private void parted(Element element) {
            String name = element.normalName();
            boolean tight = name.equals("p")
                    && (element.className().startsWith("Mso")
                            || TIGHT.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                                    .find());
            if (SPACED.contains(name) && !tight && !(items.size() > 1 && (name.equals("ul") || name.equals("ol")))) {
                gap();
            } else if (SPACED.contains(name) || LINES.contains(name)) {
                if (!stories.element().line.toString().isBlank()
                        || tight && element.text().isBlank()) {
                    newLine();
                }
            }
        }

        /** Whether a row or cell belongs to a table that is read as one. */
        private boolean inTable() {
            return !open.isEmpty() && !open.element() && !tables.isEmpty();
        }

        private void item() {
            int number = items.isEmpty() ? 0 : items.pop();
            stories.element().line.append(number == 0 ? "\u2022 " : number + ". ");
            items.push(number == 0 ? 0 : number + 1);
        }

        private void text(TextNode node) {
            StringBuilder line = stories.element().line;
            if (preformatted > 0) {
                String[] lines = node.getWholeText().split("\n", -1);
                for (int i = 0; i < lines.length; i++) {
                    if (i > 0) {
                        newLine();
                    }
                    stories.element().line.append(lines[i]);
                }
                return;
            }
            String text = node.text().replace('\u00A0', ' ');
            if (raised > 0 && NoteMarks.number(text.strip())) {
                line.append(NoteMarks.of(line, text.strip()));
            } else if (line.length() > 0 || !text.isBlank()) {
                line.append(line.length() == 0 ? text.stripLeading() : text);
            }
        }

        private void newLine() {
            Story story = stories.element();
            String line = preformatted > 0
                    ? story.line.toString().stripTrailing()
                    : story.line.toString().strip();
            story.line.setLength(0);
            if (line.isEmpty() && !story.cell) {
                flush(story);
            } else if (!line.isEmpty() || !story.lines.isEmpty()) {
                story.lines.add(line);
            }
        }

        /** Ends a paragraph; in a cell a line. */
        private void gap() {
            Story story = stories.element();
            if (!story.line.toString().isBlank()) {
                newLine();
            }
            story.line.setLength(0);
            if (!story.cell) {
                flush(story);
            }
        }

        private void flush(Story story) {
            int characters = story.lines.stream().mapToInt(String::length).sum();
            if (layout.room(story.lines.size(), characters)) {
                TextReader.flush(layout, story.lines);
            }
            story.lines.clear();
        }

        private void endCell(Element element) {
            gap();
            Story story = stories.pop();
            TableCells cells = tables.element();
            cells.cell(
                    String.join("\n", story.lines).strip(),
                    span(element, "rowspan"),
                    span(element, "colspan"),
                    element.normalName().equals("th"));
            layout.room(cells.size(), 0);
        }

        private static int span(Element element, String attribute) {
            return Math.max(1, Math.min(LONGEST_SPAN, number(element, attribute, 1)));
        }

        private static int number(Element element, String attribute, int otherwise) {
            try {
                return Integer.parseInt(element.attr(attribute).strip());
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }

        private void endTable() {
            TableCells cells = tables.pop();
            cells.into(layout);
        }

        /** Puts down what stands after the last element. */
        void end() {
            while (stories.size() > 1) {
                stories.pop();
            }
            gap();
        }
    }
}
