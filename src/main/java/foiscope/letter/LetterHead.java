package foiscope.letter;

import foiscope.model.LetterSection;
import foiscope.text.DateText;
import foiscope.text.Phrasebook;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A letter's dates. */
final class LetterHead {

    /** A date's line is short: more words make it a sentence. */
    private static final int DATE_LINE = 7;

    /** A date alone on its line further down is none of the letter's own. */
    private static final int HEAD_BLOCKS = 12;

    private final List<MarkedText> texts;
    private final Map<Integer, LetterSection> sections;
    private final Vocabularies vocabularies;

    LetterHead(List<MarkedText> texts, Map<Integer, LetterSection> sections, Vocabularies vocabularies) {
        this.texts = texts;
        this.sections = sections;
        this.vocabularies = vocabularies;
    }

    /** The day of the answer: a date on a line of its own in the head, or after words that announce it. */
    Optional<LocalDate> responded() {
        for (MarkedText text : texts) {
            LetterSection section = sections.getOrDefault(text.paragraph(), LetterSection.ANSWER);
            boolean near = text.block().order() <= HEAD_BLOCKS && section != LetterSection.REQUEST;
            if (!near && !text.has(Marker.DATED) || DateText.first(text.words()).isEmpty()) {
                continue;
            }
            for (String line : text.block().lines()) {
                Words words = Words.of(line);
                Optional<LocalDate> date = DateText.first(words);
                Map<Marker, Match<Marker>> marks = MarkedText.marks(words, vocabularies);
                boolean announced = marks.containsKey(Marker.DATED) && words.size() < DATE_LINE + 4;
                boolean alone = words.size() <= (section == LetterSection.HEAD ? DATE_LINE : 3) && near;
                if (date.isPresent() && !marks.containsKey(Marker.ASKED_ON) && (announced || alone)) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The day of the request: after words that announce it; without a year, the last such day before the answer. */
    Optional<LocalDate> requested(Optional<LocalDate> responded) {
        Phrasebook<Marker> askedOn = vocabularies.markerBook(Marker.ASKED_ON);
        for (MarkedText text : texts) {
            if (!text.has(Marker.ASKED_ON)) {
                continue;
            }
            Words words = text.words();
            for (Match<Marker> mark : askedOn.in(words)) {
                for (int i = mark.to(); i < Math.min(words.size(), mark.to() + 3); i++) {
                    int at = i;
                    Optional<LocalDate> date = DateText.at(words, at)
                            .or(() -> responded.flatMap(upTo -> DateText.withoutYear(words, at, upTo)))
                            .map(DateText.Found::date);
                    if (date.isPresent()) {
                        return date;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
