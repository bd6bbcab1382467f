package foiscope.structure;

import foiscope.model.CellRef;
import foiscope.model.TextBlock;
import foiscope.text.CountText;
import foiscope.text.DateText;
import foiscope.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list found in a paragraph, as a grid of two columns, label and value: lines or comma-separated items of one form
 * ({@code 2015 - 3}, {@code Dismissed: 3}, {@code 3 x Male}, {@code 2016 x 14}), and a label with its number on the next line. The
 * line that leads in is the grid's title.
 *
 * @param from its first character in the paragraph
 * @param to the character after its last
 */
public record TextList(Grid grid, int from, int to) {

    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[•·*▪‣]|[-–—]|o(?=\\s)|\\(?\\d{1,2}[.)](?=\\s)|\\(?[a-h][.)](?=\\s))\\s*");

    /** The numbers of the questions that a line answers. */
    private static final Pattern ANSWER_NUMBER = Pattern.compile("\\s*(?i:questions?|answers?|[qa])\\s?\\d{1,2}"
            + "(?:\\s*(?:,|and|&)\\s*(?i:q(?:uestion)?)?\\s?\\d{1,2})*\\s?[.):–-]?\\s+");

    /** What stands between a label and its count. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*:\\s+|\\s*=\\s*|\\s+[-–—]\\s*|\\s*[–—]\\s*|\\s+[xX×]\\s+|\\s{3,}|\\t");

    private static final String SIGNS = ":=-–—xX×\t";

    /** A percentage behind a count, or a count behind its percentage. */
    private static final String SHARE = "\\s*\\(\\d{1,3}(?:\\.\\d+)?\\s*%\\)";

    private static final String OF_SHARE = "\\d{1,3}(?:\\.\\d+)?\\s*%\\s*\\([nN]\\s*=\\s*\\d[\\d,]*\\)";
    private static final Pattern SHARED = Pattern.compile("(?:\\d[\\d,]*" + SHARE + "|" + OF_SHARE + ")");

    /** A count that stands in brackets behind its label: {@code 2019/20 (4)}. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\d[\\d,]*|[nN]one|[nN]il|[zZ]ero");

    /** A comma before a count parts it from its label on a line of its own. */
    private static final Pattern COMMA_COUNT = Pattern.compile("(\\p{L}[^,:]*),\\s+(\\d[\\d,]*(?:" + SHARE + ")?)");

    private static final Pattern COUNT_FIRST =
            Pattern.compile("^(\\d[\\d,]*(?:" + SHARE + ")?|<\\s?\\d+)\\s*(?:[xX×]\\s+|[-–:]\\s+|\\s)\\s*(?=\\p{L})");

    private static final Pattern LABEL_COUNT =
            Pattern.compile("^(\\p{L}[\\p{L} '’/-]{0,40}?)\\s+(\\d[\\d,]*(?:" + SHARE + ")?|" + OF_SHARE + ")$");

    /** Where an item of a line ends. */
    private static final Pattern ITEM_END = Pattern.compile("[,;](?=\\s)|\\s+and\\s+(?=\\S)");

    /** More than one item. */
    private static final Pattern COMMA_NUMBER = Pattern.compile("[,;]\\s+\\d|\\d\\s*[,;]\\s");

    /** Longest label, in words, of an item whose count comes first: more words make it a sentence. */
    private static final int LABEL = 8;

    /** A count in words has at most so many words behind it that say what it counts. */
    private static final int COUNTED = 2;

    /** A value has no more words than these, signs between spaces counted. */
    private static final int VALUE_PIECES = 8;

    /** An item of a list, by its characters in the paragraph. */
    private record Item(int from, int to, int labelFrom, int labelTo, int valueFrom, int valueTo, Form form) {}

    private enum Form {
        LABEL_FIRST,
        COUNT_FIRST,
        BRACKETED,
        COMMA,
        NEXT_LINE
    }

    /** The lists of a paragraph, from its first line to its last. */
    public static List<TextList> in(TextBlock block, CellReading reading) {
        return new Finder(block, reading).find();
    }

    private static final class Finder {

        private final TextBlock block;
        private final String text;
        private final CellReading reading;
        private final List<TextList> found = new ArrayList<>();

        Finder(TextBlock block, CellReading reading) {
            this.block = block;
            this.text = block.text();
            this.reading = reading;
        }

        List<TextList> find() {
            if (!Words.of(text).hasDigits()) {
                return found;
            }
            List<int[]> lines = lines();
            List<Item> open = new ArrayList<>();
            int lead = -1;
            for (int i = 0; i < lines.size(); i++) {
                int[] line = lines.get(i);
                if (inLine(line, lines, i)) {
                    close(open, lines, lead);
                    continue;
                }
                Optional<Item> item = item(line[0], line[1]);
                boolean same = open.isEmpty()
                        || item.filter(t -> t.form() == open.get(0).form()).isPresent();
                if (item.isPresent() && same) {
                    lead = open.isEmpty() ? i - 1 : lead;
                    open.add(item.get());
                    continue;
                }
                close(open, lines, lead);
                if (item.isPresent()) {
                    lead = i - 1;
                    open.add(item.get());
                } else {
                    nextLine(lines, i);
                }
            }
            close(open, lines, lead);
            return found;
        }

        private List<int[]> lines() {
            List<int[]> lines = new ArrayList<>();
            int from = 0;
            while (from <= text.length()) {
                int end = text.indexOf('\n', from);
                int to = end < 0 ? text.length() : end;
                if (!text.substring(from, to).isBlank()) {
                    lines.add(new int[] {from, to});
                }
                from = to + 1;
            }
            return lines;
        }

        private void close(List<Item> open, List<int[]> lines, int lead) {
            if (open.size() > 1 || open.size() == 1 && period(open.get(0))) {
                Optional<int[]> title = lead >= 0 ? Optional.of(lines.get(lead)) : Optional.empty();
                add(open, title);
            }
            open.clear();
        }

        /** A period and its count are a list of one. */
        private boolean period(Item item) {
            String label = text.substring(item.labelFrom(), item.labelTo());
            return item.form() == Form.LABEL_FIRST
                    && reading.kinds(label, Words.of(label)).contains(CellKind.PERIOD);
        }

        /** One line as an item, without its bullet or number. */
        private Optional<Item> item(int from, int to) {
            Matcher bullet = BULLET.matcher(text).region(from, to);
            int start = bullet.lookingAt() ? bullet.end() : from;
            int end = to;
            while (end > start && ".;,".indexOf(text.charAt(end - 1)) >= 0
                    || end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            int last = end;
            return labelFirst(start, last)
                    .or(() -> bracketed(start, last))
                    .or(() -> commaCount(start, last))
                    .or(() -> countFirst(start, skipEnd(start, to)));
        }

        private int skipEnd(int start, int to) {
            int end = to;
            while (end > start
                    && (Character.isWhitespace(text.charAt(end - 1)) || ".;,".indexOf(text.charAt(end - 1)) >= 0)) {
                end--;
            }
            return end;
        }

        /** {@code 2015 - 3}, {@code Dismissed: 3}, {@code 2000-2001: 24 complaints}. */
        private Optional<Item> labelFirst(int from, int to) {
            int region = valueRegion(from, to);
            if (!separated(region, to)) {
                return Optional.empty();
            }
            Matcher separator = SEPARATOR.matcher(text).region(region, to);
            Optional<Item> last = Optional.empty();
            while (separator.find()) {
                int labelTo = separator.start();
                int valueFrom = separator.end();
                if (labelTo > from && value(valueFrom, to)) {
                    last = Optional.of(new Item(from, to, from, labelTo, valueFrom, to, Form.LABEL_FIRST));
                }
            }
            return last.filter(i -> label(text.substring(i.labelFrom(), i.labelTo())));
        }

        /** Whether a sign that may part a label from its count stands there: most lines have none. */
        private boolean separated(int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                boolean gap = Character.isWhitespace(c) && i + 2 < to && Character.isWhitespace(text.charAt(i + 1));
                if (SIGNS.indexOf(c) >= 0 || gap) {
                    return true;
                }
            }
            return false;
        }

        /** {@code No case to answer (16)}. */
        private Optional<Item> bracketed(int from, int to) {
            int open = to > from && text.charAt(to - 1) == ')' ? text.lastIndexOf('(', to) : -1;
            if (open <= from
                    || !IN_BRACKETS.matcher(text).region(open + 1, to - 1).matches()) {
                return Optional.empty();
            }
            int labelTo = open;
            while (labelTo > from && Character.isWhitespace(text.charAt(labelTo - 1))) {
                labelTo--;
            }
            String label = text.substring(from, labelTo);
            return label(label) && Words.of(label).size() <= LABEL
                    ? Optional.of(new Item(from, to, from, labelTo, open + 1, to - 1, Form.BRACKETED))
                    : Optional.empty();
        }

        /** {@code Dismissed, 5 (12.5%)}. */
        private Optional<Item> commaCount(int from, int to) {
            Matcher matcher = COMMA_COUNT.matcher(text).region(from, to);
            return matcher.matches() && Words.of(matcher.group(1)).size() <= LABEL
                    ? Optional.of(item(matcher, from, to, Form.COMMA))
                    : Optional.empty();
        }

        /** An item whose label is the first group of a match and whose value is the second. */
        private static Item item(Matcher matcher, int from, int to, Form form) {
            return new Item(from, to, matcher.start(1), matcher.end(1), matcher.start(2), matcher.end(2), form);
        }

        /** Where the last words of a line begin, among which a value stands, with the space before them. */
        private int valueRegion(int from, int to) {
            int at = to;
            for (int pieces = 0; at > from && pieces < VALUE_PIECES; pieces++) {
                while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
                    at--;
                }
                while (at > from && !Character.isWhitespace(text.charAt(at - 1))) {
                    at--;
                }
            }
            while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
                at--;
            }
            return at;
        }

        private static boolean label(String label) {
            return label.chars().anyMatch(Character::isLetterOrDigit)
                    && label.lastIndexOf('(') <= label.lastIndexOf(')')
                    && !label.contains(": ")
                    && !COMMA_NUMBER.matcher(label).find();
        }

        /** Whether the words after a separator are a count, with at most what it counts behind it. */
        private boolean value(int from, int to) {
            if (SHARED.matcher(text).region(from, to).matches()) {
                return true;
            }
            Words words = Words.of(text.substring(from, to));
            if (words.isEmpty() || words.size() > 4) {
                return false;
            }
            Optional<CountText.Found> count = CountText.at(words, 0);
            boolean date = DateText.at(words, 0).isPresent()
                    || words.size() == 2 && DateText.month(words.normalAt(1)).isPresent();
            boolean number = count.isPresent()
                    && (CountText.digits(words.normalAt(0))
                            || words.normalAt(0).equals("<")
                            || words.size() - count.get().to() <= COUNTED);
            boolean status = reading.kinds(text.substring(from, to), words).contains(CellKind.STATUS);
            boolean rest = count.isPresent() && !digitsFrom(words, count.get().to());
            boolean year =
                    words.size() == 1 && reading.kinds(words.text(), words).contains(CellKind.PERIOD);
            return !date && !year && (number && rest || status);
        }

        private static boolean digitsFrom(Words words, int from) {
            for (int i = from; i < words.size(); i++) {
                if (CountText.digits(words.normalAt(i))) {
                    return true;
                }
            }
            return false;
        }

        /** {@code 3 x Male}, {@code 38 x Police Constable}, {@code 3 male}. */
        private Optional<Item> countFirst(int from, int to) {
            Matcher count = COUNT_FIRST.matcher(text).region(from, to);
            if (!count.lookingAt()) {
                return Optional.empty();
            }
            Words label = Words.of(text.substring(count.end(), to));
            boolean period = reading.kinds(text.substring(from, to), Words.of(text.substring(from, to)))
                    .contains(CellKind.PERIOD);
            boolean date =
                    DateText.month(label.isEmpty() ? "" : label.normalAt(0)).isPresent();
            boolean shortLabel = !label.isEmpty() && label.size() <= LABEL && !label.hasDigits();
            boolean sentence = to < text.length() && text.charAt(to) == '.' && label.size() > 3;
            return !period && !date && shortLabel && !sentence
                    ? Optional.of(new Item(from, to, count.end(), to, from, count.end(1), Form.COUNT_FIRST))
                    : Optional.empty();
        }

        /** Items of one line, parted by commas or semicolons, after a colon or from its start. */
        private boolean inLine(int[] line, List<int[]> lines, int number) {
            int colon = Math.max(text.lastIndexOf(':', line[1] - 1), text.lastIndexOf('—', line[1] - 1));
            List<Integer> starts = new ArrayList<>();
            if (colon > line[0] && colon < line[1] - 2) {
                starts.add(colon + 1);
            }
            Matcher answers = ANSWER_NUMBER.matcher(text).region(line[0], line[1]);
            starts.add(answers.lookingAt() ? answers.end() : line[0]);
            for (int start : starts) {
                List<Item> whole = items(start, line[1]);
                int sentence = text.indexOf(". ", start);
                boolean more = whole.isEmpty() && sentence > start && sentence < line[1];
                List<Item> items = more ? items(start, sentence) : whole;
                if (items.size() > 1) {
                    Optional<int[]> lead = start > line[0]
                            ? Optional.of(new int[] {line[0], start})
                            : number > 0 ? Optional.of(lines.get(number - 1)) : Optional.empty();
                    add(items, lead);
                    return true;
                }
            }
            return false;
        }

        private List<Item> items(int from, int to) {
            List<Item> items = new ArrayList<>();
            Matcher comma = ITEM_END.matcher(text).region(from, to);
            int start = from;
            boolean more = true;
            while (more) {
                more = comma.find();
                int end = more ? comma.start() : to;
                Optional<Item> item = lineItem(start, end);
                if (item.isEmpty()
                        || !items.isEmpty() && items.get(0).form() != item.get().form()) {
                    return List.of();
                }
                items.add(item.get());
                start = more ? comma.end() : to;
            }
            return items;
        }

        private Optional<Item> lineItem(int from, int to) {
            int start = from;
            while (start < to && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            int begin = start;
            int end = skipEnd(start, to);
            return labelFirst(begin, end)
                    .or(() -> bracketed(begin, end))
                    .or(() -> labelCount(begin, end))
                    .or(() -> SHARED.matcher(text).region(begin, end).lookingAt()
                            ? countFirst(begin, end)
                            : Optional.empty());
        }

        /** {@code male 1}: only among others of its form. */
        private Optional<Item> labelCount(int from, int to) {
            Matcher matcher = LABEL_COUNT.matcher(text).region(from, to);
            if (!matcher.matches()
                    || DateText.month(Words.of(matcher.group(1)).isEmpty() ? "" : last(matcher.group(1)))
                            .isPresent()) {
                return Optional.empty();
            }
            return Words.of(matcher.group(1)).size() > 3
                    ? Optional.empty()
                    : Optional.of(item(matcher, from, to, Form.LABEL_FIRST));
        }

        private static String last(String label) {
            Words words = Words.of(label);
            return words.normalAt(words.size() - 1);
        }

        /** A label whose number stands alone on the next line. */
        private void nextLine(List<int[]> lines, int i) {
            if (i + 1 >= lines.size()) {
                return;
            }
            int[] line = lines.get(i);
            int[] next = lines.get(i + 1);
            Words number = Words.of(text.substring(next[0], next[1]).strip());
            Words label = Words.of(text.substring(line[0], line[1]));
            boolean alone = number.size() == 1
                    && CountText.digits(number.normalAt(0))
                    && text.substring(next[0], next[1]).strip().matches("\\d[\\d,]*");
            boolean last = i + 2 >= lines.size()
                    || !text.substring(lines.get(i + 2)[0], lines.get(i + 2)[1])
                            .strip()
                            .matches("\\d[\\d,]*");
            if (alone
                    && last
                    && label.size() > 2
                    && !text.substring(line[0], line[1]).strip().endsWith(".")) {
                Matcher bullet = BULLET.matcher(text).region(line[0], line[1]);
                int from = bullet.lookingAt() ? bullet.end() : line[0];
                int valueFrom = next[0]
                        + text.substring(next[0], next[1])
                                .indexOf(text.substring(next[0], next[1]).strip());
                add(
                        List.of(new Item(
                                line[0],
                                next[1],
                                from,
                                line[1],
                                valueFrom,
                                skipEnd(valueFrom, next[1]),
                                Form.NEXT_LINE)),
                        Optional.empty());
            }
        }

        private void add(List<Item> items, Optional<int[]> lead) {
            List<List<GridCell>> rows = new ArrayList<>();
            lead.ifPresent(line -> rows.add(List.of(cell(line[0], line[1], line[0], line[1]), blank(line[0]))));
            for (Item item : items) {
                rows.add(List.of(
                        cell(item.labelFrom(), item.labelTo(), item.from(), item.to()),
                        cell(item.valueFrom(), item.valueTo(), item.from(), item.to())));
            }
            found.add(new TextList(
                    Grid.of(rows),
                    items.get(0).from(),
                    items.get(items.size() - 1).to()));
        }

        private GridCell cell(int from, int to, int itemFrom, int itemTo) {
            String cell = text.substring(from, to).strip();
            Words words = Words.of(cell);
            return new GridCell(
                    cell,
                    words,
                    place(from),
                    reading.kinds(cell, words),
                    true,
                    true,
                    false,
                    text.substring(itemFrom, itemTo).strip(),
                    0);
        }

        private GridCell blank(int from) {
            return new GridCell("", Words.of(""), place(from), GridCell.BLANK, true, true, false, "", 0);
        }

        /** The paragraph's word at a character. */
        private CellRef place(int at) {
            return CellRef.inProse(block.page(), block.paragraph(), AnswerList.item(text, at));
        }
    }
}
