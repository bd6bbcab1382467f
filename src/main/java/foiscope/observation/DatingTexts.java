package foiscope.observation;

import foiscope.label.LabelReader;
import foiscope.model.Fact;
import foiscope.text.PeriodText;
import foiscope.text.Sentences;
import foiscope.text.Words;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which texts may date figures: only those that speak of figures. "Our policy was reviewed in May 2019" dates none, nor does a sentence
 * on law, systems, inspections or publications.
 */
final class DatingTexts {

    /** Tokens of two dates. */
    private static final int RANGE = 6;

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final LabelReader labels;
    private final Map<String, Optional<PeriodText.Found>> known = new HashMap<>();

    DatingTexts(Vocabularies vocabularies, PeriodText periods, LabelReader labels) {
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.labels = labels;
    }

    /** The one period that the sentences of a text name which may date figures. */
    Optional<PeriodText.Found> only(Words text) {
        return known.computeIfAbsent(text.text(), words -> onlyOf(text));
    }

    private Optional<PeriodText.Found> onlyOf(Words text) {
        if (periods.in(text).isEmpty()) {
            return Optional.empty();
        }
        Optional<PeriodText.Found> whole = periods.only(text);
        List<Words> sentences = Sentences.in(text);
        if (sentences.size() == 1) {
            return whole.filter(found -> mayDate(text));
        }
        List<Words> dating = new ArrayList<>();
        for (Words sentence : sentences) {
            if (sentence.hasDigits() && !periods.in(sentence).isEmpty() && mayDate(sentence)) {
                dating.add(sentence);
            }
        }
        boolean all = dating.size()
                == sentences.stream().filter(s -> !periods.in(s).isEmpty()).count();
        if (all && !dating.isEmpty()) {
            return whole;
        }
        return dating.size() == 1 ? periods.only(dating.get(0)) : Optional.empty();
    }

    /** Whether a sentence or line speaks of figures. */
    boolean mayDate(Words sentence) {
        if (has(Marker.BACKGROUND, sentence)) {
            return has(Marker.FIGURES, sentence) && range(sentence);
        }
        boolean full = sentence.text().strip().endsWith(".");
        return !full || has(Marker.FIGURES, sentence) || counts(sentence);
    }

    /** Whether a period is told by its first and its last day: what happened at a time of no interest isn't. */
    private boolean range(Words sentence) {
        return periods.in(sentence).stream().anyMatch(found -> found.to() - found.from() >= RANGE);
    }

    private boolean counts(Words sentence) {
        return labels.read(sentence).fact(Fact.OfUnit.class).isPresent();
    }

    private boolean has(Marker marker, Words words) {
        return !vocabularies.markerBook(marker).in(words).isEmpty();
    }
}
