package foiscope.comparison;

import foiscope.dataset.ObservationRow;
import foiscope.model.Dimension;
import foiscope.model.PeriodBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** A known truth of cases, printed by several letters in the ways of forces: margins, ranks, signs, unions, lists, nine months. */
final class MadeWorld {

    /** A case as it was. */
    record Case(LocalDate date, String role, String rank, String gender, Dimension facet, String outcome) {}

    private static final String[] RANKS = {"constable", "constable", "constable", "sergeant", "inspector"};
    private static final List<Map.Entry<Dimension, String>> OUTCOMES = List.of(
            Map.entry(Dimension.SANCTION, "dismissal"),
            Map.entry(Dimension.SANCTION, "written_warning"),
            Map.entry(Dimension.EXIT, "resigned"),
            Map.entry(Dimension.EXIT, "retired"),
            Map.entry(Dimension.FINDING, "no_case_to_answer"));

    private final Random random;
    private final List<Case> cases = new ArrayList<>();
    private final List<Given> printed = new ArrayList<>();
    private int line;

    MadeWorld(int seed) {
        random = new Random(seed);
        int size = 5 + random.nextInt(60);
        for (int i = 0; i < size; i++) {
            String role = pick("officer", "officer", "staff", "pcso");
            String rank = role.equals("officer") ? pick(RANKS) : "_T";
            var outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            cases.add(new Case(
                    LocalDate.of(2015 + random.nextInt(3), 1, 1).plusDays(random.nextInt(365)),
                    role,
                    rank,
                    pick("male", "male", "female"),
                    outcome.getKey(),
                    outcome.getValue()));
        }
        for (String letter : List.of("a", "b", "c")) {
            line = 0;
            for (int year = 2015; year < 2018; year++) {
                print(letter, year);
            }
        }
    }

    List<ObservationRow> observations() {
        return printed.stream().map(Given::observed).toList();
    }

    Map<String, LocalDate> responded() {
        return Map.of(
                Given.count(0).letter("a").responseId(), LocalDate.of(2018, 3, 1),
                Given.count(0).letter("b").responseId(), LocalDate.of(2019, 3, 1));
    }

    /** How many cases of a year, or of its first nine months, were so. */
    long truth(int year, boolean whole, Predicate<Case> so) {
        return within(year, whole).stream().filter(so).count();
    }

    private List<Case> within(int year, boolean whole) {
        return cases.stream()
                .filter(c -> c.date().getYear() == year && (whole || c.date().getMonthValue() <= 9))
                .toList();
    }

    private void print(String letter, int year) {
        boolean whole = random.nextInt(4) > 0;
        List<Case> known = within(year, whole);
        Function<Given, Given> place = g -> {
            Given dated = whole
                    ? g.year(year)
                    : g.period(year + "-01-01", year + "-09-30", year + " to date", PeriodBasis.PART_YEAR);
            return dated.letter(letter).at(1, ++line, 1, 1);
        };
        if (random.nextInt(6) == 0) {
            known.forEach(c -> printed.add(place.apply(named(Given.listedCase(1), c))));
            return;
        }
        boolean total = random.nextInt(4) > 0;
        if (total) {
            printed.add(place.apply(cell(known.size(), random.nextInt(4) == 0)));
        }
        boolean exactTotal = total && printed.get(printed.size() - 1).observed().count() != null;
        boolean roles = random.nextBoolean();
        boolean ranks = !roles || random.nextBoolean();
        if (roles) {
            margin(known, Case::role, Given::role, place, exactTotal);
        }
        if (ranks) {
            List<Case> ranked = known.stream()
                    .filter(c -> !roles || c.role().equals("officer"))
                    .toList();
            margin(ranked, c -> c.role() + "/" + c.rank(), MadeWorld::withRank, place, exactTotal);
        }
        margin(known, Case::gender, Given::subject, place, exactTotal);
        margin(known, c -> c.facet().column() + "/" + c.outcome(), MadeWorld::withOutcome, place, exactTotal);
    }

    private static Given named(Given given, Case c) {
        Given of = c.rank().equals("_T") ? given.role(c.role()) : given.rank(c.role(), c.rank());
        return of.subject(c.gender()).outcome(c.facet(), c.outcome());
    }

    private static Given withRank(Given given, String code) {
        String[] roleAndRank = code.split("/");
        return given.rank(roleAndRank[0], roleAndRank[1]);
    }

    private static Given withOutcome(Given given, String code) {
        if (code.equals("_U")) {
            return given.with(Dimension.OUTCOME_KIND, "misconduct").with(Dimension.OUTCOME, "_U");
        }
        String[] facetAndCode = code.split("/");
        return given.outcome(Dimension.ofColumn(facetAndCode[0]).orElseThrow(), facetAndCode[1]);
    }

    /** Prints a breakdown: some cases as unknown or as a union, some cells as signs; one cell left out where a total shows it. */
    private void margin(
            List<Case> known,
            Function<Case, String> code,
            BiFunction<Given, String, Given> coded,
            Function<Given, Given> place,
            boolean mayLeaveOut) {
        boolean unsure = random.nextInt(3) == 0;
        boolean hides = random.nextInt(3) == 0;
        Map<String, Integer> cells = new TreeMap<>();
        for (Case c : known) {
            String as = code.apply(c);
            if (unsure && random.nextInt(5) == 0) {
                as = unsure(as);
            }
            cells.merge(as, 1, Integer::sum);
        }
        if (mayLeaveOut && !hides && cells.size() > 1 && random.nextInt(3) == 0) {
            cells.remove(cells.keySet().iterator().next());
        }
        cells.forEach((as, n) -> printed.add(place.apply(coded.apply(cell(n, hides), as))));
    }

    private static String unsure(String code) {
        if (code.startsWith("officer/")) {
            return "officer/_U";
        }
        return code.startsWith("exit/") ? "exit/resigned|retired" : code.contains("/_T") ? code : "_U";
    }

    private Given cell(int n, boolean hides) {
        if (hides && n < 5) {
            return Given.suppressed(4);
        }
        return hides && random.nextInt(8) == 0 ? Given.withheld() : Given.count(n);
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
