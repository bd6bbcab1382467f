package foiscope.clause;

import foiscope.model.Block;
import foiscope.model.CellRef;
import foiscope.model.Layout;
import foiscope.model.LetterSection;
import foiscope.model.TextBlock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The questions of a letter, and which of them each place of its answer answers: the one of the same number, else the one that is
 * repeated right before it.
 */
public final class Questions {

    /** {@code Q1.}, {@code 2)}, {@code (a)}, {@code Question 5}, {@code Answer to B}, and what stands behind it. */
    private static final Pattern NUMBERED = Pattern.compile("^[\\s\"“‘']*(?:"
            + "(?i:(question|request|q|answer|response|reply|a)(?:\\s+to)?)\\s*(\\d{1,2}|(?-i:[A-H]))(?=[\\s.):–-]|$)[.):–-]*"
            + "|\\(?(\\d{1,2}|[a-hA-H])[.)](?=\\s|\\p{L}))\\s*(.*)$");

    /** {@code Q2 and Q3:}, {@code Questions 2, 3 and 4 -}: one answer to several questions. */
    private static final Pattern TOGETHER =
            Pattern.compile("^[\\s\"“‘']*(?i:(?:answers?|questions?|responses?|q|to)\\s*)*"
                    + "(\\(?(?:\\d{1,2}|[a-h])\\)?(?:\\s*(?:,|and|&|/)\\s*(?i:q(?:uestion)?\\s*)?\\(?(?:\\d{1,2}|[a-h])\\)?)+)"
                    + "\\s*[.:–-]\\s*(.*)$");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}|\\b[a-h]\\b");

    /** A table's caption may be a question too: it asks nothing of the tables after it. */
    private static final Pattern TABLE = Pattern.compile("\\s*(?i:table|figure|chart)\\b");

    /**
     * One question.
     *
     * @param number as the letter prints it, in lower case; empty where it has none
     * @param text its words without its number
     * @param place where it begins
     */
    public record Question(String number, String text, CellRef place) {}

    private final Map<String, Question> byNumber = new HashMap<>();

    /** By paragraph and character: what is answered from there on. */
    private final Map<Integer, TreeMap<Integer, Answering>> ofParagraph = new HashMap<>();

    /**
     * What a line answers.
     *
     * @param question the one that it names, or that the lines above ask or name
     * @param also the others that it names, with the place that names each
     * @param begins the character at which its words begin behind the number of a question
     */
    private record Answering(Optional<Question> question, Map<Question, CellRef> also, int begins) {}

    private final TreeMap<Integer, Optional<Question>> ofTable = new TreeMap<>();
    private Optional<Question> current = Optional.empty();
    private boolean awaited;

    /** How many questions were asked since the last answer. */
    private int open;

    private Questions() {}

    /** The questions of a document, whose paragraphs are parts of a letter. */
    public static Questions in(Layout layout, Function<TextBlock, LetterSection> sections) {
        Questions questions = new Questions();
        for (Block block : layout.blocks()) {
            if (block instanceof TextBlock text) {
                questions.read(text, sections.apply(text));
            } else {
                questions.answer();
                questions.ofTable.put(block.order(), questions.current);
            }
        }
        return questions;
    }

    /** The question that the words at a character of a paragraph answer. */
    public Optional<Question> answered(TextBlock block, int character) {
        return line(block, character).flatMap(Answering::question);
    }

    /** The questions that the words at a character answer besides: of "Q2 and Q3: none" the second, with the place that names it. */
    public Map<Question, CellRef> alsoAnswered(TextBlock block, int character) {
        return line(block, character).map(Answering::also).orElse(Map.of());
    }

    /** The character at which an answer's words begin that stand behind its question's number; the given one where none does. */
    public int behindNumber(TextBlock block, int character) {
        return Math.max(character, line(block, character).map(Answering::begins).orElse(0));
    }

    private Optional<Answering> line(TextBlock block, int character) {
        return Optional.ofNullable(ofParagraph.get(block.paragraph()))
                .map(lines -> lines.floorEntry(Math.max(0, character)).getValue());
    }

    /** The question that a table answers, by its order among the document's blocks. */
    public Optional<Question> answeredByTable(int order) {
        return ofTable.getOrDefault(order, Optional.empty());
    }

    /** Several questions stand open: what follows answers none of them until a number says which. */
    private void answer() {
        current = open > 1 ? Optional.empty() : current;
        open = 0;
    }

    private void read(TextBlock block, LetterSection section) {
        TreeMap<Integer, Answering> lines = new TreeMap<>();
        if (section == LetterSection.HEAD || section == LetterSection.NOTES) {
            current = Optional.empty();
        }
        if (section == LetterSection.ANSWER) {
            answer();
        }
        int asked = 0;
        int at = 0;
        int item = 1;
        for (String line : block.text().split("\n", -1)) {
            Matcher numbered = NUMBERED.matcher(line);
            Matcher several = TOGETHER.matcher(line);
            CellRef place = CellRef.inProse(block.page(), block.paragraph(), item);
            Map<Question, CellRef> also = Map.of();
            int begins = at;
            if (section == LetterSection.ANSWER && several.matches() && known(several.group(1))) {
                also = answered(several, block, item);
                begins = at + several.start(2);
            } else if (numbered.matches()) {
                begins = at + numbered.start(4);
                asked += numbered(numbered, section, place) ? 1 : 0;
            } else if (awaited && !line.isBlank()) {
                ask(current.map(Question::number).orElse(""), line.strip(), place);
                awaited = false;
            } else if (section == LetterSection.REQUEST
                    && endsInQuestion(line)
                    && !TABLE.matcher(line).lookingAt()) {
                ask("", line.strip(), place);
                asked++;
            }
            lines.put(at, new Answering(current, also, begins));
            at += line.length() + 1;
            item += line.isBlank() ? 0 : line.strip().split("\\s+").length;
        }
        open += asked;
        ofParagraph.put(block.paragraph(), lines);
    }

    /** Whether a question mark stands behind the last word that is to be heard: an example's words are underscores. */
    private static boolean endsInQuestion(String words) {
        int end = words.length();
        while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1)) && words.charAt(end - 1) != '?') {
            end--;
        }
        return end > 0 && words.charAt(end - 1) == '?';
    }

    private boolean known(String numbers) {
        return NUMBER.matcher(numbers).results().allMatch(number -> byNumber.containsKey(number.group()));
    }

    /** The questions that a line answers at once: the first becomes the current one, the others are given with their places. */
    private Map<Question, CellRef> answered(Matcher line, TextBlock block, int item) {
        Map<Question, CellRef> also = new LinkedHashMap<>();
        List<MatchResult> numbers = NUMBER.matcher(line.group(1)).results().toList();
        current = Optional.ofNullable(byNumber.get(numbers.get(0).group()));
        awaited = false;
        for (MatchResult number : numbers.subList(1, numbers.size())) {
            String before = line.group().substring(0, line.start(1) + number.start());
            int words = before.strip().split("\\s+").length - (before.endsWith(" ") ? 0 : 1);
            Question question = byNumber.get(number.group());
            if (question != null) {
                also.put(question, CellRef.inProse(block.page(), block.paragraph(), item + words));
            }
        }
        return also;
    }

    /** Reads a line with a number, and says whether it asks. */
    private boolean numbered(Matcher line, LetterSection section, CellRef place) {
        String word = line.group(1) == null ? "" : line.group(1).toLowerCase(Locale.ROOT);
        String number = (line.group(2) == null ? line.group(3) : line.group(2)).toLowerCase(Locale.ROOT);
        String rest = line.group(4).strip();
        boolean answers = word.startsWith("a") || word.startsWith("re") && !word.equals("request");
        boolean known = byNumber.containsKey(number);
        boolean asks = !answers
                && (section == LetterSection.REQUEST
                        || endsInQuestion(rest)
                        || !word.isEmpty() && !known && rest.isEmpty());
        if (asks) {
            ask(number, rest, place);
            awaited = rest.isEmpty();
            return true;
        }
        awaited = false;
        current = Optional.ofNullable(byNumber.get(number));
        return false;
    }

    private void ask(String number, String text, CellRef place) {
        Question question = new Question(number, text, place);
        if (!number.isEmpty()) {
            byNumber.put(number, question);
        }
        current = Optional.of(question);
    }
}
