package foiscope.comparison;

import foiscope.model.Codes;
import foiscope.model.CountInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that one letter says of one breakdown for one span of a year. */
final class LetterBreakdown {

    private final Letter letter;
    private final Span span;
    /** By its code on the axis. */
    private final Map<String, Estimate> byCode;
    /** What has no code on the axis, by the code that it has elsewhere. */
    private final Map<String, Estimate> elsewhere;

    private final Map<String, Estimate> byWhole;

    /** A code taken from scope gives way to codes in the tables' cells (contract: nesting). */
    private LetterBreakdown(Letter letter, Span span, List<BreakdownFigure> coded, List<BreakdownFigure> whole) {
        this.letter = letter;
        this.span = span;
        Map<Boolean, List<BreakdownFigure>> byPlace =
                fromCells(coded).collect(Collectors.partitioningBy(p -> p.code().equals(Codes.TOTAL)));
        this.byCode = estimates(byPlace.getOrDefault(false, List.of()).stream(), BreakdownFigure::code);
        this.elsewhere = estimates(byPlace.getOrDefault(true, List.of()).stream(), BreakdownFigure::whole);
        this.byWhole = estimates(fromCells(whole), BreakdownFigure::whole);
    }

    /**
     * What each letter says of each span, by some figures of one breakdown.
     *
     * @param coded the parts that have a code on the breakdown's axis, and those that might
     * @param whole the same figures, each case once
     */
    static List<LetterBreakdown> all(List<BreakdownFigure> coded, List<BreakdownFigure> whole) {
        Map<Letter, Map<Span, List<BreakdownFigure>>> once = byPlace(whole);
        List<LetterBreakdown> letters = new ArrayList<>();
        byPlace(coded)
                .forEach((letter, bySpan) -> bySpan.forEach((span, parts) -> letters.add(new LetterBreakdown(
                        letter, span, parts, once.getOrDefault(letter, Map.of()).getOrDefault(span, List.of())))));
        return letters;
    }

    private static Map<Letter, Map<Span, List<BreakdownFigure>>> byPlace(List<BreakdownFigure> parts) {
        Map<Letter, Map<Span, List<BreakdownFigure>>> byPlace = new HashMap<>();
        for (BreakdownFigure part : parts) {
            byPlace.computeIfAbsent(part.dated().letter(), letter -> new HashMap<>())
                    .computeIfAbsent(part.dated().span(), span -> new ArrayList<>())
                    .add(part);
        }
        return byPlace;
    }

    Letter letter() {
        return letter;
    }

    Span span() {
        return span;
    }

    Set<String> codes() {
        return byCode.keySet();
    }

    Optional<LetterEstimate> says(String code) {
        return Optional.ofNullable(byCode.get(code)).map(estimate -> new LetterEstimate(letter, span, estimate));
    }

    /** Parts that may in truth have the code: not known ones, and unions that it belongs to. */
    List<Estimate> mayBe(String code) {
        Stream<Map.Entry<String, Estimate>> all =
                Stream.concat(byCode.entrySet().stream(), elsewhere.entrySet().stream());
        return all.filter(e -> mayBe(e.getKey(), code)).map(Map.Entry::getValue).toList();
    }

    /**
     * What the parts add up to. A code and its broader one are two parts where they make the total so, else the one is taken for
     * a part of the other, and counts once.
     */
    CountInterval sum(ConceptTree tree, CountInterval total) {
        CountInterval all = sum(byWhole.keySet(), byWhole);
        Set<String> top = new HashSet<>(byWhole.keySet());
        top.removeIf(code -> tree.within(code, byWhole.keySet()));
        return meets(all, total) ? all : sum(top, byWhole);
    }

    private static boolean mayBe(String printed, String code) {
        if (printed.equals(code)) {
            return false;
        }
        return printed.equals(Codes.UNKNOWN)
                || printed.indexOf('|') >= 0 && members(printed).containsAll(members(code));
    }

    private static Set<String> members(String code) {
        return Arrays.stream(code.split("\\|")).collect(Collectors.toSet());
    }

    private static Stream<BreakdownFigure> fromCells(List<BreakdownFigure> parts) {
        boolean said = parts.stream().anyMatch(p -> !p.fromScope());
        return parts.stream().filter(p -> !said || !p.fromScope());
    }

    private static Map<String, Estimate> estimates(
            Stream<BreakdownFigure> parts, Function<BreakdownFigure, String> code) {
        Map<String, Estimate> estimates = new TreeMap<>();
        parts.collect(Collectors.groupingBy(code, Collectors.toList()))
                .forEach((c, ofCode) -> estimates.put(c, Estimate.ofParts(ofCode)));
        return estimates;
    }

    private static CountInterval sum(Set<String> codes, Map<String, Estimate> estimates) {
        return codes.stream()
                .sorted()
                .flatMap(code -> Optional.ofNullable(estimates.get(code)).stream())
                .map(Estimate::interval)
                .reduce(CountInterval.ZERO, CountInterval::plus);
    }

    private static boolean meets(CountInterval a, CountInterval b) {
        return (b.upper() == null || a.lower().compareTo(b.upper()) <= 0)
                && (a.upper() == null || b.lower().compareTo(a.upper()) <= 0);
    }
}
