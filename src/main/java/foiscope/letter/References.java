package foiscope.letter;

import foiscope.model.LetterSection;
import foiscope.text.Phrasebook.Match;
import foiscope.text.WordList;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The force's own reference of a letter, without its label: {@code 01/FIN/25/003073/W}, {@code DJ 0417/2020}, {@code 585 - 24}.
 * Letters in it that may be a name are {@code _}.
 */
final class References {

    /** Between a label and its reference. */
    private static final Pattern GAP = Pattern.compile("[\\s:#.)\\]–-]*(?:FOIA?(?=[ :-])[\\s:-]*)?");

    /** Up to three letters before the number, the number with its parts, and a part after a spaced dash at the line's end. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?:[A-Z]{1,3} (?=\\d))?(?=[\\w/.-]*\\d)[A-Za-z0-9](?:[\\w/.-]*[A-Za-z0-9])?"
                    + "(?: [-–/] \\d{1,6}(?=[ \\t]*(?:$|[,;.)\\]\\r\\n])))?");

    /** A year alone is the Act's or the request's. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private static final Pattern BRACKETED = Pattern.compile("\\b(?:19|20)\\d{2} \\((\\d{3,8})\\)");

    /** Capitals of an abbreviation; more of them may be a name. */
    private static final int ABBREVIATION = 3;

    private final List<MarkedText> texts;
    private final Map<Integer, LetterSection> sections;
    private final Vocabularies vocabularies;

    References(List<MarkedText> texts, Map<Integer, LetterSection> sections, Vocabularies vocabularies) {
        this.texts = texts;
        this.sections = sections;
        this.vocabularies = vocabularies;
    }

    /** The first that a label announces, else the first that stands where references stand. */
    Optional<String> first() {
        return labelled(Marker.REFERENCE, false)
                .or(() -> labelled(Marker.HEAD_REFERENCE, true))
                .or(this::bracketed)
                .map(References::withoutNames);
    }

    private Optional<String> labelled(Marker marker, boolean headOnly) {
        for (MarkedText text : texts) {
            boolean head = sections.getOrDefault(text.paragraph(), LetterSection.ANSWER) == LetterSection.HEAD;
            if (!text.has(marker) || headOnly && !head) {
                continue;
            }
            for (Match<Marker> label : vocabularies.markerBook(marker).in(text.words())) {
                Optional<String> reference = after(text.words(), label);
                if (reference.isPresent()) {
                    return reference;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> after(Words words, Match<Marker> label) {
        boolean others = label.from() > 0 && words.normalAt(label.from() - 1).equals("your");
        if (others) {
            return Optional.empty();
        }
        String text = words.text();
        Matcher gap = GAP.matcher(text).region(words.get(label.to() - 1).end(), text.length());
        Matcher reference =
                REFERENCE.matcher(text).region(gap.lookingAt() ? gap.end() : gap.regionStart(), text.length());
        return reference.lookingAt() && !YEAR.matcher(reference.group()).matches()
                ? Optional.of(reference.group())
                : Optional.empty();
    }

    /** A number in brackets after the date in the head: {@code 20 June 2006 (75403)}. */
    private Optional<String> bracketed() {
        for (MarkedText text : texts) {
            if (sections.getOrDefault(text.paragraph(), LetterSection.ANSWER) == LetterSection.HEAD) {
                Matcher matcher = BRACKETED.matcher(text.text());
                if (matcher.find()) {
                    return Optional.of(matcher.group(1));
                }
            }
        }
        return Optional.empty();
    }

    /** Letters of a reference stand if they are few capitals or ordinary words; others might be a name. */
    private static String withoutNames(String reference) {
        StringBuilder out = new StringBuilder();
        for (String piece : reference.split("(?<=[^A-Za-z])|(?=[^A-Za-z])")) {
            boolean letters = !piece.isEmpty() && Character.isLetter(piece.charAt(0));
            boolean abbreviation = piece.length() <= ABBREVIATION && piece.equals(piece.toUpperCase(Locale.ROOT));
            boolean stands =
                    piece.length() <= 2 || abbreviation || WordList.ORDINARY.has(piece) || WordList.OFFICE.has(piece);
            out.append(letters && !stands ? "_" : piece);
        }
        return out.toString();
    }
}
