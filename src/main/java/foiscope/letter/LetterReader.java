package foiscope.letter;

import foiscope.model.Caveat;
import foiscope.model.Coding;
import foiscope.model.Dimension;
import foiscope.model.Exemption;
import foiscope.model.ForceAttribution;
import foiscope.model.Layout;
import foiscope.model.LetterSection;
import foiscope.model.Period;
import foiscope.model.ResponseLetter;
import foiscope.model.Scope;
import foiscope.model.TextBlock;
import foiscope.text.Calendar;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.vocabulary.Concept;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Exemptions;
import foiscope.vocabulary.Force;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Meaning.Concepts;
import foiscope.vocabulary.Statute;
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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what frames a letter's figures: who answers, when, about what, what was asked, what is held back. */
public final class LetterReader {

    /** A line of a request that begins with a question's number. */
    private static final Pattern QUESTION =
            Pattern.compile("(?m)^[\\s\"“‘']*(?:[Qq](?:uestion)?\\s?)?\\(?\\d{1,2}[.):]\\s");

    private final Vocabularies vocabularies;

    public LetterReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** The answer that a document holds which came by itself. */
    public ResponseLetter read(Layout layout, List<MarkedText> texts) {
        return read(layout, texts, List.of());
    }

    /**
     * The answer that a document holds.
     *
     * @param own the document's texts
     * @param carried those of the letters that it was attached to: what they say of force, reference, days and questions holds for it
     */
    public ResponseLetter read(Layout layout, List<MarkedText> own, List<TextBlock> carried) {
        Map<Integer, LetterSection> sections = new HashMap<>(LetterSections.of(layout, own));
        List<MarkedText> texts = own;
        if (!carried.isEmpty()) {
            Layout letter = layout.carriedBy(carried);
            List<MarkedText> before = MarkedText.of(letter, vocabularies);
            sections.putAll(LetterSections.of(letter, before));
            texts = joined(before, own);
        }
        LetterHead head = new LetterHead(texts, sections, vocabularies);
        Optional<String> reference = new References(texts, sections, vocabularies).first();
        Optional<LocalDate> responded = head.responded();
        ForceAttribution force = ForceEvidence.weigh(texts, sections, reference, vocabularies);
        List<MarkedText> request = Examples.unheard(
                of(LetterSection.REQUEST, texts, sections), text -> LetterSection.REQUEST, vocabularies);
        // An example of an answer may name what is asked: "for example, whether a sergeant".
        List<MarkedText> asked = of(LetterSection.REQUEST, texts, sections);
        List<MarkedText> answer = of(LetterSection.ANSWER, texts, sections);
        List<MarkedText> tables = MarkedText.titles(layout, vocabularies);
        List<MarkedText> said = joined(joined(answer, of(LetterSection.NOTES, texts, sections)), tables);
        List<MarkedText> titles = of(LetterSection.HEAD, texts, sections);
        PeriodText periods = new PeriodText(Calendar.of(vocabularies.markerBook(Marker.TO_DATE), responded, Map.of()));
        return new ResponseLetter(
                1,
                force,
                reference,
                head.requested(responded),
                responded,
                new Topics(vocabularies).of(request, titles, joined(answer, tables), layout.tables()),
                new Asks(vocabularies).of(asked),
                exemptions(force, answer, said),
                sections,
                requestPeriod(periods, request),
                partYears(periods, request),
                scope(request.isEmpty() ? titles : request),
                says(Marker.PROVISIONAL, said) ? Set.of(Caveat.PROVISIONAL) : Set.of(),
                says(Marker.MORE_HELD, said),
                says(Marker.NOT_HELD, said),
                says(Marker.NCND, said));
    }

    private static List<MarkedText> of(
            LetterSection section, List<MarkedText> texts, Map<Integer, LetterSection> sections) {
        return texts.stream()
                .filter(text -> sections.getOrDefault(text.paragraph(), LetterSection.ANSWER) == section)
                .toList();
    }

    private static List<MarkedText> joined(List<MarkedText> texts, List<MarkedText> others) {
        List<MarkedText> joined = new ArrayList<>(texts);
        joined.addAll(others);
        return joined;
    }

    private static boolean says(Marker marker, List<MarkedText> texts) {
        return texts.stream().anyMatch(text -> text.has(marker));
    }

    private List<Exemption> exemptions(ForceAttribution force, List<MarkedText> answer, List<MarkedText> said) {
        String nation = vocabularies
                .forces()
                .force(force.forceCode())
                .map(Force::nation)
                .orElse(force.force());
        Statute statute = vocabularies
                .statutes()
                .of(nation, said.stream().map(MarkedText::words).toList());
        return Exemptions.in(
                String.join("\n", answer.stream().map(MarkedText::text).toList()), statute);
    }

    /** The span of the first paragraph of the request that names periods. */
    private static Optional<Period> requestPeriod(PeriodText periods, List<MarkedText> request) {
        for (MarkedText paragraph : request) {
            Optional<Period> span = periods.span(paragraph.words());
            if (span.isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    private static Map<Integer, LocalDate> partYears(PeriodText periods, List<MarkedText> request) {
        Map<Integer, LocalDate> ends = new TreeMap<>();
        request.forEach(text -> ends.putAll(periods.partYears(text.words())));
        return ends;
    }

    /** Where a second numbered question begins, by the characters of all texts; beyond them where there is none. */
    private static int second(List<MarkedText> texts) {
        Matcher question = QUESTION.matcher(
                String.join("\n", texts.stream().map(MarkedText::text).toList()));
        return question.results().skip(1).findFirst().map(MatchResult::start).orElse(Integer.MAX_VALUE);
    }

    /**
     * Limits that the request sets: the role groups that it names, unless they are the whole workforce, it asks to tell them
     * apart, or only a later one of its questions names them.
     */
    private Scope scope(List<MarkedText> texts) {
        Set<String> groups = new TreeSet<>();
        int second = second(texts);
        boolean first = false;
        int at = 0;
        for (MarkedText text : texts) {
            for (Match<Concepts> match : text.terms(Domain.ROLE)) {
                first |= at + text.words().get(match.from()).start() < second;
                for (String code : match.meaning().all()) {
                    Optional<Concept> role = vocabularies.concept(Domain.ROLE, code);
                    role.flatMap(c -> c.attribute("role_group")).ifPresent(groups::add);
                }
            }
            at += text.text().length() + 1;
        }
        boolean whole = groups.contains("officer") && groups.contains("staff");
        boolean apart = says(Marker.BREAKDOWN, texts) && groups.size() > 1;
        return groups.isEmpty() || whole || apart || !first
                ? Scope.NONE
                : Scope.of(Dimension.ROLE, Coding.either(groups));
    }
}
