package foiscope.observation;

import foiscope.model.CellRef;
import foiscope.model.TextBlock;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.text.CountText;
import foiscope.text.DateText;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Lists the numbers of running text that may be figures and weren't read as such. */
final class ProseNumbers {

    /** Words before a number that make it no count. */
    private static final Set<String> NO_COUNT_BEFORE = Set.of(
            "section",
            "sec",
            "article",
            "act",
            "regulation",
            "paragraph",
            "page",
            "table",
            "question",
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

    private static final int LONGEST_COUNT = 7;

    private final PeriodText periods;

    ProseNumbers(PeriodText periods) {
        this.periods = periods;
    }

    /** Numbers that may be figures and weren't read. */
    void list(Figures figures, TextBlock text, Words words, Set<Integer> taken) {
        Set<Integer> dates = new HashSet<>(taken);
        for (int i = 0; i < words.size(); i++) {
            Optional<DateText.Found> date = DateText.at(words, i);
            if (date.isPresent()) {
                for (int j = i; j < date.get().to(); j++) {
                    dates.add(j);
                }
            }
        }
        periods.in(words).forEach(found -> {
            for (int j = found.from(); j < found.to(); j++) {
                dates.add(j);
            }
        });
        for (int i = 0; i < words.size(); i++) {
            if (!dates.contains(i) && CountText.digits(words.normalAt(i)) && mayCount(words, i)) {
                CellRef place = CellRef.inProse(
                        text.page(), text.paragraph(), words.get(i).item());
                figures.unresolved()
                        .add(new Unresolved(
                                place,
                                "",
                                UnresolvedReason.UNKNOWN_LABEL,
                                "a number in running text that isn't understood",
                                ""));
            }
        }
    }

    private static boolean mayCount(Words words, int i) {
        Words.Word word = words.get(i);
        String token = word.normal();
        String text = words.text();
        boolean lineStart = word.start() == 0 || text.charAt(word.start() - 1) == '\n';
        String after = words.gapAfter(i);
        boolean listNumber = lineStart
                && token.length() <= 2
                && (after.startsWith(".") || after.startsWith(")"))
                && i + 1 < words.size();
        boolean percent = i + 1 < words.size()
                && (words.normalAt(i + 1).equals("%") || words.normalAt(i + 1).equals("per"));
        boolean before = i > 0
                && NO_COUNT_BEFORE.contains(words.normalAt(i - 1))
                && !words.gapAfter(i - 1).contains("\n");
        char sign = word.start() == 0 ? ' ' : text.charAt(word.start() - 1);
        boolean joined = sign == '(' && i > 0 && words.gapAfter(i - 1).equals("(")
                || sign == '/'
                || sign == '.'
                || sign == '@'
                || sign == '£'
                || sign == ':' && i > 0 && CountText.digits(words.normalAt(i - 1));
        boolean phone = token.startsWith("0") && token.length() > 1
                || i > 0
                        && CountText.digits(words.normalAt(i - 1))
                        && words.normalAt(i - 1).startsWith("0");
        boolean dateLike = after.startsWith("/") && i + 1 < words.size() && CountText.digits(words.normalAt(i + 1));
        return !listNumber && !percent && !before && !joined && !phone && !dateLike && token.length() <= LONGEST_COUNT;
    }
}
