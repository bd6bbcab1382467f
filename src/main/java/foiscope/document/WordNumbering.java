package foiscope.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The numbers that Word puts before the paragraphs of its lists, which stand in no text: questions are often so numbered. */
final class WordNumbering {

    private static final int LEVELS = 9;

    /** How one level of a list is numbered: {@code "%1.%2)"}. */
    private record Level(String format, String text, int start) {}

    /** The levels of each abstract list. */
    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();

    private final Map<String, String> listOf = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private WordNumbering() {}

    /** The lists of {@code word/numbering.xml}; none where it is absent or damaged. */
    static WordNumbering of(Optional<InputStream> part) throws IOException {
        WordNumbering numbering = new WordNumbering();
        XmlEvents.ofAside(part, numbering::read);
        return numbering;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String list = "";
        String number = "";
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            String value = Optional.ofNullable(XmlEvents.attribute(xml, "val")).orElse("");
            switch (xml.getLocalName()) {
                case "abstractNum" ->
                    list = Optional.ofNullable(XmlEvents.attribute(xml, "abstractNumId"))
                            .orElse("");
                case "num" -> {
                    number = Optional.ofNullable(XmlEvents.attribute(xml, "numId"))
                            .orElse("");
                    list = "";
                }
                case "abstractNumId" -> listOf.put(number, value);
                case "lvl" -> level = XmlEvents.number(xml, "ilvl", 0);
                case "start" -> change(list, level, new Level("", "", XmlEvents.number(xml, "val", 1)));
                case "numFmt" -> change(list, level, new Level(value, "", -1));
                case "lvlText" -> change(list, level, new Level("", value, -1));
                default -> {}
            }
        }
    }

    private void change(String list, int level, Level said) {
        if (!list.isEmpty()) {
            lists.computeIfAbsent(list, key -> new TreeMap<>())
                    .merge(
                            level,
                            said,
                            (known, more) -> new Level(
                                    more.format.isEmpty() ? known.format : more.format,
                                    more.text.isEmpty() ? known.text : more.text,
                                    more.start < 0 ? known.start : more.start));
        }
    }

    /** What stands before the next paragraph of a list: {@code "2. "}; nothing where the list isn't known. */
    String next(String number, int level) {
        String list = listOf.get(number);
        Map<Integer, Level> levels = list == null ? Map.of() : lists.getOrDefault(list, Map.of());
        Level own = levels.get(level);
        if (list == null || own == null || level < 0 || level >= LEVELS) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(list, key -> new int[LEVELS]);
        counts[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        if (own.format.equals("bullet")) {
            return "\u2022 ";
        }
        String text = own.text;
        for (int i = 0; i <= level; i++) {
            Level at = levels.getOrDefault(i, own);
            text = text.replace(
                    "%" + (i + 1), shown(at.format, (at.start < 0 ? 1 : at.start) + Math.max(counts[i], 1) - 1));
        }
        return text.isBlank() ? "" : text + " ";
    }

    private static String shown(String format, int count) {
        return switch (format) {
            case "lowerLetter" -> letter(count);
            case "upperLetter" -> letter(count).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(count);
            case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
            case "none" -> "";
            default -> String.valueOf(count);
        };
    }

    private static String letter(int count) {
        int at = Math.floorMod(count - 1, 26);
        return String.valueOf((char) ('a' + at)).repeat(Math.min(3, 1 + (Math.max(count, 1) - 1) / 26));
    }

    private static String roman(int count) {
        String[] signs = {"x", "ix", "v", "iv", "i"};
        int[] values = {10, 9, 5, 4, 1};
        StringBuilder roman = new StringBuilder();
        int left = Math.min(count, 399);
        for (int i = 0; i < signs.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
