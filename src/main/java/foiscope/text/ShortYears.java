package foiscope.text;

import foiscope.model.Period;
import foiscope.text.PeriodText.Found;
import java.util.Optional;
import java.util.Set;

/**
 * Years as tables shorten them: {@code FY18/19}, {@code FYE 2023}, {@code 18/19}, {@code Y/E 31 March 2020}. {@code FY 2021} alone
 * is the year that begins in 2021 to some and the one that ends in it to others, so it can't be dated.
 */
final class ShortYears {

    private static final Set<String> ENDING = Set.of("ending", "ended", "end");

    /** The last year of two digits that a heading may mean. */
    private static final int LATEST = 40;

    private ShortYears() {}

    /** A financial year that begins at a token with its sign. */
    static Optional<Found> at(Words words, int i) {
        String token = words.normalAt(i);
        boolean spelt = token.equals("financial")
                && i + 2 < words.size()
                && words.normalAt(i + 1).equals("year")
                && ENDING.contains(words.normalAt(i + 2));
        boolean ending = spelt || token.startsWith("fye");
        if (!ending && !token.startsWith("fy")) {
            return Optional.empty();
        }
        String behind = spelt ? "" : token.substring(ending ? 3 : 2);
        int at = spelt ? i + 3 : behind.isEmpty() ? i + 1 : i;
        String digits = behind.isEmpty() && at < words.size() ? words.normalAt(at) : behind;
        Optional<Integer> first = PeriodText.anyYear(digits);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int next = at + 1;
        boolean joined = next < words.size() && PeriodText.joint(words.gapAfter(next - 1));
        if (joined && next(words.normalAt(next), first.get())) {
            return Optional.of(new Found(Period.financialYear(first.get(), words.between(i, next + 1)), i, next + 1));
        }
        if (joined && PeriodText.anyYear(words.normalAt(next)).isPresent()) {
            return Optional.empty();
        }
        String label = words.between(i, next);
        return Optional.of(
                new Found(ending ? Period.financialYear(first.get() - 1, label) : Period.undated(label), i, next));
    }

    /** {@code 18/19} is a financial year where it is the whole of a heading. */
    static Optional<Period> alone(Words words) {
        boolean two = words.size() == 2
                && words.gapAfter(0).strip().equals("/")
                && words.normalAt(0).length() == 2;
        return (two ? PeriodText.anyYear(words.normalAt(0)) : Optional.<Integer>empty())
                .filter(first -> first <= 2000 + LATEST && next(words.normalAt(1), first))
                .map(first -> Period.financialYear(first, words.text().strip()));
    }

    /** How many tokens at one say "year ending", as "Y/E" does; 0 for none. */
    static int yearEnding(Words words, int i) {
        boolean apart = words.normalAt(i).equals("y")
                && i + 1 < words.size()
                && words.normalAt(i + 1).equals("e")
                && words.gapAfter(i).equals("/");
        return apart ? 2 : words.normalAt(i).equals("ye") ? 1 : 0;
    }

    private static boolean next(String token, int year) {
        boolean two = token.length() == 2;
        return PeriodText.anyYear(token)
                .filter(y -> y % 100 == (year + 1) % 100 && (two || y == year + 1))
                .isPresent();
    }
}
