package foiscope.letter;

import foiscope.model.Block;
import foiscope.model.Layout;
import foiscope.model.LetterSection;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the request from the answer: what each paragraph of a letter is for. */
final class LetterSections {

    private static final Pattern LIST = Pattern.compile("\\s*(?:[-–•*·]|\\(?\\w{1,2}[.)])");

    /** What a paragraph says behind the number of a question. */
    private static final Pattern QUESTION =
            Pattern.compile("\\s*(?i:question|request|q)\\s*\\d{1,2}\\s*[.):–-]*\\s+(\\p{L}.*)", Pattern.DOTALL);

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d(?:\\s*[/–-]\\s*(?:\\d\\d){1,2})?\\b");

    /** A label and its count, and nothing else. */
    private static final Pattern COUNT = Pattern.compile(
            "(?:.*\\p{L}.*|(?:19|20)\\d\\d.*?)(?::\\s+|\\s*=\\s*|\\s+[-–—]\\s*|\\s{3,})\\d{1,3}(?:,?\\d{3})?\\.?");

    private static final String LABEL_COUNT = "\\p{L}[^,;:\\d]*\\s\\d{1,4}(?:\\s*\\([^)]*\\))?";

    /** Labels, each with its count. */
    private static final Pattern COUNTS =
            Pattern.compile("(?:^|:\\s*)" + LABEL_COUNT + "(?:\\s*[,;]\\s*(?:and\\s+)?" + LABEL_COUNT + ")+\\.?$");

    /** Fields of a case, each with its value. */
    private static final Pattern FIELDS =
            Pattern.compile("^\\p{L}[\\p{L}/ ]{0,30}:\\s+[^,;|:]+[,;|]\\s*\\p{L}[\\p{L}/ ]{0,30}:\\s+\\S");

    /** A longer line, in characters, is none of these. */
    private static final int LONGEST = 300;

    /** What a letterhead numbers. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)\\b(?:e-?mail|web|website|www|dx|ref|refs|reference|tel|telephone|phone|fax|mobile|ext|extension|"
                    + "switchboard|date|dated|foi|foia|foisa|rfi|case|request|box|room|floor|unit|road|street|page|version|"
                    + "(?:no|number)(?=\\.?\\s*[:\\d]))\\b");

    /** Four words in capitals begin a title however long. */
    private static final Pattern CAPITALS = Pattern.compile("(?:\\p{Lu}{2,}\\s+){4}");

    /** Longest line, in words, of a letterhead or title. */
    private static final int TITLE_WORDS = 9;

    /** Longest caption of a table, in words. */
    private static final int CAPTION_WORDS = 26;

    private final Map<Integer, LetterSection> sections = new HashMap<>();
    private LetterSection state = LetterSection.HEAD;
    private boolean listFollows;

    /** The last paragraph that turns to the answer. */
    private int lastAnswer;

    private LetterSections() {}

    static Map<Integer, LetterSection> of(Layout layout, List<MarkedText> texts) {
        LetterSections reading = new LetterSections();
        Map<Integer, MarkedText> byOrder = new HashMap<>();
        texts.forEach(text -> byOrder.put(text.block().order(), text));
        reading.lastAnswer = texts.stream()
                .filter(text -> turn(text).equals(Optional.of(Marker.ANSWER_START)))
                .mapToInt(MarkedText::paragraph)
                .max()
                .orElse(0);
        Optional<MarkedText> above = Optional.empty();
        for (Block block : layout.blocks()) {
            MarkedText text = byOrder.get(block.order());
            if (text != null) {
                reading.sections.put(text.paragraph(), reading.section(text));
            } else {
                // A table answers, whatever stands above it, and its caption is the answer's.
                above.filter(reading::caption)
                        .ifPresent(caption -> reading.sections.put(caption.paragraph(), LetterSection.ANSWER));
                reading.state = LetterSection.ANSWER;
            }
            above = Optional.ofNullable(text);
        }
        return reading.sections;
    }

    /** Whether a paragraph that stands under the request, right above a table, is the table's caption and asks for nothing. */
    private boolean caption(MarkedText text) {
        return sections.get(text.paragraph()) == LetterSection.REQUEST
                && text.block().lines().size() == 1
                && text.words().size() <= CAPTION_WORDS
                && turn(text).isEmpty()
                && !text.text().strip().matches(".*[.?]")
                && !list(text);
    }

    /** Which turn the paragraph takes first: to the request, to a request of one paragraph, to the answer. */
    private static Optional<Marker> turn(MarkedText text) {
        return Stream.of(Marker.REQUEST_START, Marker.REQUEST_ONLY, Marker.ANSWER_START)
                .filter(text::has)
                .min(Comparator.comparingInt(
                        marker -> text.first(marker).map(Match::from).orElse(0)));
    }

    private LetterSection section(MarkedText text) {
        Marker first = turn(text).orElse(Marker.STOP);
        if (text.has(Marker.NOTES_START)
                || text.has(Marker.SIGN_OFF) && text.words().size() < 8) {
            state = state == LetterSection.HEAD ? LetterSection.HEAD : LetterSection.NOTES;
            return LetterSection.NOTES;
        }
        boolean requestHeading = text.first(Marker.REQUEST_HEADING)
                .filter(match -> match.from() == 0 && match.to() == text.words().size())
                .isPresent();
        if (first == Marker.REQUEST_START || requestHeading && lastAnswer > text.paragraph()) {
            state = LetterSection.REQUEST;
            return LetterSection.REQUEST;
        }
        if (first == Marker.ANSWER_START && (state != LetterSection.HEAD || !title(text))) {
            state = LetterSection.ANSWER;
            return LetterSection.ANSWER;
        }
        if (first == Marker.REQUEST_ONLY || Examples.question(text) || asksByNumber(text)) {
            listFollows = text.text().strip().endsWith(":");
            state = state == LetterSection.REQUEST ? state : LetterSection.ANSWER;
            return LetterSection.REQUEST;
        }
        if (listFollows && list(text)) {
            return LetterSection.REQUEST;
        }
        listFollows = false;
        if (state == LetterSection.HEAD && (!title(text) || givesFigures(text))) {
            state = LetterSection.ANSWER;
        }
        return state;
    }

    /** "Q1. The number of officers who were dismissed in 2020.": asks without a question mark, and gives no figure. */
    private static boolean asksByNumber(MarkedText text) {
        Matcher numbered = QUESTION.matcher(text.text());
        if (!numbered.matches()
                || YEAR.matcher(numbered.group(1)).replaceAll("").matches("(?s).*\\d.*")) {
            return false;
        }
        int begins = text.words().size() - Words.of(numbered.group(1)).size();
        return text.first(Marker.ASKS_FOR)
                .filter(match -> match.from() == begins)
                .isPresent();
    }

    /** "2018 - 3", "Dismissed: 2", "Rank: Constable 22, Sergeant 6", "Role: PC, Outcome: Dismissed": a letterhead has no such line, but for references and telephones. */
    private static boolean givesFigures(MarkedText text) {
        boolean headed = !text.headings().isEmpty();
        return text.block().lines().stream()
                .map(String::strip)
                .filter(line ->
                        line.length() <= LONGEST && !OFFICE.matcher(line).find())
                .anyMatch(line -> COUNT.matcher(line).matches()
                        || COUNTS.matcher(line).find()
                        || headed && FIELDS.matcher(line).find());
    }

    /** Lines that each begin with a mark or number of a list. */
    private static boolean list(MarkedText text) {
        return text.block().lines().stream().allMatch(line -> LIST.matcher(line).lookingAt());
    }

    /** Short lines, as of a letterhead or a heading; one that ends in a full stop is a sentence. */
    private static boolean title(MarkedText text) {
        return text.block().lines().stream()
                .allMatch(line -> !line.endsWith(".") && line.split("\\s+").length <= TITLE_WORDS
                        || CAPITALS.matcher(line).lookingAt());
    }
}
