package foiscope.observation;

import foiscope.model.Layout;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.text.Calendar;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a letter says of the periods that it prints: the names that it gives them, when its years begin, which kind it knows. */
final class LetterCalendar {

    /** Between "year" and its verb, and between that and the day, stand at most so many tokens. */
    private static final int AFTER_YEAR = 6;

    private static final int AFTER_VERB = 3;

    /** A name that ends in a number. */
    private static final Pattern NUMBERED = Pattern.compile("(?i)(\\D*+)(\\d{1,4})");

    private static final Pattern NAME_OF_PERIOD = Pattern.compile(
            "(?i)(?:[a-z]{1,3}\\s?\\d{1,4}(?:/\\d{2})?|(?:year|yr|period|y|p)\\s?(?:\\d{1,2}|one|two|three|four|five|six|[a-f])|\\d{4}"
                    + "|(?:the )?(?:relevant|reporting|review|material|first|second|third|last|current|previous) (?:period|year))");

    /** A heading that is followed by its period in brackets. */
    private static final Pattern NAMED = Pattern.compile("([A-Za-z][A-Za-z' -]{2,40}?)\\s*\\(([^()]{6,60})\\)");

    /** So many years before and after a named one may be named alike. */
    private static final int SERIES = 12;

    private static final int HEADINGS = 3;

    /** A name has at most so many tokens. */
    private static final int NAME = 3;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** Cells that are asked for the kind of year. */
    private static final int CELLS = 2000;

    private final Set<String> namingVerbs;
    private final Set<String> beforePeriods;
    private final Set<String> beginningVerbs;

    private LetterCalendar(Vocabularies vocabularies) {
        namingVerbs = vocabularies.markerBook(Marker.NAMES_PERIOD).tokens();
        beforePeriods = vocabularies.markerBook(Marker.BEFORE_PERIOD).tokens();
        beginningVerbs = vocabularies.markerBook(Marker.YEAR_BEGINS).tokens();
    }

    /** @param calendar what is known of the letter besides its texts */
    static Calendar of(Layout layout, List<MarkedText> texts, Calendar calendar, Vocabularies vocabularies) {
        return new LetterCalendar(vocabularies).read(layout, texts, calendar);
    }

    private Calendar read(Layout layout, List<MarkedText> texts, Calendar calendar) {
        PeriodText periods = new PeriodText(calendar);
        Map<String, Period> named = new LinkedHashMap<>();
        named.putAll(columnNames(layout, periods));
        Optional<MonthDay> begins = Optional.empty();
        boolean financial = financialInTables(layout, periods);
        for (MarkedText text : texts) {
            if (!text.words().hasDigits()) {
                continue;
            }
            begins = begins.or(() -> begins(text.words()));
            for (PeriodText.Found period : periods.in(text.words())) {
                financial |= period.period().basis() == PeriodBasis.FINANCIAL_YEAR;
                name(text.words(), period).ifPresent(name -> named.put(name, period.period()));
            }
        }
        series(named).forEach(named::putIfAbsent);
        Phrasebook<Period> names = new Phrasebook<>();
        named.forEach(names::add);
        boolean wordy = named.keySet().stream().anyMatch(name -> !hasDigit(name));
        return new Calendar(
                calendar.toDate(),
                calendar.letterDate(),
                calendar.ends(),
                names,
                wordy,
                begins,
                !financial,
                bareYears(layout));
    }

    /** The years before and after one that is named by a number: where FY19 ends on 31 March 2019, FY20 does in 2020. */
    private static Map<String, Period> series(Map<String, Period> named) {
        Map<String, Period> series = new LinkedHashMap<>();
        named.forEach((name, period) -> {
            Matcher numbered = NUMBERED.matcher(name);
            LocalDate start = period.start();
            LocalDate end = period.end();
            if (!numbered.matches()
                    || start == null
                    || end == null
                    || !end.equals(start.plusYears(1).minusDays(1))) {
                return;
            }
            String digits = numbered.group(2);
            int number = Integer.parseInt(digits);
            for (int by = -SERIES; by <= SERIES; by++) {
                if (number + by > 0) {
                    String other = numbered.group(1) + ("%0" + digits.length() + "d").formatted(number + by);
                    series.putIfAbsent(other, Period.between(start.plusYears(by), end.plusYears(by), other));
                }
            }
        });
        return series;
    }

    /** Headings that another table may shorten: "Old rules (1 April 2018 to 31 January 2020)" beside "New rules (...)". */
    private static Map<String, Period> columnNames(Layout layout, PeriodText periods) {
        Map<String, Period> names = new LinkedHashMap<>();
        for (SourceTable table : layout.tables()) {
            Map<String, Set<Period>> found = new LinkedHashMap<>();
            for (SourceCell cell : table.cells()) {
                Matcher named =
                        cell.row() > HEADINGS ? null : NAMED.matcher(cell.text().strip());
                if (named != null && named.matches()) {
                    periods.whole(named.group(2)).filter(Period::dated).ifPresent(period -> found.computeIfAbsent(
                                    named.group(1).strip(), n -> new LinkedHashSet<>())
                            .add(period));
                }
            }
            boolean apart = found.size() > 1
                    && found.values().stream().allMatch(periodsOf -> periodsOf.size() == 1)
                    && found.values().stream().distinct().count() == found.size();
            if (apart) {
                found.forEach((name, periodsOf) ->
                        names.put(name, periodsOf.iterator().next()));
            }
        }
        return names;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean bareYears(Layout layout) {
        return layout.tables().stream()
                .flatMap(table -> table.cells().stream())
                .limit(CELLS)
                .anyMatch(cell -> YEAR.matcher(cell.text().strip()).matches());
    }

    private static boolean financialInTables(Layout layout, PeriodText periods) {
        int asked = 0;
        for (SourceTable table : layout.tables()) {
            for (SourceCell cell : table.cells()) {
                if (cell.text().length() < 5
                        || cell.text().length() > 40
                        || !hasDigit(cell.text())
                        || asked++ > CELLS) {
                    continue;
                }
                if (periods.in(Words.of(cell.text())).stream()
                        .anyMatch(found -> found.period().basis() == PeriodBasis.FINANCIAL_YEAR)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "A performance year runs from 1 October": the day on which the letter's years begin. */
    private Optional<MonthDay> begins(Words words) {
        for (int i = 0; i < words.size(); i++) {
            int verb = words.normalAt(i).equals("year") ? next(words, i + 1, beginningVerbs, AFTER_YEAR) : -1;
            int from = verb < 0 ? words.size() : verb + 1;
            for (int at = from; at < Math.min(from + AFTER_VERB, words.size()); at++) {
                Optional<PeriodText.DayFound> day = PeriodText.dayOfYear(words, at);
                if (day.isPresent()) {
                    return day.map(found -> MonthDay.of(
                            found.day().first().orElseThrow(), found.day().number()));
                }
            }
        }
        return Optional.empty();
    }

    private static int next(Words words, int from, Set<String> of, int within) {
        for (int at = from; at < Math.min(from + within, words.size()); at++) {
            if (of.contains(words.normalAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /** The name that a sentence gives a period: "Year 1 is 1 September 2019 to ...", "... 31 March 2019 (FY19)". */
    private Optional<String> name(Words words, PeriodText.Found found) {
        Period period = found.period();
        boolean span = period.dated() && period.days().filter(days -> days > 27).isPresent();
        return span ? nameBefore(words, found.from()).or(() -> nameBehind(words, found.to())) : Optional.empty();
    }

    private Optional<String> nameBefore(Words words, int from) {
        int at = from - 1;
        boolean linked = at >= 0 && words.gapAfter(at).contains("=");
        while (at >= 0 && !linked && beforePeriods.contains(words.normalAt(at))) {
            at--;
        }
        if (at >= 0 && !linked && namingVerbs.contains(words.normalAt(at))) {
            linked = true;
            at--;
        }
        if (!linked || at < 0) {
            return Optional.empty();
        }
        int begin = at;
        while (begin > 0 && at - begin + 1 < NAME && words.gapAfter(begin - 1).isBlank()) {
            begin--;
        }
        while (begin < at && !named(words.between(begin, at + 1))) {
            begin++;
        }
        String name = words.between(begin, at + 1);
        return named(name) ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> nameBehind(Words words, int to) {
        if (to >= words.size() || !words.gapAfter(to - 1).strip().startsWith("(")) {
            return Optional.empty();
        }
        int end = to + 1;
        while (end < words.size() && !words.gapAfter(end - 1).startsWith(")") && end - to < NAME + 1) {
            end++;
        }
        String name = words.between(to, end).replaceAll("[\"“”‘’']", "");
        return words.gapAfter(end - 1).startsWith(")") && named(name)
                ? Optional.of(name.replaceFirst("(?i)^the ", ""))
                : Optional.empty();
    }

    /** Whether words can name a period: a sign and a number, or a period by its office. */
    private static boolean named(String name) {
        return NAME_OF_PERIOD.matcher(name).matches();
    }
}
