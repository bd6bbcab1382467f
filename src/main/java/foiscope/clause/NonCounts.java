package foiscope.clause;

import foiscope.text.CountText;
import foiscope.text.DateText;
import foiscope.text.ReferenceText;
import foiscope.text.Words;
import java.util.Set;

/** Numbers of running text that count nothing, by the words and signs beside them. */
public final class NonCounts {

    /** Words before a number that make it no count. */
    private static final Set<String> BEFORE = Set.of(
            "section",
            "sec",
            "article",
            "act",
            "regulation",
            "paragraph",
            "page",
            "table",
            "question",
            "answer",
            "request",
            "q",
            "point",
            "no",
            "number",
            "ref",
            "reference",
            "telephone",
            "tel",
            "phone",
            "fax",
            "on",
            "schedule",
            "part",
            "version",
            "outcome",
            "type",
            "annex",
            "appendix",
            "note",
            "stage",
            "level",
            "form",
            "room",
            "po",
            "box",
            "chapter",
            "order",
            "s",
            "si",
            "£");

    /** Those of them that a colon parts from what they head: "Answer: 40 officers". */
    private static final Set<String> HEADING = Set.of(
            "answer", "request", "question", "q", "point", "on", "part", "outcome", "type", "note", "stage", "table");

    /** Words after a number that measure time, money or paper. */
    private static final Set<String> AFTER = Set.of(
            "hour",
            "minute",
            "day",
            "week",
            "month",
            "year",
            "working",
            "calendar",
            "pound",
            "penny",
            "pence",
            "page",
            "mile",
            "am",
            "pm",
            "time",
            "decade",
            "percent",
            "per",
            "%");

    /** Words between a number and what it measures. */
    private static final Set<String> BETWEEN = Set.of(
            "full",
            "whole",
            "financial",
            "calendar",
            "working",
            "consecutive",
            "last",
            "previous",
            "other",
            "police",
            "scottish",
            "english",
            "welsh",
            "further",
            "more");

    /** Those who count, and aren't counted. */
    private static final Set<String> BODIES =
            Set.of("force", "constabulary", "country", "nation", "court", "committee");

    private static final String QUOTES = "\"'“”‘’";

    private static final int LONGEST_COUNT = 7;

    /** Groups of digits in a telephone number. */
    private static final int TELEPHONE = 4;

    private NonCounts() {}

    /** Whether a number in digits or words is followed by what it measures, and counts neither people nor cases. */
    public static boolean measures(Words words, int to) {
        int at = to;
        while (at < words.size() && at < to + 3 && BETWEEN.contains(words.normalAt(at))) {
            at++;
        }
        return day(words, to)
                || at < words.size()
                        && (AFTER.contains(words.normalAt(at)) || BODIES.contains(words.normalAt(at)))
                        && !words.gapAfter(to - 1).contains("\n");
    }

    /** Whether digits may be a count: no list number, percentage, reference, telephone number or date. */
    public static boolean mayCount(Words words, int i) {
        if (day(words, i + 1) || words.normalAt(i).length() == 4 && ReferenceText.joins(words, i)) {
            return false;
        }
        Words.Word word = words.get(i);
        String token = word.normal();
        String text = words.text();
        int line = word.start();
        while (line > 0 && QUOTES.indexOf(text.charAt(line - 1)) >= 0) {
            line--;
        }
        boolean lineStart = line == 0 || text.charAt(line - 1) == '\n';
        String after = words.gapAfter(i);
        boolean listNumber = lineStart
                && token.length() <= 2
                && (after.startsWith(".") || after.startsWith(")"))
                && i + 1 < words.size();
        boolean percent = i + 1 < words.size()
                && (words.normalAt(i + 1).equals("%") || words.normalAt(i + 1).equals("per"));
        boolean before = i > 0
                && BEFORE.contains(words.normalAt(i - 1))
                && !words.gapAfter(i - 1).contains("\n")
                && !(words.gapAfter(i - 1).contains(":") && HEADING.contains(words.normalAt(i - 1)));
        char sign = word.start() == 0 ? ' ' : text.charAt(word.start() - 1);
        boolean joined = sign == '(' && i > 0 && words.gapAfter(i - 1).equals("(")
                || sign == '/'
                || sign == '.'
                || sign == '@'
                || sign == '£'
                || sign == ':' && i > 0 && CountText.digits(words.normalAt(i - 1));
        int first = i;
        while (first > 0
                && i - first < TELEPHONE
                && CountText.digits(words.normalAt(first - 1))
                && words.gapAfter(first - 1).isBlank()) {
            first--;
        }
        boolean phone =
                words.normalAt(first).startsWith("0") && words.normalAt(first).length() > 1;
        boolean dateLike = after.startsWith("/") && i + 1 < words.size() && CountText.digits(words.normalAt(i + 1));
        return !listNumber && !percent && !before && !joined && !phone && !dateLike && token.length() <= LONGEST_COUNT;
    }

    /** Whether a month stands at a token, in capitals: the number before it is a day. "May" may be none. */
    private static boolean day(Words words, int at) {
        return at < words.size()
                && DateText.month(words.normalAt(at)).isPresent()
                && Character.isUpperCase(words.between(at, at + 1).charAt(0));
    }
}
