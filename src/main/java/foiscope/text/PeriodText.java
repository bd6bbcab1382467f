package foiscope.text;

import foiscope.model.PartOfYear;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Periods as letters write them. A range of dates wins over the year beside it; a year that is open at its end ends on the day of
 * the letter; a span of bare years can't be dated, since either kind of year may be meant.
 *
 * @param calendar what the letter says of its periods
 */
public record PeriodText(Calendar calendar) {

    private static final Set<String> BETWEEN = Set.of("to", "until", "and", "till", "through");
    private static final Set<String> RANGE = Set.of("to", "until", "till", "through");
    private static final Set<String> OPENING =
            Set.of("since", "before", "after", "until", "starting", "beginning", "start", "begin");
    /** What people are in, so that the day on which they are is that of a stock: "suspended on 1 March 2024". */
    private static final Set<String> STATES = Set.of(
            "suspended",
            "suspension",
            "restricted",
            "restriction",
            "duty",
            "post",
            "serving",
            "employed",
            "position",
            "outstanding");

    private static final Set<String> BOUNDING = Set.of("before", "since", "after", "pre", "post", "until");
    private static final Set<String> UP_TO = Set.of("up", "to", "until", "ending", "ended", "end");
    private static final Set<String> AT = Set.of("at", "of", "on");
    private static final Set<String> ENDING = Set.of("ending", "ended", "end", "to");
    /** A period told by its first and its last day has at least so many tokens. */
    private static final int TWO_DATES = 6;

    private static final int MONTHS = 12;

    /** A period of more months or years than this isn't told by its length. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(60);

    private static final String QUARTERS = "1234";

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    /** Words between a quarter and its year: "the third quarter of the financial year 2017/18". */
    private static final Set<String> OF_YEAR = Set.of("of", "the", "financial", "year", "fy");

    private static final Set<String> LAWS = Set.of("act", "regulation", "order", "law", "bill", "statute", "rule");
    private static final Set<String> BESIDE = Set.of(
            "the",
            "year",
            "calendar",
            "financial",
            "fiscal",
            "from",
            "in",
            "for",
            "period",
            "of",
            "during",
            "between",
            "fy",
            "ending",
            "up",
            "at");

    /**
     * A period found.
     *
     * @param from its first token
     * @param to the token after its last
     */
    public record Found(Period period, int from, int to) {}

    /** The period that a whole heading or cell states, and nothing else. */
    public Optional<Period> whole(String text) {
        return whole(Words.of(text));
    }

    /** The same, of a text already in tokens. */
    public Optional<Period> whole(Words words) {
        if (words.isEmpty() || words.size() > 16) {
            return Optional.empty();
        }
        Optional<Period> spaced = spacedYear(words).or(() -> ShortYears.alone(words));
        if (spaced.isPresent()) {
            return spaced;
        }
        List<Found> found = in(words);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int covered = 0;
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            boolean within = found.stream().anyMatch(f -> f.from() <= at && at < f.to());
            String token = words.normalAt(i);
            if (!within && !BESIDE.contains(token) && !token.equals("*")) {
                return Optional.empty();
            }
            covered += within ? 1 : 0;
        }
        return covered == 0
                ? Optional.empty()
                : Optional.of(labelled(choose(found), words.text().strip()));
    }

    /** {@code 2004 - 05} is a financial year where it is the whole of a heading; in a list the second number is a count. */
    private static Optional<Period> spacedYear(Words words) {
        boolean two = words.size() == 2
                && dash(words.gapAfter(0))
                && words.normalAt(1).length() == 2;
        Optional<Integer> year = two ? year(words.normalAt(0)) : Optional.empty();
        return year.filter(y -> CountText.digits(words.normalAt(1))
                        && words.normalAt(1).indexOf('.') < 0
                        && Integer.parseInt(words.normalAt(1)) == (y + 1) % 100)
                .map(y -> Period.financialYear(y, words.text().strip()));
    }

    private static Period labelled(Period period, String label) {
        return new Period(period.start(), period.end(), label, period.basis());
    }

    /**
     * Of a year and a range of dates in one cell, the range, unless it misses by a day the year that it names; several periods
     * that have no day in common are none that can be dated.
     */
    private static Period choose(List<Found> found) {
        Period first = found.get(0).period();
        if (found.size() == 1) {
            return first;
        }
        Period last = found.get(found.size() - 1).period();
        if (missesByADay(first, last)) {
            return first;
        }
        return first.apart(last) ? Period.undated("") : last;
    }

    /** Typed dates a day outside the year that they name, such as 31.03.18 to 01.04.19 for 2018/19, mean that year. */
    private static boolean missesByADay(Period year, Period typed) {
        LocalDate start = year.start();
        LocalDate end = year.end();
        LocalDate typedStart = typed.start();
        LocalDate typedEnd = typed.end();
        if (start == null || end == null || typedStart == null || typedEnd == null) {
            return false;
        }
        boolean near = Math.abs(start.toEpochDay() - typedStart.toEpochDay()) <= 1
                && Math.abs(end.toEpochDay() - typedEnd.toEpochDay()) <= 1;
        return near && !(start.equals(typedStart) && end.equals(typedEnd));
    }

    /** The periods that a text states, from left to right. */
    public List<Found> in(Words words) {
        if (!words.hasDigits() && !calendar.namedInWords()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int from = at;
            Optional<Found> here = at(words, from);
            here.ifPresent(found::add);
            at = here.map(Found::to)
                    .or(() -> DateText.at(words, from).map(DateText.Found::to))
                    .orElse(at + 1);
        }
        return found;
    }

    private Optional<Found> at(Words words, int i) {
        Optional<Found> named = named(words, i)
                .or(() -> stock(words, i))
                .or(() -> ShortYears.at(words, i))
                .or(() -> yearEnding(words, i))
                .or(() -> quarter(words, i))
                .or(() -> months(words, i));
        if (named.isPresent()) {
            return named;
        }
        Optional<DateText.Found> first = DateText.at(words, i);
        if (first.isPresent()) {
            return fromDate(words, i, first.get());
        }
        boolean none = i > 0 && LAWS.contains(words.normalAt(i - 1)) || reference(words, i);
        Optional<Integer> year = none || !plain(words, i) ? Optional.empty() : year(words.normalAt(i));
        if (year.isPresent()) {
            return Optional.of(fromYear(words, i, year.get()));
        }
        return month(words, i);
    }

    /** A period that the letter names itself. */
    private Optional<Found> named(Words words, int i) {
        return calendar.named().isEmpty()
                ? Optional.empty()
                : calendar.named()
                        .at(words, i, words.size(), Optional.empty())
                        .map(match ->
                                new Found(labelled(match.meaning(), words.between(i, match.to())), i, match.to()));
    }

    /** The part of a year that a whole label is, where another label says which year: {@code Q1}, {@code Jan - Mar}. */
    public Optional<PartOfYear> part(Words words) {
        return PartOfYearText.whole(words, calendar.calendarOnly());
    }

    /**
     * A day of some year that a label names, at which its figures stand.
     *
     * @param to the token after its last
     */
    public record DayFound(PartOfYear day, int to) {

        private DayFound from(String label) {
            return new DayFound(new PartOfYear(day.first(), day.number(), day.months(), day.calendar(), label), to);
        }
    }

    /** "On 31 March", "as at 30 September": a day whose year another label says. */
    public Optional<DayFound> day(Words words, int i) {
        boolean at = AT.contains(words.normalAt(i)) && !words.normalAt(i).equals("of");
        return at ? dayOfYear(words, i + 1).map(found -> found.from(words.between(i, found.to()))) : Optional.empty();
    }

    /** A day and month without a year that begin at a token: {@code 31 March}. */
    public static Optional<DayFound> dayOfYear(Words words, int i) {
        Optional<Integer> day = i + 1 < words.size() ? DateText.dayOfMonth(words.normalAt(i)) : Optional.empty();
        Optional<Month> month = day.isPresent() ? DateText.month(words.normalAt(i + 1)) : Optional.empty();
        boolean year = i + 2 < words.size() && anyYear(words.normalAt(i + 2)).isPresent();
        return month.filter(m -> !year && day.orElse(0) <= m.maxLength())
                .map(m -> new DayFound(
                        new PartOfYear(month, day.orElseThrow(), 0, false, words.between(i, i + 2)), i + 2));
    }

    /** "As at 30 September 2023", "in post at 31 March 2023": a stock at that day. Without its year it is the last such day up to the letter's. */
    private Optional<Found> stock(Words words, int i) {
        boolean as = words.normalAt(i).equals("as") && i + 1 < words.size() && AT.contains(words.normalAt(i + 1));
        boolean on = words.normalAt(i).equals("on") && i > 0 && STATES.contains(words.normalAt(i - 1));
        if (!as && !on && !words.normalAt(i).equals("at")) {
            return Optional.empty();
        }
        int behind = as ? i + 2 : i + 1;
        int at = behind < words.size() && words.normalAt(behind).equals("the") ? behind + 1 : behind;
        if (at >= words.size()) {
            return Optional.empty();
        }
        return DateText.at(words, at)
                .or(() -> (as ? calendar.letterDate() : Optional.<LocalDate>empty())
                        .flatMap(day -> DateText.withoutYear(words, at, day)))
                .map(found -> new Found(
                        new Period(found.date(), found.date(), words.between(i, found.to()), PeriodBasis.POINT_IN_TIME),
                        i,
                        found.to()));
    }

    /** "Year ending 31 March 2022", "12 months to March 2022", "the three years to 30 September 2022". */
    private static Optional<Found> yearEnding(Words words, int i) {
        int sign = ShortYears.yearEnding(words, i);
        Optional<Integer> several =
                i + 1 < words.size() ? months(words.normalAt(i), words.normalAt(i + 1)) : Optional.empty();
        int at = several.isPresent() ? i + 2 : words.normalAt(i).equals("year") ? i + 1 : words.size();
        boolean said = at + 1 < words.size() && ENDING.contains(words.normalAt(at));
        int last = sign > 0 ? i + sign : at + 1;
        if (last < words.size() && words.normalAt(last).equals("the")) {
            last++;
        }
        if (last >= words.size() || sign == 0 && !said) {
            return Optional.empty();
        }
        Optional<DateText.Found> day = DateText.at(words, last);
        Optional<Found> month = month(words, last);
        LocalDate end = day.map(DateText.Found::date)
                .or(() -> month.flatMap(m -> Optional.ofNullable(m.period().end())))
                .orElse(LocalDate.MIN);
        if (end.equals(LocalDate.MIN)) {
            return Optional.empty();
        }
        int to = day.map(DateText.Found::to).or(() -> month.map(Found::to)).orElseThrow();
        LocalDate start = end.plusDays(1).minusMonths(several.orElse(MONTHS));
        return Optional.of(new Found(Period.between(start, end, words.between(i, to)), i, to));
    }

    /** How many months "12 months", "three years" are. */
    private static Optional<Integer> months(String number, String of) {
        int each = of.equals("month") ? 1 : of.equals("year") ? MONTHS : 0;
        return each == 0
                ? Optional.empty()
                : CountText.number(number)
                        .filter(n -> n.signum() > 0
                                && n.compareTo(LONGEST) <= 0
                                && n.stripTrailingZeros().scale() <= 0)
                        .map(n -> n.intValue() * each);
    }

    /** "Q2 2021/22", "second quarter of the year 2021/22": the second quarter of the financial year; of a bare year either kind may be meant. */
    private Optional<Found> quarter(Words words, int i) {
        String token = words.normalAt(i);
        boolean letter = token.length() == 2 && token.charAt(0) == 'q' && QUARTERS.indexOf(token.charAt(1)) >= 0;
        boolean word = i + 1 < words.size()
                && isQuarter(token)
                && words.normalAt(i + 1).length() == 1
                && QUARTERS.contains(words.normalAt(i + 1));
        boolean ordinal = i + 1 < words.size() && ORDINALS.contains(token) && isQuarter(words.normalAt(i + 1));
        if (!letter && !word && !ordinal) {
            return Optional.empty();
        }
        int number = ordinal
                ? ORDINALS.indexOf(token)
                : QUARTERS.indexOf(
                        letter ? token.charAt(1) : words.normalAt(i + 1).charAt(0));
        int at = letter ? i + 1 : i + 2;
        while (at < words.size() && OF_YEAR.contains(words.normalAt(at))) {
            at++;
        }
        Optional<Integer> year = at < words.size() ? year(words.normalAt(at)) : Optional.empty();
        if (year.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> next = at + 1 < words.size() && joint(words.gapAfter(at))
                ? nextYear(words, at + 1, year.get())
                : Optional.empty();
        if (next.isEmpty()) {
            return Optional.of(new Found(Period.undated(words.between(i, at + 1)), i, at + 1));
        }
        LocalDate start = LocalDate.of(year.get(), 4, 1).plusMonths(3L * number);
        LocalDate end = start.plusMonths(3).minusDays(1);
        return Optional.of(
                new Found(new Period(start, end, words.between(i, at + 2), PeriodBasis.PART_YEAR), i, at + 2));
    }

    private static boolean isQuarter(String token) {
        return token.equals("quarter") || token.equals("qtr");
    }

    /** "April 2019 to March 2020", "Apr 17 - Mar 18", "January to March 2020". */
    private static Optional<Found> months(Words words, int i) {
        Optional<Month> first = DateText.month(words.normalAt(i));
        if (first.isEmpty() || i + 2 >= words.size()) {
            return Optional.empty();
        }
        Optional<Integer> firstYear = anyYear(words.normalAt(i + 1));
        int at = firstYear.isPresent() ? i + 2 : i + 1;
        boolean joined = at < words.size() && (BETWEEN.contains(words.normalAt(at)) || dash(words.gapAfter(at - 1)));
        if (!joined) {
            return Optional.empty();
        }
        int second = BETWEEN.contains(words.normalAt(at)) ? at + 1 : at;
        Optional<Month> last = second + 1 < words.size() ? DateText.month(words.normalAt(second)) : Optional.empty();
        Optional<Integer> lastYear = last.isPresent() ? anyYear(words.normalAt(second + 1)) : Optional.empty();
        if (lastYear.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = LocalDate.of(firstYear.orElse(lastYear.get()), first.get(), 1);
        LocalDate end =
                LocalDate.of(lastYear.get(), last.get(), 1).plusMonths(1).minusDays(1);
        return end.isBefore(start)
                ? Optional.empty()
                : Optional.of(new Found(Period.between(start, end, words.between(i, second + 2)), i, second + 2));
    }

    /** A year of four digits, or of two in this century. */
    static Optional<Integer> anyYear(String token) {
        boolean two = token.length() == 2 && token.chars().allMatch(Character::isDigit);
        return two ? Optional.of(2000 + Integer.parseInt(token)) : year(token);
    }

    private Optional<Found> fromDate(Words words, int i, DateText.Found first) {
        int next = first.to();
        int joined = joined(words, next);
        if (joined > 0) {
            int word = joined;
            int second = word < words.size() && words.normalAt(word).equals("the") ? word + 1 : word;
            Optional<DateText.Found> last = second < words.size() ? DateText.at(words, second) : Optional.empty();
            if (last.isPresent() && !last.get().date().isBefore(first.date())) {
                String label = words.between(i, last.get().to());
                return Optional.of(new Found(
                        Period.between(first.date(), last.get().date(), label),
                        i,
                        last.get().to()));
            }
        }
        return open(words, next, i, first.date());
    }

    /** The token after what joins a range's first date to its last: "to", "up to and including", a dash; 0 for none. */
    private static int joined(Words words, int next) {
        if (next >= words.size()) {
            return 0;
        }
        if (words.normalAt(next).equals("up")
                && next + 1 < words.size()
                && words.normalAt(next + 1).equals("to")) {
            boolean including = next + 3 < words.size()
                    && words.normalAt(next + 2).equals("and")
                    && words.normalAt(next + 3).equals("including");
            return including ? next + 4 : next + 2;
        }
        return BETWEEN.contains(words.normalAt(next)) ? next + 1 : dash(words.gapAfter(next - 1)) ? next : 0;
    }

    private Optional<Found> open(Words words, int next, int i, LocalDate start) {
        if (next >= words.size()) {
            return Optional.empty();
        }
        int end = calendar.toDate().endOf(words, next);
        return calendar.letterDate()
                .filter(day -> end > next && !day.isBefore(start))
                .map(day -> new Found(Period.between(start, day, words.between(i, end)), i, end));
    }

    /** {@code 2015/16 to 2019/20}: the first financial year's beginning to the last one's end. */
    private static Optional<Found> financialYears(Words words, int i, int year) {
        int next = i + 2;
        boolean joined =
                next + 1 < words.size() && (RANGE.contains(words.normalAt(next)) || dash(words.gapAfter(next - 1)));
        int last = joined && RANGE.contains(words.normalAt(next)) ? next + 1 : next;
        Optional<Integer> lastYear = joined && last + 1 < words.size() && joint(words.gapAfter(last))
                ? year(words.normalAt(last))
                : Optional.empty();
        boolean later = lastYear.filter(
                        y -> y > year && nextYear(words, last + 1, y).isPresent())
                .isPresent();
        return later
                ? Optional.of(new Found(
                        Period.between(
                                LocalDate.of(year, 4, 1),
                                LocalDate.of(lastYear.get() + 1, 3, 31),
                                words.between(i, last + 2)),
                        i,
                        last + 2))
                : Optional.empty();
    }

    private Found fromYear(Words words, int i, int year) {
        Optional<Integer> second =
                i + 1 < words.size() && joint(words.gapAfter(i)) ? nextYear(words, i + 1, year) : Optional.empty();
        if (second.isPresent() && DateText.at(words, i + 1).isEmpty()) {
            Optional<Found> range = financialYears(words, i, year);
            if (range.isPresent()) {
                return range.get();
            }
            Found whole = new Found(untilToday(twoYears(year, words.between(i, i + 2))), i, i + 2);
            return partOf(words, whole).orElse(whole);
        }
        int next = i + 1;
        if (next < words.size()) {
            if (dash(words.gapAfter(i))
                    && year(words.normalAt(next)).filter(y -> y > year).isPresent()) {
                return new Found(years(words, i, year, next), i, next + 1);
            }
            int openEnd = calendar.toDate().endOf(words, next);
            if (openEnd > next) {
                return openYear(words, i, openEnd, year, calendar.letterDate());
            }
            int word = next;
            boolean upTo = false;
            while (word < words.size() && Set.of("up", "to", "until").contains(words.normalAt(word))) {
                word++;
                upTo = true;
            }
            if (upTo) {
                Optional<DateText.Found> end = word < words.size() ? DateText.at(words, word) : Optional.empty();
                if (end.isEmpty() && word < words.size()) {
                    end = DateText.withoutYear(words, word, LocalDate.of(year, 12, 31));
                }
                if (end.isPresent() && end.get().date().getYear() == year) {
                    return openYear(words, i, end.get().to(), year, end.map(DateText.Found::date));
                }
                if (word < words.size() && year(words.normalAt(word)).isPresent()) {
                    return new Found(years(words, i, year, word), i, word + 1);
                }
            }
        }
        LocalDate end = calendar.ends().get(year);
        if (end != null) {
            return openYear(words, i, i + 1, year, Optional.of(end));
        }
        return new Found(untilToday(Period.calendarYear(year, words.between(i, i + 1))), i, i + 1);
    }

    /** "2019 to 2022": calendar years where they are called so, or where the letter prints no others; else either kind may be meant. */
    private Period years(Words words, int i, int first, int last) {
        String label = words.between(i, last + 1);
        int lastYear = year(words.normalAt(last)).orElse(first);
        boolean called = i > 1
                && words.normalAt(i - 1).equals("year")
                && words.normalAt(i - 2).equals("calendar");
        boolean calendarYears = called || calendar.calendarOnly() && calendar.bareYears();
        return calendarYears && lastYear > first
                ? new Period(
                        LocalDate.of(first, 1, 1), LocalDate.of(lastYear, 12, 31), label, PeriodBasis.SEVERAL_YEARS)
                : Period.undated(label);
    }

    /** A year that is called by the two calendar years that it lies in: from April, or from the day that the letter says. */
    private Period twoYears(int first, String label) {
        LocalDate start = calendar.begins().orElse(MonthDay.of(Month.APRIL, 1)).atYear(first);
        return start.getMonthValue() == 1
                ? Period.financialYear(first, label)
                : Period.between(start, wholeYear(start), label);
    }

    /** A financial year that is said to end before it does: {@code 2021-22 (to 31 Dec)}. */
    private Optional<Found> partOf(Words words, Found year) {
        LocalDate start = year.period().start();
        if (start == null || year.to() >= words.size()) {
            return Optional.empty();
        }
        int open = calendar.toDate().endOf(words, year.to());
        if (open > year.to()) {
            return calendar.letterDate()
                    .filter(day -> !day.isBefore(start))
                    .map(day -> ending(words, year, start, day, open));
        }
        int at = year.to();
        while (at < words.size() && UP_TO.contains(words.normalAt(at))) {
            at++;
        }
        if (at == year.to() || at >= words.size()) {
            return Optional.empty();
        }
        int day = at;
        return DateText.at(words, day)
                .or(() -> DateText.withoutYear(words, day, start.plusYears(1).minusDays(1)))
                .filter(end -> !end.date().isBefore(start) && end.date().isBefore(start.plusYears(1)))
                .map(end -> ending(words, year, start, end.date(), end.to()));
    }

    private static Found ending(Words words, Found year, LocalDate start, LocalDate end, int to) {
        boolean whole = end.equals(start.plusYears(1).minusDays(1));
        PeriodBasis basis = whole
                ? PeriodBasis.FINANCIAL_YEAR
                : end.isBefore(start.plusYears(1)) ? PeriodBasis.PART_YEAR : PeriodBasis.SEVERAL_YEARS;
        return new Found(new Period(start, end, words.between(year.from(), to), basis), year.from(), to);
    }

    /** The part of a year that a note on it states: {@code to 30 March 2023}, {@code From 1st January to 30th September}. */
    public Optional<Period> partOfYear(Words note, Period year) {
        LocalDate start = year.start();
        LocalDate last = year.end();
        if (start == null || last == null) {
            return Optional.empty();
        }
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < note.size(); i++) {
            int at = i;
            Optional<DateText.Found> day =
                    DateText.at(note, at).or(() -> DateText.withoutYear(note, at, wholeYear(start)));
            if (day.isPresent()) {
                days.add(day.get().date());
                i = day.get().to() - 1;
            }
        }
        boolean within = !days.isEmpty()
                && days.stream().allMatch(day -> !day.isBefore(start) && !day.isAfter(wholeYear(start)));
        if (!within || days.size() > 2) {
            return Optional.empty();
        }
        boolean from = days.size() == 1 && note.normalAt(0).equals("from");
        LocalDate first = days.size() == 2 || from ? days.get(0) : start;
        LocalDate end = from ? last : days.get(days.size() - 1);
        PeriodBasis basis =
                end.isBefore(wholeYear(start)) || first.isAfter(start) ? PeriodBasis.PART_YEAR : year.basis();
        return end.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, end, year.label(), basis));
    }

    private static LocalDate wholeYear(LocalDate start) {
        return start.plusYears(1).minusDays(1);
    }

    /** A year in which the letter was written ends on its day. */
    private Period untilToday(Period year) {
        LocalDate start = year.start();
        LocalDate end = year.end();
        boolean open = start != null
                && end != null
                && calendar.letterDate()
                        .filter(day -> !day.isBefore(start) && day.isBefore(end))
                        .isPresent();
        return open
                ? new Period(start, calendar.letterDate().orElseThrow(), year.label(), PeriodBasis.PART_YEAR)
                : year;
    }

    /** The years of which a request asks for a part only, each with its last day. */
    public Map<Integer, LocalDate> partYears(Words request) {
        Map<Integer, LocalDate> parts = new TreeMap<>();
        for (Found found : in(request)) {
            LocalDate start = found.period().start();
            LocalDate end = found.period().end();
            if (found.period().basis() == PeriodBasis.PART_YEAR
                    && start != null
                    && end != null
                    && start.getDayOfYear() == 1) {
                parts.put(start.getYear(), end);
            }
        }
        return parts;
    }

    /** A year whose end is said or open: it ends within the year, or, in a later letter, on the letter's day. */
    private static Found openYear(Words words, int i, int to, int year, Optional<LocalDate> end) {
        LocalDate start = LocalDate.of(year, 1, 1);
        Optional<LocalDate> last = end.filter(e -> !e.isBefore(start));
        PeriodBasis basis =
                last.filter(e -> e.getYear() > year).isPresent() ? PeriodBasis.SEVERAL_YEARS : PeriodBasis.PART_YEAR;
        return new Found(new Period(start, last.orElse(null), words.between(i, to), basis), i, to);
    }

    private static Optional<Found> month(Words words, int i) {
        Optional<Month> month = DateText.month(words.normalAt(i));
        if (month.isEmpty() || i + 1 >= words.size()) {
            return Optional.empty();
        }
        String token = words.normalAt(i + 1);
        boolean two = token.length() == 2 && token.chars().allMatch(Character::isDigit) && dash(words.gapAfter(i));
        Optional<Integer> year = two ? Optional.of(2000 + Integer.parseInt(token)) : year(token);
        return year.map(y -> LocalDate.of(y, month.get(), 1))
                .map(start -> new Found(
                        new Period(start, start.plusMonths(1).minusDays(1), words.between(i, i + 2), PeriodBasis.MONTH),
                        i,
                        i + 2));
    }

    /** Whether a number is printed in four digits: {@code 2,027} is no year. */
    private static boolean plain(Words words, int i) {
        return words.get(i).end() - words.get(i).start() == 4;
    }

    private static Optional<Integer> year(String token) {
        if (token.length() != 4 || !token.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(token);
        return year >= 1950 && year <= 2099 ? Optional.of(year) : Optional.empty();
    }

    /** Whether digits stand in a reference: {@code 2021/0944}, {@code FOI/2020/0777}, {@code 2022-00987}. */
    private static boolean reference(Words words, int i) {
        if (year(words.normalAt(i)).isEmpty()) {
            return false;
        }
        boolean before = i > 0
                && words.gapAfter(i - 1).equals("/")
                && words.between(i - 1, i).matches("\\p{Lu}{2,5}");
        return before
                || ReferenceText.joins(words, i)
                        && year(words.normalAt(i + 1)).isEmpty()
                        && DateText.at(words, i + 1).isEmpty();
    }

    /** The second half of 2016/17 or 2016-2017; in "2009 - 10" the ten is a count. */
    private static Optional<Integer> nextYear(Words words, int i, int year) {
        String token = words.normalAt(i);
        boolean two = token.length() == 2 && !words.gapAfter(i - 1).contains(" ");
        boolean digits = token.chars().allMatch(Character::isDigit) && (two || token.length() == 4);
        boolean next = digits && Integer.parseInt(token) == (two ? (year + 1) % 100 : year + 1);
        return next ? Optional.of(year + 1) : Optional.empty();
    }

    static boolean joint(String gap) {
        return gap.strip().equals("/") || dash(gap);
    }

    private static boolean dash(String gap) {
        String sign = gap.strip();
        return sign.equals("-") || sign.equals("–") || sign.equals("—") || sign.equals("‑");
    }

    /** The one period that a text states, if only beside the dates that it stands for. */
    public Optional<Found> only(Words words) {
        List<Found> found = in(words);
        if (found.size() == 1) {
            return opens(words, found.get(0)) ? Optional.empty() : Optional.of(found.get(0));
        }
        boolean two = found.size() == 2
                && (missesByADay(found.get(0).period(), found.get(1).period())
                        || !found.get(0).period().apart(found.get(1).period())
                                && words.text()
                                        .substring(
                                                words.get(found.get(0).to() - 1).end(),
                                                words.get(found.get(1).from()).start())
                                        .strip()
                                        .equals("("));
        return two
                ? Optional.of(new Found(
                        choose(found), found.get(0).from(), found.get(1).to()))
                : Optional.empty();
    }

    /** Whether a period only begins or ends what is meant: "since 2015/16", "starting with 2019". */
    private static boolean opens(Words words, Found found) {
        int from = found.from();
        if (found.to() - from >= TWO_DATES) {
            return false;
        }
        boolean with =
                from > 1 && words.normalAt(from - 1).equals("with") && OPENING.contains(words.normalAt(from - 2));
        return from > 0 && OPENING.contains(words.normalAt(from - 1)) || with;
    }

    /** The periods that a label says its figures are of: not those before or since which something is. */
    public List<Found> ofFigures(Words label) {
        return in(label).stream().filter(found -> !bounds(label, found)).toList();
    }

    private static boolean bounds(Words words, Found found) {
        int before = found.from() - 1;
        return before >= 0 && found.to() - found.from() < TWO_DATES && BOUNDING.contains(words.normalAt(before));
    }

    /** The tokens that dates and periods are made of. */
    public Set<Integer> tokens(Words words) {
        Set<Integer> tokens = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            int end = DateText.at(words, i).map(DateText.Found::to).orElse(i);
            for (int j = i; j < end; j++) {
                tokens.add(j);
            }
        }
        in(words).forEach(found -> {
            for (int j = found.from(); j < found.to(); j++) {
                tokens.add(j);
            }
        });
        return tokens;
    }

    /** The span of all the periods that a request names, such as a list of years: what a figure without a period of its own covers. */
    public Optional<Period> span(Words words) {
        Optional<LocalDate> start = Optional.empty();
        Optional<LocalDate> end = Optional.empty();
        List<Found> found = in(words);
        if (found.size() == 1) {
            return Optional.of(found.get(0))
                    .filter(f -> !opens(words, f))
                    .map(Found::period)
                    .filter(p -> p.start() != null);
        }
        for (Found f : found) {
            LocalDate begins = f.period().start();
            LocalDate ends = f.period().end();
            if (begins == null || ends == null) {
                return Optional.empty();
            }
            start = start.filter(s -> !begins.isBefore(s)).or(() -> Optional.of(begins));
            end = end.filter(e -> !ends.isAfter(e)).or(() -> Optional.of(ends));
        }
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (found.size() == 1) {
            return Optional.of(found.get(0).period());
        }
        Found first = found.get(0);
        Found last = found.get(found.size() - 1);
        String between = words.between(first.from(), last.to());
        // Periods of several lines have other words between them.
        String label = between.indexOf('\n') < 0
                ? between
                : first.period().label() + " to " + last.period().label();
        return Optional.of(new Period(start.get(), end.get(), label, PeriodBasis.SEVERAL_YEARS));
    }
}
