package foiscope.observation;

import foiscope.clause.NonCounts;
import foiscope.model.CellRef;
import foiscope.model.TextBlock;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.text.CountText;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import java.util.Set;

/** Lists the numbers of running text that may be figures and weren't read as such. */
final class ProseNumbers {

    private final PeriodText periods;

    ProseNumbers(PeriodText periods) {
        this.periods = periods;
    }

    /** Numbers that may be figures and weren't read. */
    void list(Figures figures, TextBlock text, Words words, Set<Integer> taken) {
        Set<Integer> dated = periods.tokens(words);
        for (int i = 0; i < words.size(); i++) {
            boolean digits = CountText.digits(words.normalAt(i)) && NonCounts.mayCount(words, i);
            if (!taken.contains(i) && !dated.contains(i) && (digits || word(words, i))) {
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

    /** A number word that may count: "one" is too often none. */
    private static boolean word(Words words, int i) {
        String token = words.normalAt(i);
        return !token.equals("one")
                && Character.isLetter(token.charAt(0))
                && CountText.number(token).isPresent()
                && !NonCounts.measures(words, i + 1);
    }
}
