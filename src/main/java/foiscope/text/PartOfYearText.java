package foiscope.text;

import foiscope.model.PartOfYear;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parts of a year as headings print them, without the year: {@code April}, {@code Jan - Mar}, {@code Q1 (Apr-Jun)}, {@code 2nd half}. */
final class PartOfYearText {

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("1st", 1),
            Map.entry("2nd", 2),
            Map.entry("3rd", 3),
            Map.entry("4th", 4),
            Map.entry("1", 1),
            Map.entry("2", 2),
            Map.entry("3", 3),
            Map.entry("4", 4),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("i", 1),
            Map.entry("ii", 2),
            Map.entry("iii", 3),
            Map.entry("iv", 4));

    private static final Map<String, Integer> MONTHS_OF =
            Map.of("quarter", 3, "qtr", 3, "q", 3, "qu", 3, "half", 6, "h", 6, "half-year", 6, "term", 4);

    /** Words that add nothing. */
    private static final Set<String> LIGHT = Set.of(
            "of",
            "the",
            "year",
            "month",
            "in",
            "for",
            "total",
            "*",
            "to",
            "and",
            "until",
            "inclusive",
            "ending",
            "end",
            "incl");

    private static final int LONGEST = 8;

    private PartOfYearText() {}

    /**
     * The part that a whole label is.
     *
     * @param calendar whether the letter counts in calendar years alone
     */
    static Optional<PartOfYear> whole(Words words, boolean calendar) {
        if (words.isEmpty() || words.size() > LONGEST) {
            return Optional.empty();
        }
        int at = 0;
        Optional<Integer> number = Optional.empty();
        int months = 0;
        Optional<Month> first = Optional.empty();
        Optional<Month> last = Optional.empty();
        while (at < words.size()) {
            Optional<int[]> part = numbered(words, at);
            Optional<Month> month = DateText.month(words.normalAt(at));
            if (part.isPresent() && number.isEmpty()) {
                number = Optional.of(part.get()[0]);
                months = part.get()[1];
                at += part.get()[2];
            } else if (month.isPresent()) {
                first = first.or(() -> month);
                last = month;
                at++;
            } else if (LIGHT.contains(words.normalAt(at))) {
                at++;
            } else {
                return Optional.empty();
            }
        }
        String label = words.text().strip();
        if (first.isPresent() && last.isPresent()) {
            int span = (last.get().getValue() - first.get().getValue() + 12) % 12 + 1;
            return months > 0 && span > 1 && span != months
                    ? Optional.empty()
                    : Optional.of(new PartOfYear(first, 0, span, calendar, label));
        }
        int length = months;
        return number.filter(n -> length > 0 && n * length <= 12)
                .map(n -> new PartOfYear(Optional.empty(), n, length, calendar, label));
    }

    /** The number, the months and the tokens of a numbered part that begins at a token. */
    private static Optional<int[]> numbered(Words words, int at) {
        String token = words.normalAt(at);
        for (String sign : List.of("q", "h", "qtr")) {
            String digits = token.startsWith(sign) ? token.substring(sign.length()) : "";
            if (digits.length() == 1 && ORDINALS.containsKey(digits)) {
                return Optional.of(new int[] {number(digits), monthsOf(sign), 1});
            }
        }
        if (at + 1 >= words.size()) {
            return Optional.empty();
        }
        String next = words.normalAt(at + 1);
        if (MONTHS_OF.containsKey(token) && ORDINALS.containsKey(next)) {
            return Optional.of(new int[] {number(next), monthsOf(token), 2});
        }
        boolean spelt = ORDINALS.containsKey(token) && token.length() > 1 && MONTHS_OF.containsKey(next);
        return spelt ? Optional.of(new int[] {number(token), monthsOf(next), 2}) : Optional.empty();
    }

    private static int number(String token) {
        return ORDINALS.getOrDefault(token, 0);
    }

    private static int monthsOf(String token) {
        return MONTHS_OF.getOrDefault(token, 0);
    }
}
