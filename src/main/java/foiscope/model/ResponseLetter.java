package foiscope.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One answer as its letter frames it: what holds for every figure in it.
 *
 * @param number its number in the document, from 1
 * @param reference the force's own reference, without its label
 * @param requested the day of the request
 * @param responded the day of the answer
 * @param topic what it is about: a topic's code or {@code _U}
 * @param asks what the request asks for
 * @param exemptions the provisions that it cites to hold something back
 * @param sections what each paragraph is for, by its number
 * @param period the span of the periods that the request names
 * @param yearEnds the last day of each year of which the request asks for a part only
 * @param scope limits on every figure, from title and request
 * @param caveats codes that hold for every figure
 * @param holdsMore whether it says that more is held than is given
 * @param notHeld whether it says that something isn't held
 * @param neitherConfirms whether it neither confirms nor denies that something is held
 */
public record ResponseLetter(
        int number,
        ForceAttribution force,
        Optional<String> reference,
        Optional<LocalDate> requested,
        Optional<LocalDate> responded,
        String topic,
        List<Ask> asks,
        List<Exemption> exemptions,
        Map<Integer, LetterSection> sections,
        Optional<Period> period,
        Map<Integer, LocalDate> yearEnds,
        Scope scope,
        Set<Caveat> caveats,
        boolean holdsMore,
        boolean notHeld,
        boolean neitherConfirms) {

    public ResponseLetter {
        asks = List.copyOf(asks);
        exemptions = List.copyOf(exemptions);
        sections = Map.copyOf(sections);
        yearEnds = Map.copyOf(yearEnds);
        caveats = Set.copyOf(caveats);
    }

    /** What a paragraph is for. */
    public LetterSection section(TextBlock block) {
        return sections.getOrDefault(block.paragraph(), LetterSection.ANSWER);
    }

    /** Whether the request asks for a column of {@code observations}. */
    public boolean asksFor(String column) {
        return asks.stream().anyMatch(ask -> ask.columns().contains(column));
    }
}
