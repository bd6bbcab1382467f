package foiscope.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What an OpenDocument file's styles say of space, of raised and hidden text, of hidden sheets, and of the numbers of lists. */
final class OdfStyles {

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, ListLevel> levels = new HashMap<>();
    private @Nullable String style;
    private @Nullable String list;

    /** What a style says; null where it doesn't. */
    private record Style(
            @Nullable String parent,
            @Nullable Boolean spaceAbove,
            @Nullable Boolean spaceBelow,
            boolean raised,
            boolean hidden) {

        static final Style NONE = new Style(null, null, null, false, false);
    }

    /**
     * How one level of a list is marked.
     *
     * @param number the form of its numbers, empty for a bullet
     */
    record ListLevel(String number, String suffix, int start) {

        /** The mark of an item, from 0. */
        String mark(int item) {
            int at = start + item;
            return switch (number) {
                case "" -> "• ";
                case "a" -> letter(at) + suffix + " ";
                case "A" -> letter(at).toUpperCase(Locale.ROOT) + suffix + " ";
                default -> at + suffix + " ";
            };
        }

        private static String letter(int at) {
            return String.valueOf((char) ('a' + (at - 1) % 26));
        }
    }

    /** Takes the start of an element among the styles. */
    void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> {
                style = XmlEvents.attribute(xml, "name");
                if (style != null) {
                    styles.put(
                            style, new Style(XmlEvents.attribute(xml, "parent-style-name"), null, null, false, false));
                }
            }
            case "paragraph-properties" ->
                change(old -> new Style(
                        old.parent(),
                        space(xml, "margin-top", old.spaceAbove()),
                        space(xml, "margin-bottom", old.spaceBelow()),
                        old.raised(),
                        old.hidden()));
            case "text-properties" -> {
                String position = XmlEvents.attribute(xml, "text-position");
                boolean raised = position != null && (position.startsWith("super") || position.matches("[1-9].*"));
                boolean hidden = "none".equals(XmlEvents.attribute(xml, "display"));
                change(old -> new Style(
                        old.parent(),
                        old.spaceAbove(),
                        old.spaceBelow(),
                        old.raised() || raised,
                        old.hidden() || hidden));
            }
            case "table-properties" -> {
                boolean hidden = "false".equals(XmlEvents.attribute(xml, "display"));
                change(old -> new Style(old.parent(), old.spaceAbove(), old.spaceBelow(), old.raised(), hidden));
            }
            case "list-style" -> list = XmlEvents.attribute(xml, "name");
            case "list-level-style-number", "list-level-style-bullet" -> {
                String number = XmlEvents.attribute(xml, "num-format");
                String suffix = XmlEvents.attribute(xml, "num-suffix");
                levels.put(
                        list + " " + XmlEvents.number(xml, "level", 1),
                        new ListLevel(
                                number == null ? "" : number,
                                suffix == null ? "" : suffix,
                                XmlEvents.number(xml, "start-value", 1)));
            }
            default -> {}
        }
    }

    private void change(UnaryOperator<Style> to) {
        if (style != null) {
            styles.put(style, to.apply(styles.getOrDefault(style, Style.NONE)));
        }
    }

    private static @Nullable Boolean space(XMLStreamReader xml, String name, @Nullable Boolean otherwise) {
        String value = XmlEvents.attribute(xml, name);
        return value == null ? otherwise : Boolean.valueOf(!value.matches("0*\\.?0*[a-z%]*"));
    }

    boolean spaceAbove(@Nullable String name) {
        return says(name, known -> known.spaceAbove() != null, known -> Boolean.TRUE.equals(known.spaceAbove()));
    }

    boolean spaceBelow(@Nullable String name) {
        return says(name, known -> known.spaceBelow() != null, known -> Boolean.TRUE.equals(known.spaceBelow()));
    }

    boolean raised(@Nullable String name) {
        return says(name, Style::raised, Style::raised);
    }

    boolean hidden(@Nullable String name) {
        return says(name, Style::hidden, Style::hidden);
    }

    /** What a style says, or the nearest that it follows. */
    private boolean says(@Nullable String name, Predicate<Style> said, Predicate<Style> what) {
        Set<String> seen = new HashSet<>();
        for (String at = name; at != null && seen.add(at); ) {
            Style known = styles.getOrDefault(at, Style.NONE);
            if (said.test(known)) {
                return what.test(known);
            }
            at = known.parent();
        }
        return false;
    }

    Optional<ListLevel> level(@Nullable String name, int level) {
        return Optional.ofNullable(levels.get(name + " " + level));
    }
}
