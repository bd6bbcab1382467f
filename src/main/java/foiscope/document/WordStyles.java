package foiscope.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How a Word document's styles space their paragraphs: lines without space between them are one paragraph to a reader. */
final class WordStyles {

    private final Map<String, Spacing> styles = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private Spacing defaults = Spacing.UNSAID;
    private @Nullable String paragraphs;

    /**
     * The space round a paragraph, in twentieths of a point; -1 where it isn't said.
     *
     * @param contextual whether there is none between paragraphs of one style
     */
    record Spacing(int before, int after, boolean contextual) {

        static final Spacing UNSAID = new Spacing(-1, -1, false);

        /** What this doesn't say, as another says it. */
        Spacing or(Spacing other) {
            return new Spacing(
                    before < 0 ? other.before : before,
                    after < 0 ? other.after : after,
                    contextual || other.contextual);
        }

        static Spacing of(XMLStreamReader xml) {
            boolean automatic = "1".equals(XmlEvents.attribute(xml, "afterAutospacing"))
                    || "true".equals(XmlEvents.attribute(xml, "afterAutospacing"));
            return new Spacing(
                    XmlEvents.number(xml, "before", -1), automatic ? 280 : XmlEvents.number(xml, "after", -1), false);
        }
    }

    private WordStyles() {}

    /** The styles of {@code word/styles.xml}; none where it is absent or damaged. */
    static WordStyles of(Optional<InputStream> part) throws IOException {
        WordStyles styles = new WordStyles();
        XmlEvents.ofAside(part, styles::read);
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String style = null;
        boolean defaultParagraph = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals("style")) {
                    style = null;
                } else if (xml.getLocalName().equals("pPrDefault")) {
                    defaultParagraph = false;
                }
            } else if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "pPrDefault" -> defaultParagraph = true;
                    case "style" -> {
                        style = XmlEvents.attribute(xml, "styleId");
                        if ("paragraph".equals(XmlEvents.attribute(xml, "type"))
                                && "1".equals(XmlEvents.attribute(xml, "default"))) {
                            paragraphs = style;
                        }
                    }
                    case "basedOn" -> put(basedOn, style, XmlEvents.attribute(xml, "val"));
                    case "spacing" -> {
                        if (style != null && XmlEvents.attribute(xml, "val") == null) {
                            Spacing known = styles.getOrDefault(style, Spacing.UNSAID);
                            styles.put(style, Spacing.of(xml).or(known));
                        } else if (defaultParagraph) {
                            defaults = Spacing.of(xml);
                        }
                    }
                    case "contextualSpacing" -> {
                        if (style != null && XmlEvents.on(xml)) {
                            styles.merge(style, new Spacing(-1, -1, true), (known, more) -> known.or(more));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static void put(Map<String, String> map, @Nullable String key, @Nullable String value) {
        if (key != null && value != null) {
            map.put(key, value);
        }
    }

    /**
     * The space round a paragraph.
     *
     * @param style its style, or null where it names none
     * @param own what it says itself
     */
    Spacing spacing(@Nullable String style, Spacing own) {
        Spacing spacing = own;
        Set<String> seen = new HashSet<>();
        for (String at = style == null ? paragraphs : style; at != null && seen.add(at); at = basedOn.get(at)) {
            spacing = spacing.or(styles.getOrDefault(at, Spacing.UNSAID));
        }
        return spacing.or(defaults);
    }
}
