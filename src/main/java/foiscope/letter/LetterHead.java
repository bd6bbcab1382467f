package foiscope.letter;

import foiscope.model.Part;
import foiscope.text.DateText;
import foiscope.text.Phrasebook;
import foiscope.text.Phrasebook.Match;
import foiscope.text.WordList;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter's reference and dates. */
final class LetterHead {

    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\w])(?<!(?i:your) )(?i:(?:our\\s+|foi\\s+|request\\s+)?ref(?:erence)?(?:\\s+(?:no|number))?)\\b\\s*\\.?\\s*[:#]?\\s*"
                    + "(?:FOI\\s+|FOIA\\s+)?((?=[\\w/.-]*\\d)[A-Za-z0-9][\\w/.-]*[A-Za-z0-9])");

    private static final Pattern BRACKETED = Pattern.compile("\\b(?:19|20)\\d{2} \\((\\d{3,8})\\)");

    /** A date's line is short: more words make it a sentence. */
    private static final int DATE_LINE = 7;

    /** A date alone on its line further down is none of the letter's own. */
    private static final int HEAD_BLOCKS = 12;

    private final List<MarkedText> texts;
    private final Map<Integer, Part> parts;
    private final Vocabularies vocabularies;

    LetterHead(List<MarkedText> texts, Map<Integer, Part> parts, Vocabularies vocabularies) {
        this.texts = texts;
        this.parts = parts;
        this.vocabularies = vocabularies;
    }

    /** The force's own reference, without its label. */
    Optional<String> reference() {
        for (MarkedText text : texts) {
            if (text.text().contains("ef") || text.text().contains("EF")) {
                Matcher matcher = REFERENCE.matcher(text.text());
                if (matcher.find()) {
                    return Optional.of(withoutNames(matcher.group(1)));
                }
            }
        }
        return bracketed();
    }

    /** A number in brackets after the date in the head: {@code 20 June 2006 (75403)}. */
    private Optional<String> bracketed() {
        for (MarkedText text : texts) {
            if (parts.getOrDefault(text.paragraph(), Part.ANSWER) == Part.HEAD) {
                Matcher matcher = BRACKETED.matcher(text.text());
                if (matcher.find()) {
                    return Optional.of(matcher.group(1));
                }
            }
        }
        return Optional.empty();
    }

    /** Letters of a reference stand if they are capitals or ordinary words; others might be a name. */
    private static String withoutNames(String reference) {
        StringBuilder out = new StringBuilder();
        for (String piece : reference.split("(?<=[^A-Za-z])|(?=[^A-Za-z])")) {
            boolean letters = !piece.isEmpty() && Character.isLetter(piece.charAt(0));
            boolean abbreviation = piece.length() <= 5 && piece.equals(piece.toUpperCase(Locale.ROOT));
            out.append(letters && !abbreviation && !WordList.ORDINARY.has(piece) && piece.length() > 2 ? "_" : piece);
        }
        return out.toString();
    }

    /** The day of the answer: a date on a line of its own in the head, or after words that announce it. */
    Optional<LocalDate> responded() {
        for (MarkedText text : texts) {
            Part part = parts.getOrDefault(text.paragraph(), Part.ANSWER);
            boolean near = text.block().order() <= HEAD_BLOCKS && part != Part.REQUEST;
            if (!near && !text.has(Marker.DATED) || DateText.first(text.words()).isEmpty()) {
                continue;
            }
            for (String line : text.block().lines()) {
                Words words = Words.of(line);
                Optional<LocalDate> date = DateText.first(words);
                Map<Marker, Match<Marker>> marks = MarkedText.marks(words, vocabularies);
                boolean announced = marks.containsKey(Marker.DATED) && words.size() < DATE_LINE + 4;
                boolean alone = words.size() <= (part == Part.HEAD ? DATE_LINE : 3) && near;
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
