package foiscope.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Dates as letters write them: day before month, in digits or with the month's name. */
public final class DateText {

    private static final Map<String, Month> MONTHS = months();

    private DateText() {}

    /**
     * A date found.
     *
     * @param to the token after its last
     */
    public record Found(LocalDate date, int to) {}

    /** The date that begins at a token: {@code 1/4/2015}, {@code 31.03.18}, {@code 10th September 2018}, {@code March 17, 2021}. */
    public static Optional<Found> at(Words words, int i) {
        String first = i + 2 < words.size() ? words.normalAt(i) : "";
        if (first.isEmpty()
                || !Character.isDigit(first.charAt(0)) && month(first).isEmpty()) {
            return Optional.empty();
        }
        if (first.length() == 4
                && words.gapAfter(i).equals("-")
                && words.gapAfter(i + 1).equals("-")) {
            return iso(words, i, first);
        }
        Optional<Integer> day = words.gapAfter(i).contains(",") ? Optional.empty() : day(first);
        if (day.isPresent()) {
            int next = words.normalAt(i + 1).equals("of") && i + 3 < words.size() ? i + 2 : i + 1;
            Optional<Integer> month = numeric(words, i)
                    ? twoDigits(words.normalAt(next), 12)
                    : month(words.normalAt(next)).map(Month::getValue);
            return month.flatMap(m -> date(words.normalAt(next + 1), m, day.get()))
                    .map(date -> new Found(date, next + 2));
        }
        Optional<Month> month = month(words.normalAt(i));
        Optional<Integer> second = day(words.normalAt(i + 1));
        if (month.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return date(words.normalAt(i + 2), month.get().getValue(), second.get()).map(date -> new Found(date, i + 3));
    }

    /** {@code 2011-12-05}, year first. */
    private static Optional<Found> iso(Words words, int i, String year) {
        Optional<Integer> month = twoDigits(words.normalAt(i + 1), 12);
        Optional<Integer> day = twoDigits(words.normalAt(i + 2), 31);
        return month.flatMap(m -> day.flatMap(d -> date(year, m, d))).map(date -> new Found(date, i + 3));
    }

    /** A day and month without a year, such as {@code 10th August}: the last such day up to another date. */
    public static Optional<Found> withoutYear(Words words, int i, LocalDate upTo) {
        if (i + 1 >= words.size()) {
            return Optional.empty();
        }
        Optional<Integer> day = day(words.normalAt(i));
        Optional<Month> month = month(words.normalAt(i + 1));
        if (day.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        // Leap years are at most eight years apart.
        for (int year = upTo.getYear(); year >= upTo.getYear() - 8; year--) {
            Optional<LocalDate> date = valid(year, month.get().getValue(), day.get());
            if (date.isPresent() && !date.get().isAfter(upTo)) {
                return Optional.of(new Found(date.get(), i + 2));
            }
        }
        return Optional.empty();
    }

    /** The first date in the text. */
    public static Optional<LocalDate> first(Words words) {
        for (int i = 0; i < words.size(); i++) {
            Optional<Found> found = at(words, i);
            if (found.isPresent()) {
                return found.map(Found::date);
            }
        }
        return Optional.empty();
    }

    /** A month by its name or its first three letters. */
    public static Optional<Month> month(String token) {
        boolean letters = token.length() >= 3 && Character.isLetter(token.charAt(0));
        return letters ? Optional.ofNullable(MONTHS.get(token)) : Optional.empty();
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month);
            months.put(name.substring(0, 3), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return months;
    }

    private static boolean numeric(Words words, int i) {
        return sign(words.gapAfter(i)) && words.gapAfter(i).equals(words.gapAfter(i + 1));
    }

    private static boolean sign(String gap) {
        return gap.equals("/") || gap.equals(".") || gap.equals("-");
    }

    /** The day of a month that a token is: {@code 31}, {@code 31st}. */
    static Optional<Integer> dayOfMonth(String token) {
        return day(token);
    }

    private static Optional<Integer> day(String token) {
        String digits = ordinal(token) ? token.substring(0, token.length() - 2) : token;
        return twoDigits(digits, 31);
    }

    private static boolean ordinal(String token) {
        return token.length() > 2
                && Character.isDigit(token.charAt(0))
                && (token.endsWith("st") || token.endsWith("nd") || token.endsWith("rd") || token.endsWith("th"));
    }

    private static Optional<Integer> twoDigits(String token, int most) {
        if (token.isEmpty() || token.length() > 2) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < token.length(); i++) {
            int digit = Character.digit(token.charAt(i), 10);
            if (digit < 0) {
                return Optional.empty();
            }
            number = number * 10 + digit;
        }
        return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, int day) {
        if (!year.chars().allMatch(Character::isDigit) || year.length() != 4 && year.length() != 2) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year);
        int century = number < 70 ? 2000 : 1900;
        return valid(year.length() == 2 ? century + number : number, month, day);
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return year < 1900 || year > 2100 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
