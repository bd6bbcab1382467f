package foiscope.letter;

import foiscope.model.Exemption;
import foiscope.model.ForceAttribution;
import foiscope.model.Layout;
import foiscope.model.Part;
import foiscope.model.Period;
import foiscope.model.PeriodText;
import foiscope.model.Phrasebook.Match;
import foiscope.model.ResponseLetter;
import foiscope.model.TextBlock;
import foiscope.model.Words;
import foiscope.vocabulary.Concept;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Exemptions;
import foiscope.vocabulary.Force;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what frames a letter's figures: who answers, when, about what, what was asked, what is held back. */
public final class LetterReader {

    private final Vocabularies vocabularies;

    public LetterReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** The answer that a document holds. */
    public ResponseLetter read(Layout layout) {
        Map<Integer, Words> words = new HashMap<>();
        layout.texts().forEach(text -> words.put(text.paragraph(), Words.of(text.text())));
        Map<Integer, Part> parts = Parts.of(layout, words, vocabularies);
        LetterHead head = new LetterHead(layout, parts, vocabularies);
        Optional<String> reference = head.reference();
        Optional<LocalDate> responded = head.responded();
        ForceAttribution force = ForceEvidence.weigh(layout, words, parts, reference, vocabularies);
        List<String> request = texts(layout, parts, Part.REQUEST);
        Words requestWords = Words.of(String.join("\n", request));
        Words answerWords = Words.of(String.join("\n", texts(layout, parts, Part.ANSWER)));
        Words notesWords = Words.of(String.join("\n", texts(layout, parts, Part.NOTES)));
        PeriodText periods = new PeriodText(vocabularies.markerBook(Marker.TO_DATE), responded, Map.of());
        return new ResponseLetter(
                1,
                force,
                reference,
                head.requested(responded),
                responded,
                new Topics(vocabularies).of(topicTexts(layout, parts, requestWords, answerWords)),
                new Asks(vocabularies).of(request),
                exemptions(force, answerWords, notesWords),
                parts,
                requestPeriod(periods, request),
                periods.partYears(requestWords),
                scope(requestWords, layout, parts),
                caveats(answerWords, notesWords),
                says(Marker.MORE_HELD, answerWords, notesWords),
                says(Marker.NOT_HELD, answerWords, notesWords),
                says(Marker.NCND, answerWords, notesWords));
    }

    private static List<String> texts(Layout layout, Map<Integer, Part> parts, Part part) {
        return layout.texts().stream()
                .filter(text -> parts.getOrDefault(text.paragraph(), Part.ANSWER) == part)
                .map(TextBlock::text)
                .toList();
    }

    private static List<Words> topicTexts(Layout layout, Map<Integer, Part> parts, Words request, Words answer) {
        List<Words> texts = new ArrayList<>();
        texts.add(request);
        texts.add(Words.of(String.join("\n", texts(layout, parts, Part.HEAD))));
        texts.add(answer);
        return texts;
    }

    private List<Exemption> exemptions(ForceAttribution force, Words answer, Words notes) {
        String nation = vocabularies
                .forces()
                .force(force.forceCode())
                .map(Force::nation)
                .orElse(force.force());
        boolean jersey = nation.equals("Jersey") || says(Marker.ACT_JERSEY, answer, notes);
        boolean scotland = nation.equals("Scotland") || says(Marker.ACT_FOISA, answer, notes);
        String scheme = jersey ? "FOI (Jersey) Law 2011" : scotland ? "FOISA 2002" : "FOIA 2000";
        return Exemptions.in(answer.text(), scheme);
    }

    /** The span of the first paragraph of the request that names periods. */
    private static Optional<Period> requestPeriod(PeriodText periods, List<String> request) {
        for (String paragraph : request) {
            Optional<Period> span = periods.span(Words.of(paragraph));
            if (span.isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    /**
     * Limits that the request sets: the role groups that it names, unless they are the whole workforce or it asks to tell them
     * apart.
     */
    private Map<String, String> scope(Words request, Layout layout, Map<Integer, Part> parts) {
        Map<String, String> scope = new TreeMap<>();
        Words text = request.isEmpty() ? Words.of(String.join("\n", texts(layout, parts, Part.HEAD))) : request;
        Set<String> groups = new TreeSet<>();
        for (Match match : vocabularies.book(Domain.ROLE).in(text)) {
            Optional<Concept> role = vocabularies.concept(Domain.ROLE, match.meaning());
            role.flatMap(c -> c.attribute("role_group")).ifPresent(groups::add);
        }
        boolean whole = groups.contains("officer") && groups.contains("staff");
        boolean workforceToo =
                !vocabularies.markerBook(Marker.BREAKDOWN).in(text).isEmpty() && groups.size() > 1;
        if (!groups.isEmpty() && !whole && !workforceToo) {
            scope.put("role", String.join("|", groups));
        }
        return scope;
    }

    private Set<String> caveats(Words answer, Words notes) {
        Set<String> caveats = new TreeSet<>();
        if (says(Marker.PROVISIONAL, answer, notes)) {
            caveats.add("provisional");
        }
        return caveats;
    }

    private boolean says(Marker marker, Words first, Words second) {
        return !vocabularies.markerBook(marker).in(first).isEmpty()
                || !vocabularies.markerBook(marker).in(second).isEmpty();
    }
}
