package foiscope.comparison;

import foiscope.model.Codes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The totals of one key, by outcome_kind: stated, or the number of listed cases (contract: total). */
final class Totals {

    private final Map<String, List<LetterEstimate>> byKind = new TreeMap<>();

    /** @param dated all figures of one key */
    Totals(List<Dated> dated) {
        Map<String, Map<Letter, Map<Span, List<Dated>>>> found = new TreeMap<>();
        Set<String> cases = new HashSet<>();
        for (Dated d : dated) {
            boolean counts = d.grain() == Grain.CASE
                    ? cases.add(d.figure().caseId())
                    : d.figure().total();
            if (counts) {
                found.computeIfAbsent(d.figure().kind(), kind -> new HashMap<>())
                        .computeIfAbsent(d.letter(), letter -> new HashMap<>())
                        .computeIfAbsent(d.span(), span -> new ArrayList<>())
                        .add(d);
            }
        }
        found.forEach((kind, byLetter) -> byLetter.forEach((letter, bySpan) ->
                bySpan.forEach((span, totals) -> byKind.computeIfAbsent(kind, k -> new ArrayList<>())
                        .add(new LetterEstimate(letter, span, Estimate.ofTotals(totals))))));
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    /** What stands as the year's total of an outcome_kind that has one. */
    List<LetterEstimate> standing(String kind) {
        return LetterEstimate.standing(byKind.getOrDefault(kind, List.of()));
    }

    /** The total of the same days for parts of an outcome_kind. */
    Optional<Estimate> at(Span span, String kind) {
        List<LetterEstimate> totals = kindsFor(span, kind).stream()
                .flatMap(k -> LetterEstimate.standing(at(k, span)).stream())
                .toList();
        return totals.isEmpty()
                ? Optional.empty()
                : Optional.of(Estimate.agree(
                        totals.stream().map(LetterEstimate::estimate).toList()));
    }

    /** Whose totals parts of an outcome_kind add up to: its own, else that of any, else all that there are. */
    Set<String> kindsFor(Span span, String kind) {
        Set<String> stated = new TreeSet<>(byKind.keySet());
        stated.removeIf(k -> at(k, span).isEmpty());
        if (stated.contains(kind)) {
            return Set.of(kind);
        }
        return stated.contains(Codes.TOTAL) ? Set.of(Codes.TOTAL) : stated;
    }

    private List<LetterEstimate> at(String kind, Span span) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .filter(said -> said.span().equals(span))
                .toList();
    }
}
