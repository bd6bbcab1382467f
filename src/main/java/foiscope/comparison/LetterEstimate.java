package foiscope.comparison;

import java.util.Comparator;
import java.util.List;

/** What one letter says of one thing for one span of a year. */
record LetterEstimate(Letter letter, Span span, Estimate estimate) {

    /**
     * Which of several stands (contract: twice, nesting): the fuller year, or the later day of two that are no longer; a figure
     * that is given, not withheld; the one stated outright; the later letter; the smaller document_id.
     */
    static final Comparator<LetterEstimate> STANDING = Comparator.comparingDouble(
                    (LetterEstimate s) -> -s.span.fullness())
            .thenComparing(s -> s.span.lastOrNever(), Comparator.reverseOrder())
            .thenComparing(s -> s.estimate.withheld())
            .thenComparingInt(s -> s.estimate.level())
            .thenComparing(LetterEstimate::letter, Letter.LATER_FIRST);

    /** Those that stand: several only where one document says it in several answers. */
    static List<LetterEstimate> standing(List<LetterEstimate> all) {
        LetterEstimate first = all.stream().min(STANDING).orElseThrow();
        return all.stream()
                .filter(s -> STANDING.compare(s, first) == 0)
                .sorted(Comparator.comparing(s -> s.letter.responseId()))
                .toList();
    }
}
