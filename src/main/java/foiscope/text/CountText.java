package foiscope.text;

import foiscope.model.CountInterval;
import foiscope.model.ObservationStatus;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts as letters print them: in digits or words, and as the signs that hide a small one. */
public final class CountText {

    private static final Map<String, Integer> NUMBER_WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Set<String> FEWER = Set.of("fewer", "less", "under", "below");
    private static final int LONGEST = 12;

    /** Between two numbers from here on lie years, not counts. */
    private static final int FIRST_YEAR = 1900;

    private CountText() {}

    /**
     * A count found.
     *
     * @param to the token after its last
     */
    public record Found(Count count, int to) {}

    /**
     * A count as printed.
     *
     * @param item the number, from 1, of the word at which it begins
     */
    public record Count(CountInterval interval, ObservationStatus status, int item) {}

    /** The count that begins at a token. A suppressed one has the interval of its sign: {@code <5} is 0 to 4. */
    public static Optional<Found> at(Words words, int i) {
        String token = words.normalAt(i);
        int item = words.get(i).item();
        if (token.equals("<") && i + 1 < words.size()) {
            return whole(words.normalAt(i + 1)).filter(n -> n > 0).map(n -> hidden(0, n - 1, item, i + 2));
        }
        if (token.equals("between")
                && i + 3 < words.size()
                && words.normalAt(i + 2).equals("and")) {
            Optional<Integer> low = counted(words.normalAt(i + 1));
            Optional<Integer> high = counted(words.normalAt(i + 3));
            boolean day = i + 4 < words.size()
                    && DateText.month(words.normalAt(i + 4)).isPresent();
            return low.isPresent() && high.isPresent() && high.get() > low.get() && !day && high.get() < FIRST_YEAR
                    ? Optional.of(hidden(low.get(), high.get(), item, i + 4))
                    : Optional.empty();
        }
        if (FEWER.contains(token)
                && i + 2 < words.size()
                && words.normalAt(i + 1).equals("than")) {
            return number(words.normalAt(i + 2))
                    .filter(n -> n.intValue() > 0)
                    .map(n -> hidden(0, n.intValue() - 1, item, i + 3));
        }
        if (FEWER.contains(token) && i + 1 < words.size()) {
            return number(words.normalAt(i + 1))
                    .filter(n -> n.intValue() > 0)
                    .map(n -> hidden(0, n.intValue() - 1, item, i + 2));
        }
        Optional<BigDecimal> number = number(token);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> tens = tens(words, i);
        if (tens.isPresent()) {
            return Optional.of(
                    new Found(new Count(CountInterval.exactly(tens.get()), ObservationStatus.EXACT, item), i + 2));
        }
        if (i + 2 < words.size() && words.normalAt(i + 1).equals("or") && FEWER.contains(words.normalAt(i + 2))) {
            return Optional.of(hidden(0, number.get().intValue(), item, i + 3));
        }
        Optional<Found> range = range(words, i, number.get(), item);
        return range.isPresent()
                ? range
                : Optional.of(new Found(
                        new Count(CountInterval.exactly(number.get()), ObservationStatus.EXACT, item), i + 1));
    }

    /** {@code twenty-one} to {@code ninety-nine}. */
    private static Optional<BigDecimal> tens(Words words, int i) {
        Integer tens = NUMBER_WORDS.get(words.normalAt(i));
        boolean two = tens != null
                && tens >= 20
                && i + 1 < words.size()
                && words.gapAfter(i).equals("-");
        Integer unit = two ? NUMBER_WORDS.get(words.normalAt(i + 1)) : null;
        return tens == null || unit == null || unit > 9
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(tens + unit));
    }

    /** {@code 1-4} and {@code 1 to 4}. */
    private static Optional<Found> range(Words words, int i, BigDecimal low, int item) {
        if (i + 1 >= words.size()) {
            return Optional.empty();
        }
        String gap = words.gapAfter(i);
        boolean dash = gap.equals("-") || gap.equals("–");
        int second = dash ? i + 1 : words.normalAt(i + 1).equals("to") && i + 2 < words.size() ? i + 2 : -1;
        if (second < 0) {
            return Optional.empty();
        }
        Optional<Integer> high = counted(words.normalAt(second));
        boolean grows = high.isPresent() && BigDecimal.valueOf(high.get()).compareTo(low) > 0 && low.scale() <= 0;
        return grows ? Optional.of(hidden(low.intValue(), high.get(), item, second + 1)) : Optional.empty();
    }

    private static Found hidden(int lower, int upper, int item, int to) {
        return new Found(new Count(CountInterval.between(lower, upper), ObservationStatus.SUPPRESSED, item), to);
    }

    /** A whole number in digits or in a word. */
    private static Optional<Integer> counted(String token) {
        return whole(token).or(() -> Optional.ofNullable(NUMBER_WORDS.get(token)));
    }

    private static Optional<Integer> whole(String token) {
        boolean digits =
                !token.isEmpty() && token.length() <= 9 && token.chars().allMatch(Character::isDigit);
        return digits ? Optional.of(Integer.parseInt(token)) : Optional.empty();
    }

    /** A number in digits, or in words up to twenty, and the tens. */
    public static Optional<BigDecimal> number(String token) {
        char first = token.charAt(0);
        if (Character.isDigit(first)) {
            return written(token) ? Optional.of(new BigDecimal(token)) : Optional.empty();
        }
        return Optional.ofNullable(NUMBER_WORDS.get(token)).map(BigDecimal::valueOf);
    }

    /** Whether a token is a number in digits. */
    public static boolean digits(String token) {
        return Character.isDigit(token.charAt(0)) && written(token);
    }

    private static boolean written(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!Character.isDigit(c) && c != '.') {
                return false;
            }
        }
        return token.length() <= LONGEST;
    }
}
