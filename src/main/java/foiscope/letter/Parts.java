package foiscope.letter;

import foiscope.model.Block;
import foiscope.model.Layout;
import foiscope.model.Part;
import foiscope.model.Phrasebook.Match;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import foiscope.model.Words;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the request from the answer: what each paragraph of a letter is for. */
final class Parts {

    /** Longest line, in words, of a letterhead or title. */
    private static final int TITLE_WORDS = 9;

    private final Vocabularies vocabularies;
    private final Map<Integer, Words> words;
    private final Map<Integer, Part> parts = new HashMap<>();
    private Part state = Part.HEAD;

    private Parts(Vocabularies vocabularies, Map<Integer, Words> words) {
        this.vocabularies = vocabularies;
        this.words = words;
    }

    /** @param words each paragraph's tokens, by its number */
    static Map<Integer, Part> of(Layout layout, Map<Integer, Words> words, Vocabularies vocabularies) {
        Parts reading = new Parts(vocabularies, words);
        for (Block block : layout.blocks()) {
            if (block instanceof TextBlock text) {
                reading.take(text);
            } else if (block instanceof SourceTable) {
                // A table answers, whatever stands above it.
                reading.state = Part.ANSWER;
            }
        }
        return reading.parts;
    }

    private void take(TextBlock text) {
        Words paragraph = words.getOrDefault(text.paragraph(), Words.of(text.text()));
        Set<Marker> marks = EnumSet.noneOf(Marker.class);
        Marker first = Marker.STOP;
        for (Match match : vocabularies.markers().in(paragraph)) {
            Marker marker = Marker.valueOf(match.meaning());
            boolean turns =
                    marker == Marker.REQUEST_START || marker == Marker.REQUEST_ONLY || marker == Marker.ANSWER_START;
            first = turns && first == Marker.STOP ? marker : first;
            marks.add(marker);
        }
        parts.put(text.paragraph(), part(text, paragraph, marks, first));
    }

    private Part part(TextBlock text, Words paragraph, Set<Marker> marks, Marker first) {
        if (marks.contains(Marker.NOTES_START) || marks.contains(Marker.SIGN_OFF) && paragraph.size() < 8) {
            state = state == Part.HEAD ? Part.HEAD : Part.NOTES;
            return Part.NOTES;
        }
        if (first == Marker.REQUEST_START) {
            state = Part.REQUEST;
            return Part.REQUEST;
        }
        if (first == Marker.ANSWER_START && (state != Part.HEAD || !title(text))) {
            state = Part.ANSWER;
            return Part.ANSWER;
        }
        if (first == Marker.REQUEST_ONLY || question(text)) {
            state = state == Part.HEAD || state == Part.REQUEST && first != Marker.REQUEST_ONLY ? state : Part.ANSWER;
            if (state == Part.HEAD) {
                state = Part.ANSWER;
            }
            return Part.REQUEST;
        }
        if (state == Part.HEAD && !title(text)) {
            state = Part.ANSWER;
        }
        return state;
    }

    /** A paragraph of which a line asks: the question that the answer quotes. */
    private static boolean question(TextBlock text) {
        List<String> lines = text.lines();
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.strip().endsWith("?"));
    }

    /** Short lines, as of a letterhead or a heading. */
    private static boolean title(TextBlock text) {
        return text.lines().stream()
                .allMatch(line -> line.split("\\s+").length <= TITLE_WORDS || line.contains("REQUEST UNDER"));
    }
}
