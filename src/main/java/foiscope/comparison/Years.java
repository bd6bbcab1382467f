package foiscope.comparison;

import foiscope.model.PeriodBasis;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a figure into its year (contract: years). What can't be dated has none. */
public final class Years {

    /** 2018/19, 2018-2019; no date such as 31/12/2018 or 2018/12/31. */
    private static final Pattern FINANCIAL =
            Pattern.compile("(?<!\\d|\\d[/.-])((?:19|20)\\d\\d)\\s*[/–-]\\s*((?:19|20)?\\d\\d)(?!\\d|[/.-]\\d)");

    private static final Pattern SAID_FINANCIAL =
            Pattern.compile("\\b(financial|fiscal|F\\.?Y)(\\b|\\d)", Pattern.CASE_INSENSITIVE);
    private static final MonthDay APRIL_1 = MonthDay.of(Month.APRIL, 1);
    private static final MonthDay MARCH_31 = MonthDay.of(Month.MARCH, 31);
    private static final MonthDay JANUARY_1 = MonthDay.of(Month.JANUARY, 1);

    private final PrintedPeriod period;
    private final LocalDate start;
    private final LocalDate end;

    private Years(PrintedPeriod period, LocalDate start, LocalDate end) {
        this.period = period;
        this.start = start;
        this.end = end;
    }

    /** The years of a figure: of a zero over several years each of them; none where it can't be dated. */
    public static List<FigureYear> of(PrintedPeriod period) {
        LocalDate start = period.periodStart();
        LocalDate end = period.periodEnd();
        PeriodBasis basis = basis(period.periodBasis());
        if (start == null || end == null || end.isBefore(start) || basis == PeriodBasis.UNKNOWN) {
            return List.of();
        }
        Years years = new Years(period, start, end);
        return period.listed() ? years.listed(basis) : years.counted(basis);
    }

    private static PeriodBasis basis(String code) {
        return Arrays.stream(PeriodBasis.values())
                .filter(b -> b.code().equals(code))
                .findFirst()
                .orElse(PeriodBasis.UNKNOWN);
    }

    private List<FigureYear> counted(PeriodBasis basis) {
        return switch (basis) {
            case CALENDAR_YEAR -> within(Year.calendarOf(start));
            case FINANCIAL_YEAR -> within(Year.financialOf(start));
            case PART_YEAR -> partYear().map(this::within).orElseGet(this::several);
            case MONTH -> month();
            case POINT_IN_TIME -> stock();
            case SEVERAL_YEARS, OTHER -> whole().map(this::within).orElseGet(this::several);
            case UNKNOWN -> List.of();
        };
    }

    private List<FigureYear> within(Year year) {
        return year.holds(start, end) ? List.of(in(year, Grain.STATED)) : several();
    }

    private Optional<Year> partYear() {
        Optional<Year> named = named().filter(year -> year.holds(start, end));
        if (named.isPresent()) {
            return named;
        }
        Year calendar = Year.calendarOf(start);
        Year financial = Year.financialOf(start);
        return calendar.holds(start, end)
                ? Optional.of(calendar)
                : Optional.of(financial).filter(year -> year.holds(start, end));
    }

    /** The financial year that the label names. A calendar year that it names needs no name: it holds the period. */
    private Optional<Year> named() {
        String label = period.periodLabel();
        if (label == null) {
            return Optional.empty();
        }
        Matcher matcher = FINANCIAL.matcher(label);
        while (matcher.find()) {
            int begins = Integer.parseInt(matcher.group(1));
            int ends = Integer.parseInt(matcher.group(2));
            if (ends % 100 == (begins + 1) % 100) {
                return Optional.of(Year.financial(begins));
            }
        }
        return SAID_FINANCIAL.matcher(label).find() ? Optional.of(Year.financialOf(start)) : Optional.empty();
    }

    /** The year whose first and last day the period's are. */
    private Optional<Year> whole() {
        Year calendar = Year.calendarOf(start);
        Year financial = Year.financialOf(start);
        if (calendar.first().equals(start) && calendar.last().equals(end)) {
            return Optional.of(calendar);
        }
        return financial.first().equals(start) && financial.last().equals(end)
                ? Optional.of(financial)
                : Optional.empty();
    }

    private List<FigureYear> month() {
        Year year = Year.calendarOf(start);
        return year.holds(start, end) ? List.of(in(year, Grain.MONTH)) : several();
    }

    private List<FigureYear> stock() {
        return List.of(FigureYear.of(Year.stockOf(end), Span.without(end, end), Grain.STATED, false));
    }

    /** A zero over several years is a zero in each; anything else stays one period. */
    private List<FigureYear> several() {
        boolean inOne =
                Year.calendarOf(start).holds(end) || Year.financialOf(start).holds(end);
        if (!period.zero() || inOne) {
            return List.of(FigureYear.of(Year.other(start, end), Span.without(start, end), Grain.STATED, false));
        }
        List<FigureYear> zeros = new ArrayList<>();
        for (Year year = financialYears() ? Year.financialOf(start) : Year.calendarOf(start);
                !year.first().isAfter(end);
                year = year.next()) {
            zeros.add(FigureYear.of(year, Span.of(year, start, end), Grain.STATED, true));
        }
        return zeros;
    }

    /** Which years a long period is made of: those at whose edge it begins or, failing that, ends. */
    private boolean financialYears() {
        MonthDay first = MonthDay.from(start);
        return first.equals(APRIL_1) || MonthDay.from(end).equals(MARCH_31) && !first.equals(JANUARY_1);
    }

    private List<FigureYear> listed(PeriodBasis basis) {
        Optional<Year> year = basis == PeriodBasis.FINANCIAL_YEAR
                ? Optional.of(Year.financialOf(start))
                : basis == PeriodBasis.PART_YEAR ? partYear() : Optional.of(Year.calendarOf(start));
        return List.of(year.filter(y -> y.holds(start, end))
                .map(y -> in(y, Grain.CASE))
                .orElseGet(() -> FigureYear.of(Year.other(start, end), Span.without(start, end), Grain.CASE, false)));
    }

    private FigureYear in(Year year, Grain grain) {
        return FigureYear.of(year, Span.of(year, start, end), grain, false);
    }
}
